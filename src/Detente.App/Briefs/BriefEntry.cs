namespace Detente.App.Briefs;

/// <summary>A line of a section: a few words that lead it (a date, a topic), what is stated, and what is not known.</summary>
internal sealed record BriefEntry
{
    /// <param name="label">Empty for none.</param>
    /// <param name="remark">What the reports do not say; it claims nothing of the world beyond them.</param>
    /// <exception cref="ArgumentException">Neither a statement nor a remark.</exception>
    public BriefEntry(string label, IReadOnlyList<BriefStatement> statements, string? remark = null)
    {
        if (statements.Count == 0 && string.IsNullOrWhiteSpace(remark))
        {
            throw new ArgumentException("an entry needs a statement or a remark", nameof(statements));
        }

        Label = label;
        Statements = statements;
        Remark = remark;
    }

    public string Label { get; }

    public IReadOnlyList<BriefStatement> Statements { get; }

    public string? Remark { get; }
}
