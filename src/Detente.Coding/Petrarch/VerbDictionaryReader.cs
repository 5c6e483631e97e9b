using System.Text.RegularExpressions;

namespace Detente.Coding;

/// <summary>
/// Reads verb dictionaries line by line: sets (<c>&amp;NAME</c>, then <c>+WORD</c>), blocks (<c>--- NAME [code] ---</c>, verbs, <c>- pattern [code]</c>),
/// transformations (<c>~</c>). A line that cannot be read is reported with its place and left out.
/// </summary>
internal sealed partial class VerbDictionaryReader(PatternDialect dialect, List<Diagnostic> findings)
{
    private readonly List<VerbBlock> blocks = [];
    private readonly Dictionary<string, SynonymSet> sets = new(StringComparer.Ordinal);
    private readonly List<VerbTransformation> transformations = [];
    private string path = "";
    private VerbBlock? block;
    private SynonymSet? set;

    public void Read(string text, string filePath)
    {
        path = filePath;
        (block, set) = (null, null);
        bool inComment = false;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            if (dialect.HasTabariMarks && raw.StartsWith("~~~~~", StringComparison.Ordinal))
            {
                return;
            }

            string line = WithoutRemarks(raw.TrimEnd('\r', '\uFEFF'), ref inComment);
            if (line.Length > 0)
            {
                ReadLine(line, number, raw.IndexOf(line[0], StringComparison.Ordinal) + 1);
            }
        }
    }

    public VerbDictionary Build()
    {
        foreach (SynonymSet checkedSet in sets.Values)
        {
            checkedSet.Members.RemoveAll(member => LeadsBack(member, checkedSet));
        }

        return new VerbDictionary(blocks, sets, transformations);
    }

    /// <summary>A set that holds itself, through others or not, would never be matched to its end.</summary>
    private bool LeadsBack((PatternItem Item, int LineNumber) member, SynonymSet start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<PatternItem>(member.Item.All);
        while (open.TryPop(out PatternItem? item))
        {
            if (item.Kind != PatternItemKind.Set || !seen.Add(item.Text) || !sets.TryGetValue(item.Text, out SynonymSet? inner))
            {
                continue;
            }

            if (inner == start)
            {
                findings.Add(Diagnostic.Error("DT0613", start.Path, member.LineNumber, $"'{member.Item}' leads back to '&{start.Name}'; it is left out"));
                return true;
            }

            foreach (PatternItem further in inner.Members.SelectMany(one => one.Item.All))
            {
                open.Push(further);
            }
        }

        return false;
    }

    private void ReadLine(string line, int number, int column)
    {
        if (line.StartsWith("---", StringComparison.Ordinal))
        {
            StartBlock(line, number, column);
        }
        else if (line[0] == '&')
        {
            StartSet(line[1..], number, column);
        }
        else if (set is not null && line[0] == '+')
        {
            ReadMember(line[1..].Trim(), number, column);
        }
        else if (line[0] == '~')
        {
            ReadTransformation(line[1..].Trim(), number, column);
        }
        else if (line[0] == '-' || line[0] == '*')
        {
            ReadPattern(line[0] == '-' ? line[1..].Trim() : line, number, column, line[0] == '-');
        }
        else
        {
            ReadVerb(line, number, column);
        }
    }

    private void StartBlock(string line, int number, int column)
    {
        set = null;
        Match match = Header().Match(line);
        if (!match.Success)
        {
            Fault("DT0611", number, column, "a block starts '--- NAME [code] ---'");
        }

        block = new VerbBlock(match.Success ? match.Groups[1].Value : line.Trim('-', ' '), match.Success ? match.Groups[2].Value.Trim() : EventCodes.None, path, number);
        blocks.Add(block);
    }

    private void StartSet(string name, int number, int column)
    {
        name = name.Trim().TrimEnd('_').ToUpperInvariant();
        set = new SynonymSet(name, [], path, number);
        if (name.Length == 0 || name.Contains(' ', StringComparison.Ordinal))
        {
            Fault("DT0613", number, column, "a set starts '&NAME'");
        }
        else if (sets.TryGetValue(name, out SynonymSet? before))
        {
            findings.Add(Diagnostic.Warning("DT0613", path, number, $"the set '&{name}' stands twice, first in {Place(before.Path, before.LineNumber)}; its words are taken together"));
            set = before;
        }
        else
        {
            sets.Add(name, set);
        }
    }

    private void ReadMember(string text, int number, int column)
    {
        if (new PatternTextReader(dialect).ReadMember(text, out string? fault) is { } item)
        {
            set!.Members.Add((item, number));
        }
        else
        {
            Fault("DT0613", number, column, fault!);
        }
    }

    private void ReadPattern(string line, int number, int column, bool hasDash)
    {
        set = null;
        Match code = Code().Match(line);
        if (!code.Success)
        {
            Fault("DT0612", number, column, "a pattern ends with its code in brackets");
        }
        else if (block is null)
        {
            Fault("DT0612", number, column, "a pattern before any verb");
        }
        else if (!new PatternTextReader(dialect).TryReadPattern(line[..code.Index], out List<PatternItem> before, out List<PatternItem> after, out string? fault))
        {
            Fault("DT0612", number, column, fault!);
        }
        else
        {
            block.Patterns.Add(new VerbPattern(before, after, code.Groups[1].Value.Trim(), path, number));
            if (!hasDash)
            {
                findings.Add(Diagnostic.Warning("DT0612", path, number, "a pattern starts with '- '; read as one"));
            }
        }
    }

    private void ReadTransformation(string text, int number, int column)
    {
        set = null;
        if (VerbTransformation.TryParse(text, path, number) is { } transformation)
        {
            transformations.Add(transformation);
        }
        else
        {
            Fault("DT0614", number, column, "a transformation is written '~ a (b c VERB) VERB = a c code'");
        }
    }

    private void ReadVerb(string line, int number, int column)
    {
        set = null;
        Match verb = Verb().Match(line);
        string[] words = verb.Groups["word"].Value.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (!verb.Success || words.Length == 0 || words.All(word => word == "+"))
        {
            string? meant = SeveralWords().IsMatch(line) ? "+" + line.Replace(' ', '_') : null;
            findings.Add(Diagnostic.Error("DT0611", path, number, $"'{line}' is no verb, pattern, set or block", meant, column));
            return;
        }

        string code = verb.Groups["code"].Value.Trim();
        if (dialect.HasTabariMarks && (block is null || block.Verbs.Count > 0))
        {
            block = new VerbBlock(string.Join('_', words).Trim('+'), code.Length == 0 ? EventCodes.None : code, path, number);
            blocks.Add(block);
            code = "";
        }

        if (block is null)
        {
            Fault("DT0611", number, column, $"the verb '{line}' stands before any block");
            return;
        }

        string[] given = [.. verb.Groups["forms"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        block.Verbs.Add(Entry(words, given, code.Length == 0 ? null : code, number));
    }

    private VerbEntry Entry(string[] words, string[] given, string? code, int number)
    {
        VerbForm basic = Form(words);
        IEnumerable<VerbForm> forms = given.Length > 0
            ? given.Select(form => Form(form.Split('_', StringSplitOptions.RemoveEmptyEntries))).Where(form => form.Words.Count > 0)
            : WordForms.OfVerb(basic.Verb).Select(verb => new VerbForm([.. basic.Words.Select((word, index) => index == basic.VerbIndex ? verb : word)], basic.VerbIndex));
        return new VerbEntry(basic.Words, basic.VerbIndex, [.. forms.Prepend(basic).DistinctBy(form => string.Join('_', form.Words))], given, code, path, number);
    }

    private static VerbForm Form(string[] words)
    {
        int verb = Math.Max(0, Array.FindIndex(words, word => word[0] == '+'));
        return new VerbForm([.. words.Select(word => word.TrimStart('+').ToUpperInvariant()).Where(word => word.Length > 0)], verb);
    }

    /// <summary>Comments go: of XML, after <c>#</c> and, in TABARI's, after <c>;</c> (PETRARCH's files have some of those too). The code <c>[###]</c> is none.</summary>
    private static string WithoutRemarks(string line, ref bool inComment)
    {
        if (inComment || line.TrimStart().StartsWith("<!", StringComparison.Ordinal))
        {
            inComment = !line.Contains('>', StringComparison.Ordinal) || !line.TrimEnd().EndsWith('>');
            return "";
        }

        int bracket = line.IndexOf("[###", StringComparison.Ordinal);
        int end = line.AsSpan().IndexOfAny('#', ';');
        if (end > bracket && bracket >= 0)
        {
            int after = line.AsSpan(bracket + 4).IndexOfAny('#', ';');
            end = after < 0 ? -1 : bracket + 4 + after;
        }

        return (end < 0 ? line : line[..end]).Trim();
    }

    private static string Place(string path, int line) => $"{Path.GetFileName(path)}({line})";

    private void Fault(string id, int lineNumber, int column, string message) => findings.Add(Diagnostic.Error(id, path, lineNumber, message, columnNumber: column));

    [GeneratedRegex(@"^---\s*(.*?)\s*\[(.*?)\][\s-]*$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^[A-Za-z]+( [A-Za-z]+)+$")]
    private static partial Regex SeveralWords();

    [GeneratedRegex(@"\[([^\[\]]*)\]\s*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<word>[^\s{}\[\]()*$%^&]+)\s*(\[(?<code>[^\]]*)\])?\s*(\{(?<forms>[^}]*)\})?\s*(\[(?<code>[^\]]*)\])?\s*$")]
    private static partial Regex Verb();
}
