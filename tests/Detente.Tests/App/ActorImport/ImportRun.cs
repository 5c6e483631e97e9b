using System.Text;
using Detente.App.ActorImport;

namespace Detente.Tests.App.ActorImport;

/// <summary>Imports a file that stands in the test.</summary>
internal static class ImportRun
{
    private static readonly Lazy<ActorDirectory> LazyActors = new(() => ActorDirectory.Load(Repository.Data("actors")));

    public static ActorDirectory Actors => LazyActors.Value;

    public static ImportedTables Of(string text, ImportFormat format, ImportKind kind = ImportKind.Auto) => Of(Encoding.UTF8.GetBytes(text), format, kind);

    public static ImportedTables Of(byte[] content, ImportFormat format, ImportKind kind = ImportKind.Auto, string name = "f")
    {
        var importer = new ActorImporter(Repository.Data(), Actors);
        importer.Read(name, new MemoryStream(content), format, kind);
        importer.Complete();
        return importer.Tables;
    }

    /// <summary>"China CHN 1990-01-01..": name, codes, sector and days of each row, in order.</summary>
    public static string[] Rows(ImportedTables tables) =>
    [
        .. tables.Names.Select(row => $"{row.Name} {string.Join('|', row.Codes)} {row.Sector} {Day(row.From)}..{Day(row.To)}".Replace("  ", " ", StringComparison.Ordinal)),
    ];

    /// <summary>"DT0153(3)": id and line.</summary>
    public static string[] Findings(ImportedTables tables) => [.. tables.Findings.Select(finding => $"{finding.Id}({finding.LineNumber})")];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
