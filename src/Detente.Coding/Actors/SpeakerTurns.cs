using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Follows whose turn it is in a transcript ("Prime Minister Chou: We …"): whom "I" and "we" stand for, and, of the one who spoke before, "you".
/// </summary>
internal sealed class SpeakerTurns
{
    /// <summary>A label is no longer.</summary>
    private const int LongestLabel = 9;

    /// <summary>So short, a dash will do: "Premier - The relations …".</summary>
    private const int ShortLabel = 2;

    /// <summary>Turns have begun: what is said in the first person is the speaker's, whoever that is.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Null where the label names nobody who is known.</summary>
    public ActorMention? Speaker { get; private set; }

    /// <summary>Who had the turn before, if somebody else.</summary>
    public ActorMention? Other { get; private set; }

    /// <summary>Takes the next sentence, with the persons read in it.</summary>
    public void Follow(SentenceActors actors, WordLists words)
    {
        int colon = ColonOf(actors.Sentence);
        if (colon < 0)
        {
            return;
        }

        // The label opens with whoever speaks: "Dear Mr. Prime Minister:" and "Memorandum for the President:" are no turns.
        Token first = actors.Sentence[0];
        bool honorific = words.Honorifics.Contains(first.Form.ToLowerInvariant());
        ActorMention? opening = actors.At(0) ?? (colon > 1 && (honorific || first.Upos == "DET") ? actors.At(1) : null);
        ActorMention? speaker = opening is { Actors.Count: 1, Kind: MentionKind.Person or MentionKind.Role or MentionKind.Adjective } ? actors.At(colon - 1) ?? opening : null;

        // "Subject:" is no turn; "Mr. Smith:" is one, though nobody knows whose.
        if (speaker is null && !(HasBegun && honorific))
        {
            return;
        }

        Other = Speaker is not null && Speaker.Actors[0].Identifier != speaker?.Actors[0].Identifier ? Speaker : Other;
        Speaker = speaker;
        HasBegun = true;
    }

    /// <summary>The colon or dash after a label of names and titles at the start; −1 for none.</summary>
    private static int ColonOf(Sentence sentence)
    {
        for (int i = 0; i < Math.Min(sentence.Count, LongestLabel); i++)
        {
            Token token = sentence[i];
            if (token.Form == ":" || (i <= ShortLabel && token.Form is "-" or "–" or "—"))
            {
                return i > 0 ? i : -1;
            }

            bool label = char.IsUpper(token.Form[0]) || token.Form is "." or "’" or "'" or "the" or "of" || token.Upos == "PUNCT";
            if (!label)
            {
                return -1;
            }
        }

        return -1;
    }
}
