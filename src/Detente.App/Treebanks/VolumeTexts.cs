using System.IO.Compression;
using System.Text.Json;

namespace Detente.App;

/// <summary>The texts of documents in a folder of <c>VOLUME.jsonl</c> or <c>VOLUME.jsonl.gz</c>, one record with <c>id</c> and <c>text</c> a line.</summary>
internal static class VolumeTexts
{
    /// <summary>The texts asked for, by id; those that are not there are left out.</summary>
    /// <exception cref="InvalidDataException">The packed file is damaged.</exception>
    public static Dictionary<string, string> Find(string folder, string volume, IReadOnlySet<string> ids)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        string plain = Path.Combine(folder, $"{volume}.jsonl");
        string packed = $"{plain}.gz";
        if (!File.Exists(plain) && !File.Exists(packed))
        {
            return texts;
        }

        using Stream stream = File.Exists(plain) ? File.OpenRead(plain) : new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (texts.Count < ids.Count && reader.ReadLine() is { } line)
        {
            // Most lines are long and not asked for; the id as it is written is a cheap sign of those that are.
            if (ids.Any(id => line.Contains(id, StringComparison.Ordinal)) && Read(line) is { } record && ids.Contains(record.Id))
            {
                texts.TryAdd(record.Id, record.Text);
            }
        }

        return texts;
    }

    private static (string Id, string Text)? Read(string line)
    {
        try
        {
            using JsonDocument record = JsonDocument.Parse(line);
            return record.RootElement.TryGetProperty("id", out JsonElement id) && record.RootElement.TryGetProperty("text", out JsonElement text)
                ? (id.GetString()!, text.GetString()!)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
