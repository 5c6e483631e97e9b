using System.Text.Json;

namespace Detente.App;

/// <summary>Reads <c>detente.json</c>. A key it does not know is an error: a setting that is silently not used is worse than none.</summary>
internal sealed class OptionsReader
{
    private static readonly string[] Keys = ["data", "actors", "model", "workspace", "maxArticleBytes", "threads"];

    private readonly string path;
    private readonly List<Diagnostic> findings = [];

    private OptionsReader(string path) => this.path = path;

    /// <returns>The defaults where the directory holds no such file.</returns>
    /// <exception cref="DataFileException">The file has faults; all of them are listed.</exception>
    public static DetenteOptions Load(string directory)
    {
        string path = Path.Combine(directory, DetenteOptions.FileName);
        return File.Exists(path) ? Parse(File.ReadAllText(path), path) : new DetenteOptions { Workspace = Path.Combine(directory, "workspace") };
    }

    /// <exception cref="DataFileException">The text has faults; all of them are listed.</exception>
    public static DetenteOptions Parse(string json, string path)
    {
        var reader = new OptionsReader(path);
        DetenteOptions options = reader.Read(json);
        DataTable.ThrowIfAny(reader.findings);
        return options;
    }

    private DetenteOptions Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            findings.Add(Diagnostic.Error("DT0530", path, (int)(e.LineNumber ?? 0) + 1, "not JSON", columnNumber: (int)(e.BytePositionInLine ?? 0) + 1));
            return new DetenteOptions();
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                findings.Add(Diagnostic.Error("DT0530", path, 0, "one JSON object is expected"));
                return new DetenteOptions();
            }

            foreach (JsonProperty property in root.EnumerateObject().Where(property => !Keys.Contains(property.Name)))
            {
                findings.Add(Diagnostic.Error("DT0530", path, 0, $"no option '{property.Name}'", Diagnostic.Nearest(property.Name, Keys)));
            }

            var defaults = new DetenteOptions();
            return new DetenteOptions
            {
                Data = ReadPath(root, "data"),
                Actors = ReadFolder(root, "actors"),
                Model = ReadPath(root, "model"),
                Workspace = ReadPath(root, "workspace") ?? ReadPath("workspace"),
                MaxArticleBytes = ReadNumber(root, "maxArticleBytes", 1, int.MaxValue / 4) ?? defaults.MaxArticleBytes,
                Threads = ReadNumber(root, "threads", 0, 1024) ?? defaults.Threads,
            };
        }
    }

    private string? ReadPath(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } given)
        {
            return ReadPath(given);
        }

        findings.Add(Diagnostic.Error("DT0530", path, 0, $"'{key}' is a path"));
        return null;
    }

    /// <summary>A folder that is not there would be a setting that is silently not used.</summary>
    private string? ReadFolder(JsonElement root, string key)
    {
        string? folder = ReadPath(root, key);
        if (folder is not null && !Directory.Exists(folder))
        {
            findings.Add(Diagnostic.Error("DT0530", path, 0, $"'{key}' is '{folder}', which is no folder"));
            return null;
        }

        return folder;
    }

    private string ReadPath(string given) => Path.Combine(Path.GetDirectoryName(path) ?? "", given);

    private int? ReadNumber(JsonElement root, string key, int least, int most)
    {
        if (!root.TryGetProperty(key, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most)
        {
            return number;
        }

        findings.Add(Diagnostic.Error("DT0530", path, 0, FormattableString.Invariant($"'{key}' is a whole number from {least} to {most}")));
        return null;
    }
}
