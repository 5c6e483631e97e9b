namespace Detente.Tests;

/// <summary>Where the checkout lies: the directory above the test binary that holds Detente.slnx.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Data(params string[] parts) => Path.Combine([Root, "data", .. parts]);

    /// <summary>A file of the shared corpora, which are not part of the project; null where they are absent.</summary>
    public static string? Corpus(params string[] parts)
    {
        string path = Path.Combine([Root, "..", "shared", "data", .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Detente.slnx")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("Detente.slnx is not above " + AppContext.BaseDirectory);
    }
}
