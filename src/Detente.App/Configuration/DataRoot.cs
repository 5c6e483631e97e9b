using System.Security.Cryptography;
using System.Text;

namespace Detente.App;

/// <summary>The <c>data</c> folder: ontology, actors, languages, models, samples.</summary>
internal sealed class DataRoot
{
    /// <summary>Not read by the coder, or with a hash of its own.</summary>
    private static readonly string[] NotCounted = ["samples", "gold", "models"];

    public DataRoot(string path) => Path = path;

    public string Path { get; }

    public string Samples => System.IO.Path.Combine(Path, "samples", "china-us");

    /// <param name="given">A folder that must be it; null to look above the program.</param>
    /// <param name="programDirectory">Where the program lies: the folder is in it or in one above it.</param>
    /// <exception cref="DataFileException">DT0531: there is none.</exception>
    public static DataRoot Find(string? given, string programDirectory)
    {
        if (given is not null)
        {
            return IsData(given)
                ? new DataRoot(System.IO.Path.GetFullPath(given))
                : throw new DataFileException(Diagnostic.Error("DT0531", given, 0, "no data folder: it holds no 'ontology'"));
        }

        for (DirectoryInfo? at = new(programDirectory); at is not null; at = at.Parent)
        {
            string data = System.IO.Path.Combine(at.FullName, "data");
            if (IsData(data))
            {
                return new DataRoot(data);
            }
        }

        throw new DataFileException(Diagnostic.Error("DT0531", programDirectory, 0, "no folder above the program holds data/ontology; set DETENTE_DATA to the data folder"));
    }

    /// <summary>
    /// 12 hexadecimal digits over names and contents of all files that coding reads. Samples and answer keys do not change what is coded,
    /// and the model has its own hash.
    /// </summary>
    public string ComputeVersion()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> names = Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(name => !NotCounted.Contains(name.Split('/')[0]) && !name.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
        foreach (string name in names)
        {
            byte[] content = File.ReadAllBytes(System.IO.Path.Combine(Path, name));
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\n{content.Length}\n")));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static bool IsData(string path) => Directory.Exists(System.IO.Path.Combine(path, "ontology"));
}
