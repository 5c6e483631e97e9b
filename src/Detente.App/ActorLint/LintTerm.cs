using Detente.App.ActorImport;

namespace Detente.App.ActorLint;

/// <summary>A term of office with the days between which its ends may lie: 2003-07 is some day of July.</summary>
internal sealed record LintTerm(DataRow Row, DateOnly From, DateOnly LatestFrom, DateOnly To, DateOnly EarliestTo)
{
    public string Code => Row["code"];

    public string Office => Row["office"];

    public string Name => Row["name"];

    /// <summary>Days on which this term and a later one surely both ran: none where the dates are too coarse to say.</summary>
    public int SureOverlap(LintTerm later)
    {
        DateOnly end = EarliestTo < later.EarliestTo ? EarliestTo : later.EarliestTo;
        DateOnly start = LatestFrom > later.LatestFrom ? LatestFrom : later.LatestFrom;
        return Math.Max(0, end.DayNumber - start.DayNumber + 1);
    }

    public string Days => $"{Row["from"]} to {(Row["to"].Length > 0 ? Row["to"] : "now")}";

    public static LintTerm? Read(DataRow row)
    {
        bool isOpen = row["to"].Length == 0;
        return TermCollector.Day(row["from"], last: false) is { } from && TermCollector.Day(row["from"], last: true) is { } latestFrom
            && (isOpen ? DateOnly.MaxValue : TermCollector.Day(row["to"], last: true)) is { } to
            && (isOpen ? DateOnly.MaxValue : TermCollector.Day(row["to"], last: false)) is { } earliestTo && to >= from
            ? new LintTerm(row, from, latestFrom, to, earliestTo)
            : null;
    }
}
