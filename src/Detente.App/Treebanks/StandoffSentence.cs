namespace Detente.App;

/// <summary>A sentence of a standoff treebank as it stands in the file.</summary>
/// <param name="LineNumber">Of its first line; findings about the whole sentence name it.</param>
/// <param name="Volume">The file of texts, without folder and ending.</param>
/// <param name="DocumentId">The <c>id</c> of the record in that file.</param>
/// <param name="Start">UTF-16 units from the beginning of the document's text to the first word.</param>
/// <param name="Length">UTF-16 units from there to the end of the last word.</param>
/// <param name="Hash">The first 16 hexadecimal digits of the SHA-256 of the sentence in UTF-8.</param>
internal sealed record StandoffSentence(
    int LineNumber, string? Id, string Volume, string DocumentId, int Start, int Length, string Hash, IReadOnlyList<StandoffRow> Rows);
