namespace Detente.Tests.Nlp;

/// <summary>Files beside the tests: the repository's, and the shared data where they are there.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(at.FullName, "Detente.slnx")))
                {
                    return at.FullName;
                }
            }

            throw new DirectoryNotFoundException("no folder above the tests holds Detente.slnx");
        }
    }

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>A file of the shared data; null where it is absent.</summary>
    public static string? Shared(string relative)
    {
        string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", "data", relative));
        return File.Exists(path) ? path : null;
    }
}
