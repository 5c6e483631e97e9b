using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Says of which state a role word is that names none: "the ministry", "Parliament", "the Department", "Governor Hoegh".</summary>
internal sealed class RoleOwner(ActorDirectory directory)
{
    /// <summary>The state of a role that names none; null where nothing says which.</summary>
    /// <param name="noun">The lemma in lower case.</param>
    public string? Find(AgentRole role, Token token, string noun, ArticleMemory memory, out string reason)
    {
        bool definite = NounPhrase.IsDefinite(token);
        if (definite && !NounPhrase.IsOfBoth(token) && memory.RoleNamed(noun) is { } before)
        {
            reason = $"the {noun} named before";
            return before.Code;
        }

        if (memory.HostCode is { } host && role.Sector == "GOV" && DeepRelations.CaseOf(token) == "with")
        {
            reason = "met with in the report's place, with no state named";
            return host;
        }

        // A state's own record speaks of "the Department", "Embassy"; a report from abroad of "Parliament". With capitals, for others are described.
        bool named = role.Kind == "body" && char.IsUpper(token.Form[0]);
        if (named && role.Sector is "LEG" or "JUD" or "PTY" or "COP" && memory.HostCode is { } place && place != memory.Frame.HomeCode)
        {
            reason = "of the report's place";
            return place;
        }

        if (noun is "government" or "regime" or "cabinet" && !NounPhrase.IsPlural(token) && memory.HostCode is { } capital && capital != memory.Frame.HomeCode)
        {
            reason = "of the report's place";
            return capital;
        }

        if (definite && role.Kind == "body" && role.Sector is "GOV" or "MIL" && noun != "embassy" && !NounPhrase.IsPlural(token) && !NounPhrase.IsOfBoth(token)
            && memory.LastThing is { Actors: [var side] } && directory.States.Contains(side.Code))
        {
            reason = "of the state that was the subject before";
            return side.Code;
        }

        // "Governor Hoegh" in a record that is of no other place is one of its own.
        bool bearer = role.Kind == "person" && char.IsUpper(token.Form[0]) && (memory.HostCode is null || memory.HostCode == memory.Frame.HomeCode)
            && token.Index + 1 < token.Sentence.Count && token.Sentence[token.Index + 1] is { Upos: "PROPN" } next && char.IsUpper(next.Form[0]);
        if (bearer && memory.Frame.HomeCode is { } ours)
        {
            reason = "of the record's own state, for none other is named";
            return ours;
        }

        bool own = named && memory.Frame.HomeCode is not null && role.Sector is "GOV" or "MIL" or "SPY";
        reason = own ? "the record's own" : "";
        return own ? memory.Frame.HomeCode : null;
    }
}
