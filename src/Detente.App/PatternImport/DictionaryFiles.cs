namespace Detente.App.PatternImport;

/// <summary>Dictionaries as text: UTF-8, or what they turn out to be; <c>-</c> is standard input.</summary>
internal static class DictionaryFiles
{
    /// <summary>One that is not there or is no text is reported and left out.</summary>
    public static List<(string Path, string Text)> Read(IEnumerable<string> paths, CommandHost host, List<Diagnostic> findings)
    {
        var files = new List<(string, string)>();
        foreach (string path in paths)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (path != "-" && !File.Exists(path))
            {
                findings.Add(Diagnostic.Error("DT0501", path, 0, "there is no such file"));
                continue;
            }

            using Stream stream = path == "-" ? host.OpenInput() : File.OpenRead(path);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            string text = InputText.Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length), out string? encoding);
            if (InputText.BinaryReason(text) is { } reason)
            {
                findings.Add(Diagnostic.Error("DT0504", path, 0, reason));
                continue;
            }

            if (encoding is not null)
            {
                findings.Add(InputText.ReadAs(encoding, path));
            }

            files.Add((path, text));
        }

        return files;
    }
}
