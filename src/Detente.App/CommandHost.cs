namespace Detente.App;

/// <summary>What a command may touch besides its arguments: streams, folders, clock. Tests give their own.</summary>
internal sealed record CommandHost
{
    public required Func<Stream> OpenInput { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Where <c>detente.json</c> is looked for.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Where the program lies; the data folder is above it.</summary>
    public required string ProgramDirectory { get; init; }

    /// <summary>The value of DETENTE_DATA; null where it is not set.</summary>
    public string? DataVariable { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ctrl-C, or a request of the system to end.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <exception cref="DataFileException">detente.json has faults.</exception>
    public DetenteOptions LoadOptions() => OptionsReader.Load(WorkingDirectory);

    /// <exception cref="DataFileException">There is no data folder.</exception>
    public DataRoot FindData(DetenteOptions options) => DataRoot.Find(DataVariable ?? options.Data, ProgramDirectory);

    /// <param name="directory">The workspace's folder; null for the one of the options.</param>
    public Workspace OpenWorkspace(DetenteOptions options, string? directory = null) => new(FindData(options), options, directory ?? options.Workspace);
}
