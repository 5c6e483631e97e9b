namespace Detente.Tests.Ledger;

/// <summary>A reviewed file of the repository, found from wherever the tests run.</summary>
internal static class RepositoryFile
{
    public static string Path(string relative)
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "Detente.slnx")))
            {
                return System.IO.Path.Combine(directory.FullName, relative);
            }
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
