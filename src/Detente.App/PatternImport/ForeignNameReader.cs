using System.Text.RegularExpressions;
using Detente.App.ActorImport;
using Detente.Coding;

namespace Detente.App.PatternImport;

/// <summary>
/// Reads actor, agent and discard dictionaries as they are, in their own codes, for coding with foreign patterns. (<c>actors import</c> turns the
/// same files into tables of ours.)
/// </summary>
internal sealed partial class ForeignNameReader(ActorDialect dialect, List<Diagnostic> findings)
{
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);

    public ForeignNames Names { get; } = new();

    public void ReadActors(string text, string path)
    {
        foreach (DictionaryEntry entry in new ActorDictionaryReader(path, findings).Read(text, dialect).Where(entry => entry.Codes.Count > 0))
        {
            var dated = new List<(DatedCode Code, CodeDates Dates)>();
            foreach (DatedCode code in entry.Codes)
            {
                CodeDates dates = CodeDates.Parse(code.Dates, dialect, out string? fault);
                if (fault is null)
                {
                    dated.Add((code, dates));
                }
                else
                {
                    findings.Add(Diagnostic.Error("DT0153", path, code.LineNumber, $"{code.Code}: {fault}"));
                }
            }

            ForeignCode[] codes = [.. CodeSpans.Resolve(dated, dialect, out _).Select(span => new ForeignCode(span.Code.Code, span.From, span.To))];
            foreach ((string name, _) in entry.Names)
            {
                Names.AddActor(new ForeignName(name, codes));
            }
        }
    }

    /// <summary><c>PHRASE {PLURAL} [~GOV]</c>; a plural is made where none is given, <c>{}</c> says that there is none.</summary>
    public void ReadAgents(string text, string path)
    {
        foreach (DictionaryLine line in DictionaryLines.Read(text, dialect))
        {
            if (SetLine().Match(line.Text) is { Success: true } set)
            {
                sets[set.Groups[1].Value] = set.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
            else if (AgentLine().Match(line.Text) is { Success: true } agent)
            {
                ReadAgent(agent, path, line.Number);
            }
            else
            {
                findings.Add(Diagnostic.Error("DT0151", path, line.Number, $"'{line.Text.Trim()}' is not PHRASE [~CODE]"));
            }
        }
    }

    /// <summary>A phrase a line; <c>+</c> before one passes over the whole story, of which a sentence here is all.</summary>
    public void ReadDiscards(string text)
    {
        foreach (DictionaryLine line in DictionaryLines.Read(text, dialect))
        {
            Names.AddDiscard(line.Text.Trim().TrimStart('+'));
        }
    }

    private void ReadAgent(Match agent, string path, int lineNumber)
    {
        ForeignCode[] codes = [new ForeignCode(agent.Groups["code"].Value.Trim().ToUpperInvariant())];
        if (!codes[0].Code.Contains('~', StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Warning("DT0152", path, lineNumber, $"[{codes[0].Code}] has no '~', which says where the actor's code goes"));
            return;
        }

        string phrase = agent.Groups["phrase"].Value.Trim();
        Match mark = SetMark().Match(phrase);
        string[] words = mark.Success && sets.TryGetValue(mark.Groups[1].Value, out string[]? members)
            ? [.. members.Select(member => phrase.Replace(mark.Value, member, StringComparison.Ordinal))]
            : [phrase];
        if (mark.Success && words[0] == phrase)
        {
            findings.Add(Diagnostic.Error("DT0151", path, lineNumber, $"no set {mark.Value} stands before it"));
            return;
        }

        foreach (string form in words.Concat(mark.Success ? [] : Plurals(agent, phrase)))
        {
            Names.AddAgent(new ForeignName(form, codes));
        }
    }

    private static IEnumerable<string> Plurals(Match agent, string phrase) =>
        agent.Groups["plural"].Success ? agent.Groups["plural"].Value.Trim() is { Length: > 0 } given ? [given] : [] : [AgentDictionaryImport.PluralOf(phrase)];

    [GeneratedRegex(@"^\s*!(\w+)!\s*=\s*(.+)$")]
    private static partial Regex SetLine();

    [GeneratedRegex(@"!(\w+)!")]
    private static partial Regex SetMark();

    [GeneratedRegex(@"^(?<phrase>[^\[\]{}]+?)\s*(\{(?<plural>[^}]*)\})?\s*\[(?<code>[^\]]+)\]")]
    private static partial Regex AgentLine();
}
