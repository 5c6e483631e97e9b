namespace Detente.Coding;

/// <summary>How coded events compare with those of a careful reader: found, missed, invented, by type; and how often the sense was right.</summary>
public sealed class CodingScore
{
    private readonly SortedDictionary<string, TypeScore> types = new(StringComparer.Ordinal);

    /// <summary>Counts by PLOVER type; a coded event that matches nothing counts under its own type.</summary>
    public IReadOnlyDictionary<string, TypeScore> Types => types;

    public TypeScore All => types.Values.Aggregate(new TypeScore(0, 0, 0), (sum, one) => new(sum.Found + one.Found, sum.Missed + one.Missed, sum.Invented + one.Invented));

    /// <summary>Of the events found, those with the reader's modality and polarity.</summary>
    public int RightSense { get; private set; }

    /// <summary>Of the events found, those to which the reader gave a date.</summary>
    public int Dated { get; private set; }

    public int RightDate { get; private set; }

    /// <summary>Missed and invented ones, a line each, in order.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Compares one report; domestic events are left out, since the tables hold relations between states.</summary>
    public void Add(IReadOnlyList<GoldEvent> gold, IReadOnlyList<CodedEvent> coded)
    {
        var open = coded.Where(one => !one.Domestic).ToList();
        foreach (GoldEvent wanted in gold)
        {
            CodedEvent? match = open.Where(one => one.Citation.SentenceIndex == wanted.SentenceIndex && wanted.Matches(one))
                .OrderBy(one => one.Modality == wanted.Modality ? 0 : 1).FirstOrDefault();
            if (match is null)
            {
                Count(wanted.Type, new TypeScore(0, 1, 0));
                Differences.Add($"missed {wanted.ArticleId} {wanted.SentenceIndex + 1} {wanted.Type} {string.Join('+', wanted.Actors)} {wanted.Recipient} {wanted.Modality}: {wanted.Note}");
                continue;
            }

            open.Remove(match);
            Count(wanted.Type, new TypeScore(1, 0, 0));
            bool sense = match.Modality == wanted.Modality && match.Polarity == wanted.Polarity;
            RightSense += sense ? 1 : 0;
            if (!sense)
            {
                Differences.Add($"sense {wanted.ArticleId} {wanted.SentenceIndex + 1} {wanted.Type} {match.Modality} {match.Polarity}, reader {wanted.Modality} {wanted.Polarity}: {wanted.Note}");
            }

            if (wanted.Date.Length > 0)
            {
                Dated++;
                bool right = match.Date.ToString().StartsWith(wanted.Date, StringComparison.Ordinal);
                RightDate += right ? 1 : 0;
                if (!right)
                {
                    Differences.Add($"date {wanted.ArticleId} {wanted.SentenceIndex + 1} {wanted.Type} '{match.Date}', reader '{wanted.Date}': {match.Date.Text}");
                }
            }
        }

        foreach (CodedEvent left in open)
        {
            Count(left.Event, new TypeScore(0, 0, 1));
            Differences.Add($"invented {left.Citation.ArticleId} {left.Citation.SentenceIndex + 1} {left.Event}/{left.Act} {string.Join('+', left.Actors.Select(a => a.Code))} > {string.Join('+', left.Recipients.Select(a => a.Code))} {left.Modality} {left.Rule} '{string.Join(' ', left.EventText)}'");
        }
    }

    private void Count(string type, TypeScore score)
    {
        TypeScore before = types.GetValueOrDefault(type) ?? new TypeScore(0, 0, 0);
        types[type] = new TypeScore(before.Found + score.Found, before.Missed + score.Missed, before.Invented + score.Invented);
    }
}

/// <summary>Found, missed and invented events of one type.</summary>
public sealed record TypeScore(int Found, int Missed, int Invented)
{
    /// <summary>Null where nothing was coded.</summary>
    public double? Precision => Found + Invented == 0 ? null : (double)Found / (Found + Invented);

    /// <summary>Null where the reader found nothing.</summary>
    public double? Recall => Found + Missed == 0 ? null : (double)Found / (Found + Missed);
}
