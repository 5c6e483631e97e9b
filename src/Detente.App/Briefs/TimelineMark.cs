namespace Detente.App.Briefs;

/// <summary>A day marked on the chart.</summary>
/// <param name="Remote">A call or a video meeting.</param>
internal sealed record TimelineMark(DateOnly Day, string Text, bool Remote);
