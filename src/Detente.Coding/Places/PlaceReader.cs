using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A place where something may happen: "in Bangkok".</summary>
/// <param name="Head">The word of the name on which the rest hangs.</param>
public sealed record PlaceMention(Token Head, EventPlace Place);

/// <summary>Where an act took place: the nearest "in Bangkok", "at Camp David", "outside Geneva" of the sentence.</summary>
internal sealed class PlaceReader(Gazetteer gazetteer)
{
    /// <summary>Farther in the tree, a place belongs to something else.</summary>
    private const int FarthestStep = 5;

    /// <summary>The places of a sentence where something may happen: what stands after "in", "at", "near", "outside" or "off".</summary>
    /// <param name="host">The state the report is from or about; decides between places of one name.</param>
    public List<PlaceMention> Read(SentenceActors actors, string? host)
    {
        var found = new List<PlaceMention>();
        foreach (Token token in actors.Sentence)
        {
            if (char.IsUpper(token.Form[0]) && DeepRelations.CaseOf(token) is "in" or "at" or "near" or "outside" or "off" && Named(token, actors, host) is { } place)
            {
                found.Add(new PlaceMention(token, place));
            }
        }

        return found;
    }

    /// <summary>The place nearest to an act in the tree; null where the sentence names none for it.</summary>
    /// <param name="promise">The word that promises the act, when there is one: what is nearer to it is where it was promised.</param>
    public static EventPlace? Nearest(Token trigger, Token? promise, IReadOnlyList<PlaceMention> places)
    {
        EventPlace? nearest = null;
        int best = FarthestStep + 1;
        foreach ((Token token, EventPlace place) in places)
        {
            int distance = TreeDistance.ToAdjunct(trigger, token);
            if (distance < best && (promise is not { } verb || distance < TreeDistance.ToAdjunct(verb, token)))
            {
                best = distance;
                nearest = place;
            }
        }

        return nearest;
    }

    /// <summary>The place that a noun names; null where it names none that is known.</summary>
    public EventPlace? Named(Token token, SentenceActors actors, string? host = null)
    {
        string[] near = [.. StatesNear(token, actors), .. host is null ? (IEnumerable<string>)[] : [host]];
        for (int i = FirstOfName(token); i <= token.Index; i++)
        {
            if (char.IsUpper(token.Sentence[i].Form[0]) && gazetteer.At(token.Sentence, i, near, out int end) is { } entry && end >= token.Span.End)
            {
                string name = token.Sentence.Document.Text[token.Sentence[i].Span.Start..end];
                return new EventPlace(name, entry.Country) { GeoNamesId = entry.GeoNamesId, Latitude = entry.Latitude, Longitude = entry.Longitude };
            }
        }

        return actors.At(token.Index) is { Kind: MentionKind.State or MentionKind.Capital } mention
            ? new EventPlace(mention.Actors[0].EntityText, mention.Actors[0].Code)
            : null;
    }

    /// <summary>"San Jose, Costa Rica", "San Jose in Costa Rica".</summary>
    private static IEnumerable<string> StatesNear(Token token, SentenceActors actors)
    {
        var codes = new List<string>();
        foreach (Token child in token.Children)
        {
            if (child.Index > token.Index && actors.At(child.Index) is { Kind: MentionKind.State, Actors: [var state] })
            {
                codes.Add(state.Code);
            }
        }

        int next = token.Index + 2;
        if (next < actors.Sentence.Count && actors.Sentence[token.Index + 1].Form == "," && actors.At(next) is { Kind: MentionKind.State, Actors: [var after] })
        {
            codes.Add(after.Code);
        }

        return codes;
    }

    private static int FirstOfName(Token token)
    {
        int first = token.Index;
        foreach (Token child in token.Children)
        {
            if ((child.Is("compound") || child.Is("flat") || child.Is("amod")) && child.Index < first && char.IsUpper(child.Form[0]))
            {
                first = child.Index;
            }
        }

        return first;
    }
}
