using System.Globalization;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A place with the state it lies in (<c>data/places</c>).</summary>
/// <param name="Name">The usual name; that of GeoNames for a city that only GeoNames has.</param>
/// <param name="Rank">Which of two places of one name is meant where nothing else says: reviewed places, then capitals, then by people.</param>
/// <param name="GeoNamesId">Null for a place that GeoNames has not, or that has not been looked up.</param>
internal sealed record GazetteerEntry(string Name, string Country, int Rank, int? GeoNamesId, double? Latitude, double? Longitude);

/// <summary>The places that texts name: a reviewed table of cities, venues, regions and islands with the spellings of English texts, and the cities of GeoNames.</summary>
internal sealed class Gazetteer
{
    private const int ReviewedRank = int.MaxValue;
    private const int CapitalRank = int.MaxValue - 1;

    private readonly Dictionary<string, List<(string Name, GazetteerEntry Entry)>> byFirstWord = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    /// <param name="folder">Holds <c>cities.tsv</c> and <c>geonames.tsv</c>.</param>
    public static Gazetteer Load(string folder, IReadOnlySet<string> states, List<Diagnostic> findings)
    {
        var gazetteer = new Gazetteer();
        var byId = new Dictionary<int, GazetteerEntry>();
        string[] columns = ["geonameid", "name", "names", "code", "kind", "latitude", "longitude", "population"];
        foreach (DataRow row in DataTable.Load(Path.Combine(folder, "geonames.tsv"), "geonames", columns, findings).Rows)
        {
            if (ReadCity(row, states, findings) is { } entry)
            {
                byId[entry.GeoNamesId!.Value] = entry;
                gazetteer.Add(row["name"], entry);
                gazetteer.Add(row["names"], entry);
            }
        }

        foreach (DataRow row in DataTable.Load(Path.Combine(folder, "cities.tsv"), "cities", ["name", "names", "code", "kind", "geonameid"], findings).Rows)
        {
            RequireState(row, states, findings);
            GazetteerEntry? city = null;
            if (row["geonameid"].Length > 0 && !(int.TryParse(row["geonameid"], out int id) && byId.TryGetValue(id, out city)))
            {
                findings.Add(row.Error("DT0124", $"geonames.tsv has no place '{row["geonameid"]}'"));
            }

            var entry = new GazetteerEntry(row["name"], row["code"], ReviewedRank, city?.GeoNamesId, city?.Latitude, city?.Longitude);
            foreach (string name in row.List("names").Prepend(row["name"]).Distinct(StringComparer.Ordinal))
            {
                gazetteer.Add(name, entry);
            }
        }

        foreach (List<(string Name, GazetteerEntry Entry)> places in gazetteer.byFirstWord.Values)
        {
            places.Sort((one, other) => one.Name.Length != other.Name.Length ? other.Name.Length.CompareTo(one.Name.Length)
                : one.Entry.Rank != other.Entry.Rank ? other.Entry.Rank.CompareTo(one.Entry.Rank) : Nullable.Compare(one.Entry.GeoNamesId, other.Entry.GeoNamesId));
        }

        return gazetteer;
    }

    /// <summary>The last place that a line names which is not analysed; of those of one name the first by rank.</summary>
    public GazetteerEntry? In(string line)
    {
        GazetteerEntry? last = null;
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsUpper(line[i]) && (i == 0 || !char.IsLetterOrDigit(line[i - 1])) && Match(line, i, [], out int end) is { } found)
            {
                last = found;
                i = end - 1;
            }
        }

        return last;
    }

    /// <summary>The place of the longest name that starts at a token.</summary>
    /// <param name="preferred">States named near it: a place of theirs comes before one of its name elsewhere.</param>
    public GazetteerEntry? At(Sentence sentence, int index, ReadOnlySpan<string> preferred, out int end) =>
        Match(sentence.Document.Text, sentence[index].Span.Start, preferred, out end);

    private GazetteerEntry? Match(string text, int start, ReadOnlySpan<string> preferred, out int end)
    {
        end = start;
        var lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> first = ActorDirectory.FirstWord(text.AsSpan(start));
        if (!lookup.TryGetValue(first, out var places) && !lookup.TryGetValue(first.TrimEnd('.'), out places))
        {
            return null;
        }

        GazetteerEntry? best = null;
        foreach ((string name, GazetteerEntry entry) in places)
        {
            if (best is not null && start + name.Length < end)
            {
                break;
            }

            bool stands = string.CompareOrdinal(text, start, name, 0, name.Length) == 0
                && (start + name.Length == text.Length || !char.IsLetterOrDigit(text[start + name.Length]));
            if (stands && (best is null || (preferred.Contains(entry.Country) && !preferred.Contains(best.Country))))
            {
                best = entry;
                end = start + name.Length;
            }
        }

        return best;
    }

    private static GazetteerEntry? ReadCity(DataRow row, IReadOnlySet<string> states, List<Diagnostic> findings)
    {
        bool good = int.TryParse(row["geonameid"], CultureInfo.InvariantCulture, out int id);
        good &= double.TryParse(row["latitude"], CultureInfo.InvariantCulture, out double latitude);
        good &= double.TryParse(row["longitude"], CultureInfo.InvariantCulture, out double longitude);
        good &= int.TryParse(row["population"], CultureInfo.InvariantCulture, out int population);
        if (!good)
        {
            findings.Add(row.Error("DT0124", "geonameid, latitude, longitude or population is no number"));
            return null;
        }

        RequireState(row, states, findings);
        return new GazetteerEntry(row["name"], row["code"], row["kind"] == "capital" ? CapitalRank : population, id, latitude, longitude);
    }

    private static void RequireState(DataRow row, IReadOnlySet<string> states, List<Diagnostic> findings)
    {
        if (!states.Contains(row["code"]))
        {
            findings.Add(row.Error("DT0122", $"no state has the code '{row["code"]}'", Diagnostic.Nearest(row["code"], states)));
        }
    }

    private void Add(string name, GazetteerEntry entry)
    {
        if (name.Length == 0)
        {
            return;
        }

        string first = ActorDirectory.FirstWord(name);
        if (!byFirstWord.TryGetValue(first, out var places))
        {
            byFirstWord[first] = places = [];
        }

        places.Add((name, entry));
    }
}
