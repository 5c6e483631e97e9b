using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Detente.App.ActorImport;

namespace Detente.App.ActorScoring;

/// <summary>Leaders of the directory against a list of leaders: by state, surname and dates.</summary>
internal sealed partial class LeaderAgreement(ActorDirectory actors, StateCodes states)
{
    /// <summary>How far apart two dates of one event may lie: who takes power, and who is sworn in.</summary>
    private const int Days = 31;

    private static readonly string[] NotNames = ["jr", "sr", "al", "el", "bin", "ben", "de", "la", "da", "del", "van", "von", "den", "der", "dos", "ibn"];

    public List<string> Differences { get; } = [];

    public int SpellCount { get; private set; }

    /// <summary>Spells of states for which the directory has some leader when the spell began.</summary>
    public int CoveredCount { get; private set; }

    public int NamedCount { get; private set; }

    public int StartCount { get; private set; }

    public int BothCount { get; private set; }

    public void Add(LeaderSpell spell)
    {
        SpellCount++;
        string? code = states.FindCow(spell.Cow, spell.From);
        Person[] leaders = [.. actors.Persons.Where(person => person.Code == code && person.Terms.Any(term => term.Office.Level == OfficeLevel.Leader))];
        Person[] at = [.. leaders.Where(person => Terms(person).Any(term => term.Covers(spell.From) || term.Covers(spell.From.AddDays(Days))))];
        CoveredCount += at.Length > 0 ? 1 : 0;
        Person[] named = [.. leaders.Where(person => IsSame(spell.Leader, person))];
        Term[] terms = [.. named.SelectMany(Terms)];
        bool start = Array.Exists(terms, term => Near(term.From, spell.From));
        bool end = Array.Exists(terms, term => spell.To is not { } to ? term.To is null || term.To >= spell.From : term.To is { } last && Near(last, to));
        NamedCount += named.Length > 0 && at.Length > 0 ? 1 : 0;
        StartCount += start ? 1 : 0;
        BothCount += start && end ? 1 : 0;
        if (start && end)
        {
            return;
        }

        string days = string.Create(CultureInfo.InvariantCulture, $"{spell.From:yyyy-MM-dd} to {(spell.To is { } known ? known.ToString("yyyy-MM", CultureInfo.InvariantCulture) : "now")}");
        string ours = named.Length > 0 ? string.Join("; ", named.Select(Describe))
            : at.Length > 0 ? "not here; then " + string.Join(", ", at.Select(person => person.Name)) : "nobody here at that time";
        string kind = named.Length == 0 ? at.Length > 0 ? "other" : "none" : start ? "end" : "start";
        Differences.Add($"{kind}\t{code ?? "COW " + spell.Cow}\t{spell.Leader}\t{days}\t{ours}");
    }

    private static IEnumerable<Term> Terms(Person person) => person.Terms.Where(term => term.Office.Level == OfficeLevel.Leader);

    private static string Describe(Person person) => person.Name + " " + string.Join(
        ", ", Terms(person).Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Office.Id} {term.From:yyyy-MM-dd} to {(term.To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "now")}")));

    private static bool Near(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= Days;

    /// <summary>A surname in the list's name, or all of the list's words in the full name; one slip of spelling is allowed in a long word.</summary>
    private static bool IsSame(string listed, Person person)
    {
        string[] words = Words(Remark().Replace(listed, ""));
        string[] full = Words(person.Name);
        return person.Surnames.Select(Words).Any(surname => surname.Length > 0 && surname.All(word => Has(words, word)))
            || (words.Length > 0 && words.All(word => Has(full, word)));
    }

    private static bool Has(string[] words, string word) =>
        words.Contains(word) || (word.Length >= 5 && Diagnostic.Nearest(word, words.Where(other => other.Length >= 5)) is { } near && near[0] == word[0]);

    private static string[] Words(string name)
    {
        string plain = new([.. name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant)]);
        return [.. Letters().Matches(plain).Select(match => match.Value).Where(word => !NotNames.Contains(word))];
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Remark();

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Letters();
}
