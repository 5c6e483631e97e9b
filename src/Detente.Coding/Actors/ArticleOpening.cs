using System.Text.RegularExpressions;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads what an article says of itself: its place, its title, its source, its dateline.</summary>
internal sealed partial class ArticleOpening(ActorDirectory directory, Gazetteer places)
{
    /// <param name="readLine">Analyses a line and says whom it mentions; for the title of a letter.</param>
    public ArticleFrame Read(Article article, Func<string, ArticleFrame, SentenceActors?> readLine)
    {
        string title = article.Title ?? "";
        string[] titleCodes = [.. CodesIn(title, article.Date)];
        var frame = new ArticleFrame
        {
            Date = article.Date,
            HostCode = HostOf(article.Place, article.Date) ?? HostInTitle(title, article.Date),
            HomeCode = article.Source is { } source ? CodesIn(source, article.Date).Where(directory.States.Contains).FirstOrDefault() : null,
            TitleCodes = titleCodes,
        };
        return Letter().Match(title) is { Success: true } letter && readLine(title[letter.Groups["from"].Index..], frame) is { } line
            ? WithWriters(frame, line) : frame;
    }

    /// <summary>The state of a dateline, "BEIJING, Nov. 15 (Wire) -"; null where the sentence opens with none.</summary>
    public string? HostOfDateline(Sentence sentence, DateOnly? date)
    {
        int count = Dateline.CountTokens(sentence);
        if (count == 0)
        {
            return null;
        }

        string line = TextSpan.Cover(sentence[0].Span, sentence[count - 1].Span).Of(sentence.Document.Text);
        return HostOf(Capitals().Replace(line, word => word.Value[..1] + word.Value[1..].ToLowerInvariant()), date);
    }

    [GeneratedRegex(@"\b(?<from>From .+ to .+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b\p{Lu}{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?>[\p{Lu}(][\p{L}\p{M}.'’`&/)-]*|of|the|and|de|del|la|el|al|an|on|du|da|do|en|or|ul|es|,|\s|[0-9-])+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceList();

    private static ArticleFrame WithWriters(ArticleFrame frame, SentenceActors line)
    {
        int to = -1;
        foreach (Token token in line.Sentence)
        {
            to = to < 0 && token.Form == "to" ? token.Index : to;
        }

        // The last word on each side is the most exact: "the Ambassador in Vietnam (Reinhardt)".
        ActorMention[] writers = [.. line.Mentions.Where(mention => mention is { Actors.Count: 1, IsPlace: false })];
        return frame with
        {
            Author = Best(writers.Where(mention => mention.Last < to)),
            Addressee = Best(writers.Where(mention => mention.First > to)),
        };
    }

    private static ActorMention? Best(IEnumerable<ActorMention> mentions) =>
        mentions.OrderBy(mention => mention.Kind switch { MentionKind.Person => 0, MentionKind.Role or MentionKind.Institution => 1, _ => 2 }).FirstOrDefault();

    /// <summary>The last state or city of a line: "Port Douglas, Australia".</summary>
    private string? HostOf(string? line, DateOnly? date) =>
        line is null ? null : Inverted(line) ?? CodesIn(line, date).LastOrDefault() ?? places.In(line)?.Country;

    /// <summary>Of "… in Sydney, Canberra, Australia" the last; of a longer title the only one after "in".</summary>
    private string? HostInTitle(string title, DateOnly? date)
    {
        int at = title.LastIndexOf(" in ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        string rest = title[(at + 4)..];
        if (PlaceList().IsMatch(rest) && HostOf(rest, date) is { } host)
        {
            return host;
        }

        string[] codes = [.. CodesIn(rest, date).Distinct()];
        return codes.Length == 1 ? codes[0] : null;
    }

    /// <summary>"Korea, North", "Congo, Democratic Republic of the".</summary>
    private string? Inverted(string line)
    {
        string[] parts = line.Split(", ");
        string name = parts.Length < 2 ? "" : $"{parts[^1]} {parts[^2]}";
        return name.Length == 0 ? null
            : directory.NamesFrom(ActorDirectory.FirstWord(name)).FirstOrDefault(candidate => candidate.Kind == ActorNameKind.State && candidate.Text == name)?.Code;
    }

    /// <summary>The states named in a line that is not analysed; of two of one name the one of the day.</summary>
    private IEnumerable<string> CodesIn(string line, DateOnly? date)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (!char.IsUpper(line[i]) || (i > 0 && char.IsLetterOrDigit(line[i - 1])))
            {
                continue;
            }

            string first = ActorDirectory.FirstWord(line[i..]);
            ActorName? best = null;
            foreach (ActorName name in directory.NamesFrom(first).Concat(directory.NamesFrom(first.TrimEnd('.'))))
            {
                bool longer = best is null || (name.Text.Length == best.Text.Length && !best.ValidOn(date) && name.ValidOn(date));
                best = longer && StandsAt(line, i, name) ? name : best;
            }

            if (best is not null)
            {
                yield return best.Code;
                i += best.Text.Length - 1;
            }
        }
    }

    private static bool StandsAt(string line, int at, ActorName name) =>
        name.Kind is ActorNameKind.State or ActorNameKind.Capital or ActorNameKind.Adjective or ActorNameKind.Person
        && string.CompareOrdinal(line, at, name.Text, 0, name.Text.Length) == 0
        && (at + name.Text.Length == line.Length || !char.IsLetterOrDigit(line[at + name.Text.Length]));
}
