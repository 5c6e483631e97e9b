using System.Globalization;
using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>
/// Puts the entries of actor dictionaries into tables of ours. A name that stands in two entries, or in two files, has the codes of both, in the
/// order in which they were read: so it is in the programs that the dictionaries are for.
/// </summary>
internal sealed partial class ActorDictionaryImport(ActorDialect dialect, CameoActorCodes codes, NameCasing casing, ImportedTables tables)
{
    private readonly HashSet<(string Path, int Line, string Code)> said = [];
    private readonly Dictionary<string, GatheredName> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<GatheredName> order = [];

    /// <summary>Gathers the names of a file; rows are made by <see cref="Complete"/>.</summary>
    public void Read(string text, string path)
    {
        List<DictionaryEntry> entries = new ActorDictionaryReader(path, tables.Findings).Read(text, dialect);
        tables.EntryCount += entries.Count;
        string[] raw = [.. entries.SelectMany(entry => entry.Names).Select(name => name.Text)];
        if (dialect.HasTabariMarks)
        {
            SayNarrower(raw.Count(name => !name.EndsWith('_')), "names without a final '_' are starts of words in TABARI; here they are whole words", path);
            SayNarrower(raw.Count(name => name.TrimEnd('_', ' ').Contains(' ', StringComparison.Ordinal)), "names with a blank let words stand between in TABARI; here their words follow each other", path);
        }

        foreach (DictionaryEntry entry in entries)
        {
            foreach ((string name, int lineNumber) in entry.Names)
            {
                Gather(name, lineNumber, entry, path);
            }
        }
    }

    /// <summary>Makes the rows of all files.</summary>
    public void Complete()
    {
        foreach (GatheredName name in order)
        {
            Add(name.Text, name.Identifier, name.Section, name.Codes);
        }
    }

    private void Gather(string raw, int lineNumber, DictionaryEntry entry, string path)
    {
        string? reason = entry.Codes.Count == 0 ? "no code" : raw.Any(c => c == '\uFFFD' || char.IsControl(c)) ? "a character that was damaged" : null;
        if (reason is not null)
        {
            tables.Unknown.Add(new UnknownRow(
                Path.GetFileName(path), lineNumber, casing.Write(Clean(raw), isOrganization: false), string.Join(' ', entry.Codes.Select(code => code.Code)), "", reason));
            if (entry.Codes.Count > 0)
            {
                tables.Findings.Add(Diagnostic.Warning("DT0151", path, lineNumber, $"'{raw}' has {reason}"));
            }

            return;
        }

        foreach (string name in Forms(Clean(raw)))
        {
            if (!names.TryGetValue(name, out GatheredName? known))
            {
                names[name] = known = new GatheredName(name, Clean(entry.Names[0].Text), entry.Section, []);
                order.Add(known);
            }

            known.Codes.AddRange(entry.Codes);
        }
    }

    private void Add(string name, string identifier, string? section, List<DatedCode> all)
    {
        var dated = new List<(DatedCode Code, CodeDates Dates)>();
        foreach (DatedCode code in all.Distinct())
        {
            CodeDates dates = CodeDates.Parse(code.Dates, dialect, out string? fault);
            if (fault is null)
            {
                dated.Add((code, dates));
            }
            else
            {
                Keep(name, code, Diagnostic.Error("DT0153", code.Path, code.LineNumber, $"{code.Code}: {fault}"));
            }
        }

        List<CodeSpan> spans = CodeSpans.Resolve(dated, dialect, out List<DatedCode> hidden);
        foreach (DatedCode code in hidden.Where(code => dated.Any(other => other.Code.Code != code.Code)))
        {
            Keep(name, code, Diagnostic.Warning("DT0155", code.Path, code.LineNumber, $"{code.Code} {code.Dates}".TrimEnd() + " is never reached: codes before it hold on all its days"));
        }

        if (spans.Count > 0 && spans.TrueForAll(span => IsNull(span.Code.Code)))
        {
            tables.NotActors.Add(casing.Write(name, isOrganization: false));
            return;
        }

        foreach (CodeSpan span in spans.Where(span => !IsNull(span.Code.Code)))
        {
            Add(name, identifier, section, span);
        }
    }

    private void Add(string name, string identifier, string? section, CodeSpan span)
    {
        ActorCodeReading[] readings = [.. span.Code.Code.Split('/').Select(codes.Read)];
        if (Array.Exists(readings, reading => reading.Code is null))
        {
            string parts = string.Join(", ", readings.SelectMany(reading => reading.UnknownParts).Distinct());
            string reason = $"'{span.Code.Code}' names no state or organisation that is known" + (parts.Length > 0 ? $" ({parts})" : "");
            Keep(name, span.Code, Diagnostic.Warning("DT0152", span.Code.Path, span.Code.LineNumber, reason));
            return;
        }

        foreach (ActorCodeReading reading in readings.Where(reading => reading.UnknownParts.Count > 0))
        {
            Say(span.Code, Diagnostic.Warning(
                "DT0152", span.Code.Path, span.Code.LineNumber,
                $"'{string.Join(", ", reading.UnknownParts)}' of {span.Code.Code} is not known; read as {reading.Code} {reading.Sector}".TrimEnd()));
        }

        bool isOrganization = readings[0].Code!.Length != 3 || span.Code.Code.StartsWith("MNC", StringComparison.Ordinal) || span.Code.Code.StartsWith("NGO", StringComparison.Ordinal);
        tables.Names.Add(new ImportedName(
            casing.Write(name, isOrganization), [.. readings.Select(reading => reading.Code!).Distinct()], readings[0].Sector, span.From, span.To,
            casing.Write(identifier, isOrganization), Source(span.Code), span.Code.Code + (section is null ? "" : "; " + section.ToLowerInvariant())));
    }

    private string Source(DatedCode code) => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(code.Path)}:{code.LineNumber}");

    private void Keep(string name, DatedCode code, Diagnostic finding)
    {
        tables.Unknown.Add(new UnknownRow(Path.GetFileName(code.Path), code.LineNumber, casing.Write(name, isOrganization: false), code.Code, code.Dates, finding.Message));
        Say(code, finding);
    }

    /// <summary>Once for a code, however many names have it.</summary>
    private void Say(DatedCode code, Diagnostic finding)
    {
        if (said.Add((code.Path, code.LineNumber, code.Code + code.Dates)))
        {
            tables.Findings.Add(finding);
        }
    }

    private void SayNarrower(int count, string what, string path)
    {
        if (count > 0)
        {
            tables.Findings.Add(Diagnostic.Info("DT0156", path, 0, string.Create(CultureInfo.InvariantCulture, $"{count} {what}")));
        }
    }

    /// <summary><c>[---]</c> codes nobody, <c>[###]</c> throws the sentence away, <c>[+++]</c> is filled by what stands around it.</summary>
    private static bool IsNull(string code) => code is "---" or "###" or "+++";

    private static string Clean(string name)
    {
        string text = Blanks().Replace(name.Replace('_', ' '), " ").Trim();
        return text.StartsWith("THE ", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text[4..] : text;
    }

    /// <summary>"ABU NIDAL ORGANIZATION (ANO)" is two names.</summary>
    private static IEnumerable<string> Forms(string name)
    {
        Match bracket = Abbreviation().Match(name);
        if (!bracket.Success)
        {
            return name.Length > 0 ? [name] : [];
        }

        return [bracket.Groups[1].Value.Trim(), bracket.Groups[2].Value];
    }

    [GeneratedRegex(@"[\s_]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(.+?)\s*\(([A-Z]{2,8})\)$")]
    private static partial Regex Abbreviation();

    private sealed record GatheredName(string Text, string Identifier, string? Section, List<DatedCode> Codes);
}
