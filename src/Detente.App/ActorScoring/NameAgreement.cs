using System.Globalization;
using Detente.App.ActorImport;

namespace Detente.App.ActorScoring;

/// <summary>What an imported dictionary and the directory say of the names that both have, on one day of each dated row.</summary>
internal sealed class NameAgreement
{
    private readonly ILookup<string, ActorName> own;
    private readonly DateOnly undated;

    /// <param name="undated">The day taken for rows without dates, and the end of those that are open.</param>
    public NameAgreement(ActorDirectory actors, DateOnly undated)
    {
        own = actors.Names.ToLookup(name => name.Text, StringComparer.OrdinalIgnoreCase);
        this.undated = undated;
    }

    public List<string> Differences { get; } = [];

    public int NameCount { get; private set; }

    public int RowCount { get; private set; }

    public int SameState { get; private set; }

    public int SameStateAndSector { get; private set; }

    public void Add(IEnumerable<ImportedName> names)
    {
        foreach (var group in names.GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Where(group => own.Contains(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            NameCount++;
            foreach (ImportedName row in group)
            {
                Compare(row, [.. own[group.Key]]);
            }
        }
    }

    private void Compare(ImportedName row, ActorName[] ours)
    {
        DateOnly day = DayOf(row);
        (string Code, string Sector)[] said = [.. ours.Where(name => name.ValidOn(day)).Select(name => Say(name, day)).OfType<(string, string)>().Distinct()];
        if (said.Length == 0)
        {
            return;
        }

        RowCount++;
        bool state = Array.Exists(said, one => row.Codes.Contains(one.Code));
        bool both = Array.Exists(said, one => row.Codes.Contains(one.Code) && one.Sector == (row.Sector ?? ""));
        SameState += state ? 1 : 0;
        SameStateAndSector += both ? 1 : 0;
        if (!both)
        {
            Differences.Add(string.Create(CultureInfo.InvariantCulture,
                $"{(state ? "sector" : "state")}\t{row.Name}\t{day:yyyy-MM-dd}\t{string.Join('|', row.Codes)} {row.Sector}\t{string.Join(" or ", said.Select(one => $"{one.Code} {one.Sector}"))}\t{row.Source} {row.Note}"));
        }
    }

    /// <summary>The middle of a row's days.</summary>
    private DateOnly DayOf(ImportedName row)
    {
        if (row.From is null && row.To is null)
        {
            return undated;
        }

        DateOnly to = row.To ?? (row.From > undated ? row.From.Value : undated);
        DateOnly from = row.From ?? to;
        return DateOnly.FromDayNumber(from.DayNumber + ((to.DayNumber - from.DayNumber) / 2));
    }

    /// <summary>
    /// As the coder would: a person by the office of the day, of the elite after the last; null before the first. But a capital is its state,
    /// as dictionaries have it: that one which acts is a government is the reading, not the name.
    /// </summary>
    private static (string Code, string Sector)? Say(ActorName name, DateOnly day) => name.Person is not { } person ? (name.Code, name.Sector ?? "")
        : person.OfficeOn(day) is { } term ? (person.Code, term.Office.Sector)
        : person.LastOfficeBefore(day) is not null ? (person.Code, "ELI") : null;
}
