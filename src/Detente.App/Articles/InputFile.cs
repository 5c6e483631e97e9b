namespace Detente.App;

/// <summary>A file to read, as it was found.</summary>
internal sealed record InputFile
{
    /// <summary>As given, or under the folder as given; <c>-</c> for standard input. For messages.</summary>
    public required string Path { get; init; }

    /// <summary>Below the folder that was given, with <c>/</c>; the file's name where the file itself was given. Ids are made from it.</summary>
    public required string RelativePath { get; init; }

    /// <summary>In bytes; 0 where unknown.</summary>
    public long Length { get; init; }

    /// <summary>The day of the last change in universal time; null for standard input.</summary>
    public DateOnly? Modified { get; init; }

    public bool IsStandardInput => Path == "-";
}
