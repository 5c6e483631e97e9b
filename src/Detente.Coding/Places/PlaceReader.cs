using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Where an act took place: the nearest "in Bangkok", "at Camp David", "outside Geneva" of the sentence.</summary>
internal sealed class PlaceReader
{
    /// <summary>Farther in the tree, a place belongs to something else.</summary>
    private const int FarthestStep = 5;

    private readonly Dictionary<string, List<(string Name, string Code)>> places = new(StringComparer.Ordinal);
    private PlaceReader()
    {
    }

    public static PlaceReader Load(string path, ActorDirectory directory, List<Diagnostic> findings)
    {
        var reader = new PlaceReader();
        foreach (DataRow row in DataTable.Load(path, "cities", ["name", "names", "code"], findings).Rows)
        {
            if (!directory.States.Contains(row["code"]))
            {
                findings.Add(row.Error("DT0122", $"no state has the code '{row["code"]}'", Diagnostic.Nearest(row["code"], directory.States)));
            }

            foreach (string name in row.List("names").Prepend(row["name"]))
            {
                reader.Add(name, row["code"]);
            }
        }

        return reader;
    }

    /// <summary>The place nearest to an act in the tree; null where the sentence names none for it.</summary>
    /// <param name="promise">The word that promises the act, when there is one: what is nearer to it is where it was promised.</param>
    public EventPlace? Find(Token trigger, Token? promise, SentenceActors actors)
    {
        EventPlace? nearest = null;
        int best = FarthestStep + 1;
        foreach (Token token in actors.Sentence)
        {
            if (DeepRelations.CaseOf(token) is not ("in" or "at" or "near" or "outside" or "off"))
            {
                continue;
            }

            int distance = TreeDistance.ToAdjunct(trigger, token);
            if (distance < best && (promise is not { } verb || distance < TreeDistance.ToAdjunct(verb, token)) && Named(token, actors) is { } place)
            {
                best = distance;
                nearest = place;
            }
        }

        return nearest;
    }

    /// <summary>The place that a noun names; null where it names none that is known.</summary>
    public EventPlace? Named(Token token, SentenceActors actors)
    {
        string text = token.Sentence.Document.Text;
        int first = FirstOfName(token);
        for (int i = first; i <= token.Index; i++)
        {
            int start = token.Sentence[i].Span.Start;
            foreach ((string name, string code) in (places.GetValueOrDefault(token.Sentence[i].Form) ?? []).OrderByDescending(place => place.Name.Length))
            {
                if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
                {
                    return new EventPlace(name, code);
                }
            }
        }

        return actors.At(token.Index) is { Kind: MentionKind.State or MentionKind.Capital } mention
            ? new EventPlace(mention.Actors[0].EntityText, mention.Actors[0].Code)
            : null;
    }

    private void Add(string name, string code)
    {
        string first = ActorDirectory.FirstWord(name);
        if (!places.TryGetValue(first, out var list))
        {
            places[first] = list = [];
        }

        list.Add((name, code));
    }

    private static int FirstOfName(Token token)
    {
        int first = token.Index;
        foreach (Token child in token.Children)
        {
            if ((child.Is("compound") || child.Is("flat")) && child.Index < first)
            {
                first = child.Index;
            }
        }

        return first;
    }
}
