using System.Text;

namespace Detente.Nlp;

/// <summary>
/// Lays the sentences of a treebank out as other texts do, to learn where sentences end there too: hard-wrapped lines, one paragraph a line,
/// lists, headlines without full stops, datelines, titles and initials before names, quoted speech, other quotation marks.
/// </summary>
internal sealed class SentenceVariants
{
    private readonly SegmentationRules rules;
    private readonly Random random;
    private readonly List<string> datelines = [];
    private readonly List<string> people = [];
    private readonly string[] surnames;
    private readonly string[] titles;

    /// <param name="phrases">Of <c>news-phrases.conllu</c>: datelines end in a dash, all others are a title with a name.</param>
    public SentenceVariants(SegmentationRules rules, IEnumerable<Document> treebank, IEnumerable<Document> phrases, int seed)
    {
        this.rules = rules;
        random = new Random(seed);
        foreach (Sentence phrase in phrases.SelectMany(d => d.Sentences))
        {
            (CharacterKind.IsDash(phrase.Text[^1]) ? datelines : people).Add(phrase.Text.Replace(" ,", ",", StringComparison.Ordinal).Replace("( ", "(", StringComparison.Ordinal)
                .Replace(" )", ")", StringComparison.Ordinal).Replace("y - G", "y-G", StringComparison.Ordinal));
        }

        surnames = [.. treebank.SelectMany(d => d.Sentences).SelectMany(s => s)
            .Where(t => t.Upos == "PROPN" && t.Form.Length > 3 && t.Form.All(char.IsLetter) && char.IsUpper(t.Form[0]) && char.IsLower(t.Form[1]))
            .Select(t => t.Form).Distinct(StringComparer.Ordinal)];
        titles = [.. rules.AbbreviationsOf(AbbreviationClass.Title)];
    }

    /// <summary>A new text of a document's sentences, and where each of them ends in it.</summary>
    public (string Text, HashSet<int> Ends) Make(Document document)
    {
        var text = new StringBuilder();
        HashSet<int> ends = [];
        string between = random.Next(3) == 0 ? "\n" : "\n\n";
        int style = random.Next(10);
        bool curly = random.Next(2) == 0;
        Layout layout = Layout.Flowing;
        int paragraph = -1;
        foreach (Sentence sentence in document.Sentences.Where(s => s.Count > 0))
        {
            bool starts = sentence.ParagraphIndex != paragraph;
            paragraph = sentence.ParagraphIndex;
            if (starts)
            {
                layout = random.Next(8) switch { 0 => Layout.Lines, 1 => Layout.Bullets, 2 => Layout.Capitals, _ => Layout.Flowing };
                if (layout == Layout.Capitals && sentence.Count > 25)
                {
                    layout = Layout.Flowing;
                }
            }

            string words = Vary(sentence, curly);
            string after = between;
            if (starts && random.Next(text.Length == 0 ? 2 : 6) == 0)
            {
                Append(text, ends, Headline(words), text.Length == 0 ? "" : between);
                after = random.Next(2) == 0 ? "\n" : between;
            }

            bool isFirst = ends.Count <= 1 || (starts && random.Next(8) == 0);
            words = isFirst && datelines.Count > 0 && sentence.Count > 7 && words[^1] == '.' && random.Next(2) == 0 ? Pick(datelines) + " " + words : words;
            words = layout switch
            {
                Layout.Bullets => (curly ? "\u2022 " : random.Next(2) == 0 ? "- " : "* ") + (random.Next(2) == 0 ? WithoutStop(words) : words),
                Layout.Capitals => words.ToUpperInvariant(),
                _ => words,
            };
            Append(text, ends, words, text.Length == 0 ? "" : starts ? after : layout is Layout.Lines or Layout.Bullets ? "\n" : Between(sentence));
        }

        return (style < 4 ? Wrap(text.ToString(), random.Next(45, 90)) : style == 4 ? text.Replace(' ', '\u00a0').ToString() : text.ToString(), ends);
    }

    private static void Append(StringBuilder text, HashSet<int> ends, string sentence, string before)
    {
        text.Append(before).Append(sentence);
        ends.Add(text.Length);
    }

    private static string Between(Sentence sentence)
    {
        int end = sentence.Document.Sentences[sentence.Index - 1].Span.End;
        return sentence.Document.Text[Math.Min(end, sentence.Span.Start)..sentence.Span.Start];
    }

    private string Vary(Sentence sentence, bool curly)
    {
        string words = Renamed(sentence);
        if (words.Length is > 15 and < 200 && words[^1] is '.' or '?' or '!' && !words.Contains('"', StringComparison.Ordinal) && random.Next(8) == 0)
        {
            words = Quoted(words);
        }
        else if (words.Length > 15 && words[^1] == '.' && char.IsLetter(words[^2]) && random.Next(25) == 0)
        {
            words = FormattableString.Invariant($"{words[..^1]} at {random.Next(1, 13)} {(random.Next(2) == 0 ? "a.m." : "p.m.")} {(DayOfWeek)random.Next(7)}.");
        }

        if (curly)
        {
            words = Curled(words).Replace("...", "\u2026", StringComparison.Ordinal).Replace("--", "\u2014", StringComparison.Ordinal).Replace('\'', '\u2019');
        }

        return words;
    }

    /// <summary>Now and then other names: with initials, with titles, with an office; "the U.S." for "the United States".</summary>
    private string Renamed(Sentence sentence)
    {
        var words = new StringBuilder();
        int at = sentence.Span.Start;
        for (int i = 0; i < sentence.Count; i++)
        {
            Token token = sentence[i];
            if (token.Span.Start < at)
            {
                continue;
            }

            words.Append(sentence.Document.Text, at, token.Span.Start - at);
            int last = i;
            while (token.Upos == "PROPN" && last + 1 < sentence.Count && sentence[last + 1].Upos == "PROPN" && sentence[last + 1].Deprel.StartsWith("flat", StringComparison.Ordinal))
            {
                last++;
            }

            bool isName = last > i && last < i + 3;
            if (isName && random.Next(3) == 0)
            {
                words.Append(Name(i));
            }
            else if (isName && i == 0 && people.Count > 0)
            {
                words.Append(Pick(people));
            }
            else if (token.Upos == "PROPN" && last == i && i > 0 && random.Next(12) == 0 && char.IsUpper(token.Form[0]))
            {
                words.Append(random.Next(3) == 0 ? "the U.S." : random.Next(2) == 0 ? "Washington, D.C." : "the U.N.");

                // The full stop of the sentence is the abbreviation's.
                if (i + 2 == sentence.Count && sentence[i + 1].Form == ".")
                {
                    return words.ToString();
                }
            }
            else
            {
                words.Append(sentence.Document.Text, token.Span.Start, sentence[last].Span.End - token.Span.Start);
            }

            i = last;
            at = sentence[last].Span.End;
        }

        return words.ToString();
    }

    private string Name(int position) => random.Next(position == 0 ? 5 : 4) switch
    {
        0 => Initial() + " " + Initial() + " " + Pick(surnames),
        1 => Pick(surnames) + " " + Initial() + " " + Pick(surnames),
        2 => Pick(titles) + " " + Pick(surnames),
        3 => Pick(titles) + " " + Pick(surnames) + " " + Pick(surnames),
        _ => "U.S. " + Pick(titles) + " " + Pick(surnames),
    };

    private string Initial() => (char)('A' + random.Next(26)) + ".";

    private string Quoted(string words)
    {
        string open = words[..^1];
        string who = random.Next(3) switch { 0 => "he", 1 => Pick(titles) + " " + Pick(surnames), _ => Pick(surnames) };
        string comma = words[^1] == '.' ? "," : words[^1..];
        return random.Next(6) switch
        {
            0 => $"\"{open}{comma}\" {who} said.",
            1 => $"\"{open}{comma}\" said {(who == "he" ? Pick(surnames) : who)}.",
            2 => $"\"{open}{comma}\" {(who == "he" ? "the minister" : who)} told reporters on Monday.",
            3 => $"{(who == "he" ? "He" : who)} said, \"{words}\"",
            4 => $"{(who == "he" ? "He" : who)} said that \"{open}.\"",
            _ => $"\"{words}\"",
        };
    }

    /// <summary>Without its full stop, in capitals now and then, or with a capital on each word.</summary>
    private string Headline(string words)
    {
        string[] parts = WithoutStop(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string line = string.Join(' ', parts.Take(random.Next(3, 12)));
        return random.Next(4) switch
        {
            0 => line.ToUpperInvariant(),
            1 => string.Join(' ', line.Split(' ').Select(w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w)),
            _ => char.ToUpperInvariant(line[0]) + line[1..],
        };
    }

    private static string WithoutStop(string words) => words.Length > 1 && words[^1] == '.' ? words[..^1] : words;

    private static string Curled(string words)
    {
        var curled = new StringBuilder(words);
        for (int i = 0; i < words.Length; i++)
        {
            curled[i] = words[i] != '"' ? words[i] : i == 0 || words[i - 1] is ' ' or '(' ? '\u201c' : '\u201d';
        }

        return curled.ToString();
    }

    /// <summary>Ends lines before a width, where there is white space; no character more or less.</summary>
    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder(text);
        int lineStart = 0;
        int space = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (lineStart, space) = (i + 1, -1);
            }
            else if (i - lineStart >= width && space > lineStart)
            {
                wrapped[space] = '\n';
                (lineStart, space) = (space + 1, -1);
            }

            space = text[i] == ' ' ? i : space;
        }

        return wrapped.ToString();
    }

    private string Pick(IReadOnlyList<string> list) => list.Count == 0 ? "" : list[random.Next(list.Count)];

    private enum Layout
    {
        Flowing,
        Lines,
        Bullets,
        Capitals,
    }
}
