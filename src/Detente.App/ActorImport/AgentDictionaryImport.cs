using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>
/// Puts an agent dictionary into a table of ours: <c>PHRASE [~GOV]</c>, <c>PHRASE {IRREGULAR PLURAL} [NGO~]</c>, and phrases with <c>!SET!</c>.
/// Our phrases are lemmas, so that a regular plural needs no row.
/// </summary>
internal sealed partial class AgentDictionaryImport(ActorDialect dialect, CameoActorCodes codes, ActorDirectory actors, ImportedTables tables)
{
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> seen = tables.Agents.ToDictionary(agent => agent.Phrase, agent => agent.Sector, StringComparer.Ordinal);

    public void Read(string text, string path)
    {
        foreach (DictionaryLine line in DictionaryLines.Read(text, dialect))
        {
            if (SetLine().Match(line.Text) is { Success: true } set)
            {
                sets[set.Groups[1].Value] = [.. set.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
                continue;
            }

            tables.EntryCount++;
            if (AgentLine().Match(line.Text) is { Success: true } agent)
            {
                Read(agent, line.Number, path);
            }
            else
            {
                Keep(line.Text.Trim(), "", line.Number, path, Diagnostic.Error("DT0151", path, line.Number, $"'{line.Text.Trim()}' is not PHRASE [~CODE]"));
            }
        }
    }

    /// <summary>The plural that TABARI and PETRARCH make of a word.</summary>
    public static string PluralOf(string word) => word switch
    {
        [.., 'Y' or 'y'] => word[..^1] + (word[^1] == 'Y' ? "IES" : "ies"),
        [.., 'S' or 's'] => word + (word[^1] == 'S' ? "ES" : "es"),
        _ => word + (word.Any(char.IsLower) ? "s" : "S"),
    };

    private void Read(Match agent, int lineNumber, string path)
    {
        string phrase = agent.Groups["phrase"].Value.Trim();
        string code = agent.Groups["code"].Value.Trim().ToUpperInvariant();
        string? sector = codes.ReadSector(code.Trim('~'), out IReadOnlyList<string> unknown);
        if (sector is null || !code.Contains('~', StringComparison.Ordinal))
        {
            string reason = !code.Contains('~', StringComparison.Ordinal) ? $"[{code}] has no '~', which says where the actor's code goes"
                : $"[{code}] names no sector" + (unknown.Count > 0 ? $" ({string.Join(", ", unknown)})" : "");
            Keep(phrase, code, lineNumber, path, Diagnostic.Warning("DT0152", path, lineNumber, reason));
            return;
        }

        if (unknown.Count > 0)
        {
            tables.Findings.Add(Diagnostic.Warning("DT0152", path, lineNumber, $"'{string.Join(", ", unknown)}' of [{code}] is not known; read as {sector}"));
        }

        foreach (string form in Expand(phrase, lineNumber, path))
        {
            Add(form, sector, code, lineNumber, path);
        }

        string irregular = agent.Groups["plural"].Value.Trim();
        if (irregular.Length > 0)
        {
            Add(irregular, sector, code + "; plural", lineNumber, path);
        }
    }

    /// <summary>"CONGRESS!PERSON!" is CONGRESSMAN, CONGRESSWOMAN and so on; of the set, plurals of others need no row.</summary>
    private IEnumerable<string> Expand(string phrase, int lineNumber, string path)
    {
        Match mark = SetMark().Match(phrase);
        if (!mark.Success)
        {
            return [phrase];
        }

        if (!sets.TryGetValue(mark.Groups[1].Value, out string[]? members))
        {
            Keep(phrase, mark.Value, lineNumber, path, Diagnostic.Error("DT0151", path, lineNumber, $"no set {mark.Value} stands before it"));
            return [];
        }

        return members.Where(member => !members.Contains(Lemma(member)) || Lemma(member) == member)
            .Select(member => phrase.Replace(mark.Value, member, StringComparison.Ordinal)).SelectMany(form => Expand(form, lineNumber, path));
    }

    private void Add(string form, string sector, string note, int lineNumber, string path)
    {
        string phrase = Blanks().Replace(form, " ").Trim().ToLowerInvariant();
        string[] words = phrase.Split(' ');
        string lemma = string.Join(' ', [.. words[..^1], Lemma(words[^1].ToUpperInvariant()).ToLowerInvariant()]);
        foreach (string row in (string[])(lemma == phrase ? [phrase] : [lemma, phrase]))
        {
            if (seen.TryAdd(row, sector))
            {
                string kind = KindOf(row) ?? KindOf(lemma.Split(' ')[^1]) ?? "person";
                tables.Agents.Add(new ImportedAgent(row, sector, kind, row == lemma || note.EndsWith("plural", StringComparison.Ordinal) ? note : note + "; plural"));
            }
            else if (seen[row] != sector)
            {
                tables.Findings.Add(Diagnostic.Warning("DT0155", path, lineNumber, $"'{row}' stands before as {seen[row]}; that is kept"));
            }
        }
    }

    /// <summary>What our own table says that such a phrase is.</summary>
    private string? KindOf(string phrase) => actors.AgentsEndingIn(phrase[(phrase.LastIndexOf(' ') + 1)..]).FirstOrDefault(agent => agent.Phrase == phrase)?.Kind;

    private void Keep(string phrase, string code, int lineNumber, string path, Diagnostic finding)
    {
        tables.Unknown.Add(new UnknownRow(Path.GetFileName(path), lineNumber, phrase, code, "", finding.Message));
        tables.Findings.Add(finding);
    }

    /// <summary>The singular, by the rules of <see cref="PluralOf"/> and of MEN; itself where it seems to be one.</summary>
    private static string Lemma(string word) => word switch
    {
        [.. var stem, 'M', 'E', 'N'] => stem + "MAN",
        [.. { Length: > 1 } stem, 'I', 'E', 'S'] => stem + "Y",
        [.. { Length: > 2 } stem, 'S', 'E', 'S'] => stem + "S",
        [.., 'S' or 'U' or 'I', 'S'] => word,
        [.. { Length: > 2 } stem, 'S'] => stem,
        _ => word,
    };

    [GeneratedRegex(@"^\s*!(\w+)!\s*=\s*(.+)$")]
    private static partial Regex SetLine();

    [GeneratedRegex(@"!(\w+)!")]
    private static partial Regex SetMark();

    [GeneratedRegex(@"^(?<phrase>[^\[\]{}]+?)\s*(\{(?<plural>[^}]*)\})?\s*\[(?<code>[^\]]+)\]")]
    private static partial Regex AgentLine();

    [GeneratedRegex(@"[\s_]+")]
    private static partial Regex Blanks();
}
