using System.Text.RegularExpressions;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads what an article says of itself: its place, its title, its source, its dateline.</summary>
internal sealed partial class ArticleOpening(ActorDirectory directory, Gazetteer places)
{
    /// <param name="readLine">Analyses a line and says whom it mentions; for the title of a letter.</param>
    public ArticleFrame Read(Article article, Func<string, ArticleFrame, ResolvedSentence?> readLine)
    {
        string title = article.Title ?? "";
        string[] titleCodes = [.. CodesIn(title)];
        var frame = new ArticleFrame
        {
            Date = article.Date,
            HostCode = HostOf(article.Place) ?? HostInTitle(title),
            HomeCode = article.Source is { } source ? CodesIn(source).Where(directory.States.Contains).FirstOrDefault() : null,
            TitleCodes = titleCodes,
        };
        return Letter().Match(title) is { Success: true } letter && readLine(title[letter.Groups["from"].Index..], frame) is { } line
            ? WithWriters(frame, line) : frame;
    }

    /// <summary>The state of a dateline, "BEIJING, Nov. 15 (Wire) -"; null where the sentence opens with none.</summary>
    public string? HostOfDateline(Sentence sentence)
    {
        int count = Dateline.CountTokens(sentence);
        if (count == 0)
        {
            return null;
        }

        string line = TextSpan.Cover(sentence[0].Span, sentence[count - 1].Span).Of(sentence.Document.Text);
        return HostOf(Capitals().Replace(line, word => word.Value[..1] + word.Value[1..].ToLowerInvariant()));
    }

    [GeneratedRegex(@"\b(?<from>From .+ to .+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b\p{Lu}{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    private static ArticleFrame WithWriters(ArticleFrame frame, ResolvedSentence line)
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
    private string? HostOf(string? line) =>
        line is null ? null : CodesIn(line).LastOrDefault() ?? places.In(line)?.Country;

    private string? HostInTitle(string title)
    {
        int at = title.LastIndexOf(" in ", StringComparison.Ordinal);
        string[] codes = at < 0 ? [] : [.. CodesIn(title[(at + 4)..]).Distinct()];
        return codes.Length == 1 ? codes[0] : null;
    }

    /// <summary>The states named in a line that is not analysed.</summary>
    private IEnumerable<string> CodesIn(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (!char.IsUpper(line[i]) || (i > 0 && char.IsLetterOrDigit(line[i - 1])))
            {
                continue;
            }

            string first = ActorDirectory.FirstWord(line[i..]);
            ActorName? name = directory.NamesFrom(first).Concat(directory.NamesFrom(first.TrimEnd('.'))).FirstOrDefault(candidate =>
                candidate.Kind is ActorNameKind.State or ActorNameKind.Capital or ActorNameKind.Adjective or ActorNameKind.Person
                && string.CompareOrdinal(line, i, candidate.Text, 0, candidate.Text.Length) == 0
                && (i + candidate.Text.Length == line.Length || !char.IsLetterOrDigit(line[i + candidate.Text.Length])));
            if (name is not null)
            {
                yield return name.Code;
                i += name.Text.Length - 1;
            }
        }
    }
}
