namespace Detente.Tests.App;

/// <summary>A folder of its own for a test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("detente-app-").FullName;

    public string Write(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Puts the shipped reports of one year into <c>samples</c>; how many they are.</summary>
    public int CopySamples(string year)
    {
        string[] reports = Directory.GetFiles(Repository.Data("samples", "china-us"), $"{year}-*.txt");
        Array.ForEach(reports, report => Write($"samples/{System.IO.Path.GetFileName(report)}", File.ReadAllText(report)));
        return reports.Length;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
