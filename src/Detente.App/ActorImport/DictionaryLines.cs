using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>A line of a dictionary without its comments.</summary>
internal readonly record struct DictionaryLine(int Number, string Text, string? Section);

/// <summary>Takes comments, marks of sections and what stands after the end out of a TABARI or PETRARCH dictionary.</summary>
internal static partial class DictionaryLines
{
    private const string EndMark = "~~~~~";

    public static IEnumerable<DictionaryLine> Read(string text, ActorDialect dialect)
    {
        bool inComment = false;
        string? section = null;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = WithoutXmlComments(raw.TrimEnd('\r'), ref inComment);
            if (dialect.HasTabariMarks && line.StartsWith(EndMark, StringComparison.Ordinal))
            {
                yield break;
            }

            if (Section().Match(line) is { Success: true } mark)
            {
                section = mark.Groups[1].Length > 0 ? null : mark.Groups[2].Value;
                continue;
            }

            line = line.TrimStart().StartsWith("<!", StringComparison.Ordinal) ? "" : WithoutRemark(line, dialect).TrimEnd();
            if (line.AsSpan().Trim().Length > 0)
            {
                yield return new DictionaryLine(number, line, section);
            }
        }
    }

    private static string WithoutXmlComments(string line, ref bool inComment)
    {
        while (true)
        {
            if (inComment)
            {
                int end = line.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                {
                    return "";
                }

                line = line[(end + 3)..];
                inComment = false;
            }

            int start = line.IndexOf("<!--", StringComparison.Ordinal);
            if (start < 0)
            {
                return line;
            }

            int close = line.IndexOf("-->", start, StringComparison.Ordinal);
            inComment = close < 0;
            if (inComment)
            {
                return line[..start];
            }

            line = line[..start] + line[(close + 3)..];
        }
    }

    /// <summary>The code <c>[###]</c> is none.</summary>
    private static string WithoutRemark(string line, ActorDialect dialect)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line.AsSpan(i).StartsWith("[###", StringComparison.Ordinal))
            {
                i += 3;
            }
            else if (line[i] == '#' || (line[i] == ';' && dialect.HasTabariMarks))
            {
                return line[..i];
            }
        }

        return line;
    }

    [GeneratedRegex(@"^\s*<(/?)([A-Z]+)>\s*$")]
    private static partial Regex Section();
}
