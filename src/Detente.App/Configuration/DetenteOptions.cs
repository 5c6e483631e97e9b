namespace Detente.App;

/// <summary>What <c>detente.json</c> in the current directory may set; every key is optional.</summary>
internal sealed record DetenteOptions
{
    public const string FileName = "detente.json";

    /// <summary>The data folder, as a path from the file; null for the one that came with the program.</summary>
    public string? Data { get; init; }

    /// <summary>
    /// A folder of further actor tables, as <c>actors import</c> writes them, as a path from the file; null for none. A name there goes before the program's own.
    /// </summary>
    public string? Actors { get; init; }

    /// <summary>The language model, as a path from the file; null for <c>models/en.model</c> of the data folder.</summary>
    public string? Model { get; init; }

    /// <summary>Where <c>ingest</c> and <c>show</c> find the ledger when no <c>--workspace</c> is given, as a path from the file.</summary>
    public string Workspace { get; init; } = "workspace";

    /// <summary>See <see cref="ReadingOptions.MaxArticleBytes"/>.</summary>
    public int MaxArticleBytes { get; init; } = new ReadingOptions().MaxArticleBytes;

    /// <summary>How many articles are coded at a time; 0 for one on each core. It changes the speed and nothing else.</summary>
    public int Threads { get; init; }
}
