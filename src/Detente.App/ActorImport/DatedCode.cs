namespace Detente.App.ActorImport;

/// <summary>A code of an entry with the days on which it holds, as the file gives it.</summary>
/// <param name="Code">As written: USAGOV, A/B, ---, ###.</param>
/// <param name="Dates">As written; empty where it is undated.</param>
/// <param name="Path">The file, for messages.</param>
internal sealed record DatedCode(string Code, string Dates, int LineNumber, string Path);

/// <summary>Names and what they are coded as.</summary>
/// <param name="Names">The name of the entry and its synonyms, as written.</param>
/// <param name="Section">NOUN or ADJECTIVE where TABARI's sections say so.</param>
internal sealed record DictionaryEntry(List<(string Text, int LineNumber)> Names, List<DatedCode> Codes, string? Section);
