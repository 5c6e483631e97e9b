namespace Detente.App;

/// <summary>Turns the paths of a command line into files: folders are walked, in ordinal order of relative paths.</summary>
/// <remarks>Names that start with a full stop are passed over, and links to folders are not followed: they may lead in circles.</remarks>
internal static class InputFinder
{
    public static List<InputFile> Find(IEnumerable<string> paths, List<Diagnostic> findings)
    {
        var files = new List<InputFile>();
        foreach (string path in paths)
        {
            if (path == "-")
            {
                files.Add(new InputFile { Path = "-", RelativePath = "-" });
            }
            else if (Directory.Exists(path))
            {
                var found = new List<InputFile>();
                Walk(path, "", found, findings);
                found.Sort((left, right) => string.CompareOrdinal(left.RelativePath, right.RelativePath));
                files.AddRange(found);
                if (found.Count == 0)
                {
                    findings.Add(Diagnostic.Error("DT0517", path, 0, "the folder holds no files"));
                }
            }
            else if (File.Exists(path))
            {
                files.Add(Describe(path, Path.GetFileName(path)));
            }
            else
            {
                findings.Add(Diagnostic.Error("DT0501", path, 0, "there is no such file or folder", Neighbour(path)));
            }
        }

        return files;
    }

    private static void Walk(string folder, string relative, List<InputFile> found, List<Diagnostic> findings)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                string below = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
                if (entry is FileInfo)
                {
                    found.Add(Describe(Path.Combine(folder, entry.Name), below));
                }
                else if (entry.LinkTarget is null)
                {
                    Walk(Path.Combine(folder, entry.Name), below, found, findings);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Diagnostic.Error("DT0502", folder, 0, $"the folder cannot be read: {e.Message}"));
        }
    }

    private static InputFile Describe(string path, string relative)
    {
        var info = new FileInfo(path);
        return new InputFile
        {
            Path = path,
            RelativePath = relative,
            Length = info.Exists ? info.Length : 0,
            Modified = info.Exists ? DateOnly.FromDateTime(info.LastWriteTimeUtc) : null,
        };
    }

    /// <summary>The name in the same folder that was probably meant.</summary>
    private static string? Neighbour(string path)
    {
        try
        {
            string? parent = Path.GetDirectoryName(Path.GetFullPath(path));
            return parent is null || !Directory.Exists(parent)
                ? null
                : Diagnostic.Nearest(Path.GetFileName(path), Directory.EnumerateFileSystemEntries(parent).Take(10_000).Select(name => Path.GetFileName(name)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
