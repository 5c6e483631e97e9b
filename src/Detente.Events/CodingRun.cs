namespace Detente;

/// <summary>What coded: program, data and model, so that a claim can be made again and a change explained.</summary>
public sealed record CodingRun
{
    /// <summary>One line for records: <c>detente 0.1.0 data 1a2b3c4d model en-1</c>.</summary>
    public required string Coder { get; init; }

    public required string ProgramVersion { get; init; }

    /// <summary>The first 12 hexadecimal digits of a hash over the files of data/.</summary>
    public required string DataVersion { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>The effective options, as JSON text.</summary>
    public string Options { get; init; } = "{}";
}
