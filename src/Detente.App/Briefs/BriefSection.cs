namespace Detente.App.Briefs;

/// <summary>A part of the page.</summary>
/// <param name="Id">The name by which links find it.</param>
/// <param name="Remark">How it was made, or why it is empty.</param>
internal sealed record BriefSection(string Id, string Title, IReadOnlyList<BriefGroup> Groups, string? Remark = null)
{
    /// <summary>Shown only when asked for: evidence behind a number.</summary>
    public bool Folded { get; init; }
}
