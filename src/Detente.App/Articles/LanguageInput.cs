using Detente.Nlp;
using ZstdSharp;

namespace Detente.App;

/// <summary>What the commands of the language read: a CoNLL-U file, or the whole text of a file. What is wrong becomes findings.</summary>
internal static class LanguageInput
{
    /// <summary>How to get the findings that <see cref="FindingLog"/> held back.</summary>
    public const string AllFindings = "'detente code FILE --emit findings' gives all";

    /// <summary>The documents of a CoNLL-U file, packed or not, in UTF-8 or in UTF-16 with a byte-order mark.</summary>
    /// <param name="file">- is standard input.</param>
    /// <param name="formsOnly">See <see cref="Conllu.Read(Stream, string, List{Diagnostic}, bool)"/>.</param>
    /// <param name="findings">Gets what is wrong, a file without sentences too.</param>
    public static IReadOnlyList<Document> ReadConllu(string file, Func<Stream> openStandardInput, bool formsOnly, List<Diagnostic> findings)
    {
        IReadOnlyList<Document> documents = [];
        Unpacked(file, openStandardInput, findings, content => documents = ReadConllu(content, file, formsOnly, findings));
        return documents;
    }

    /// <inheritdoc cref="ReadConllu(string, Func{Stream}, bool, List{Diagnostic})"/>
    public static IReadOnlyList<Document> ReadConllu(InputContent content, string file, bool formsOnly, List<Diagnostic> findings)
    {
        if (content.Encoding is { } encoding)
        {
            findings.Add(InputText.ReadAs(encoding, file));
        }

        bool isEmpty = content.Start.Length == 0;
        IReadOnlyList<Document> documents = Conllu.Read(content.Stream, file, findings, formsOnly);
        if (documents.Count == 0 && !findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            findings.Add(Diagnostic.Error("DT0503", file, 0, isEmpty ? "the file is empty" : "there is no sentence in the file"));
        }

        return documents;
    }

    /// <summary>The whole text of a file, packed or not, in any encoding that <see cref="InputText"/> knows; null where it is none.</summary>
    /// <param name="file">- is standard input.</param>
    public static string? ReadText(string file, Func<Stream> openStandardInput, List<Diagnostic> findings)
    {
        string? text = null;
        Unpacked(file, openStandardInput, findings, content =>
        {
            using var bytes = new MemoryStream();
            content.Stream.CopyTo(bytes);
            string decoded = InputText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out string? encoding);
            if ((content.Encoding ?? encoding) is { } other)
            {
                findings.Add(InputText.ReadAs(other, file));
            }

            string? fault = InputText.BinaryReason(decoded);
            if (fault is not null || string.IsNullOrWhiteSpace(decoded))
            {
                findings.Add(Diagnostic.Error(fault is null ? "DT0503" : "DT0504", file, 0, fault ?? "the file is empty"));
                return;
            }

            text = decoded;
        });
        return text;
    }

    private static void Unpacked(string file, Func<Stream> openStandardInput, List<Diagnostic> findings, Action<InputContent> read)
    {
        using Stream stream = file == "-" ? openStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        try
        {
            using InputContent content = InputContent.Open(stream);
            read(content);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ZstdException)
        {
            findings.Add(Diagnostic.Error(
                "DT0506", file, 0, $"the packed data is damaged or cut short: {e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}"));
        }
    }
}
