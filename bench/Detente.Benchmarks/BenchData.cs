namespace Detente.Benchmarks;

/// <summary>The repository's data folder, found from where the benchmarks were built.</summary>
internal static class BenchData
{
    public static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Detente.slnx")))
            {
                return Path.Combine(at.FullName, "data");
            }
        }

        throw new DirectoryNotFoundException("Detente.slnx is not above " + AppContext.BaseDirectory);
    }
}
