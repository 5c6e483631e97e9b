namespace Detente.App.Briefs;

/// <summary>A sentence that the brief cites.</summary>
/// <param name="Number">From 1, in the order of first use.</param>
/// <param name="Sentence">Its place in the report's text.</param>
internal sealed record BriefCitation(int Number, TextSpan Sentence, string Quote);
