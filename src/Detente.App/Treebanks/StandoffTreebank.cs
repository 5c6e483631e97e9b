using System.Security.Cryptography;
using System.Text;

namespace Detente.App;

/// <summary>Puts the words back into a treebank that was published without them.</summary>
internal sealed class StandoffTreebank
{
    private readonly string path;
    private readonly List<Diagnostic> findings = [];

    private StandoffTreebank(string path) => this.path = path;

    /// <summary>The treebank as CoNLL-U with forms, lemmas and <c># text</c>; every sentence is a document, since its neighbours are not known.</summary>
    /// <param name="path">The treebank.</param>
    /// <param name="texts">The folder of its documents, see <see cref="VolumeTexts"/>.</param>
    /// <exception cref="DataFileException">A row cannot be read, a document is missing, or a text is not the one that was annotated.</exception>
    public static string Fill(string path, string texts)
    {
        using var reader = new StreamReader(path);
        return new StandoffTreebank(path).Fill(reader, texts);
    }

    private string Fill(StreamReader reader, string folder)
    {
        IReadOnlyList<StandoffSentence> sentences = new StandoffReader(path, findings).Read(reader);
        var texts = new Dictionary<(string, string), string>();
        foreach (IGrouping<string, StandoffSentence> volume in sentences.GroupBy(sentence => sentence.Volume, StringComparer.Ordinal))
        {
            foreach ((string id, string text) in VolumeTexts.Find(folder, volume.Key, volume.Select(one => one.DocumentId).ToHashSet(StringComparer.Ordinal)))
            {
                texts.Add((volume.Key, id), text);
            }
        }

        var full = new StringBuilder();
        foreach (StandoffSentence sentence in sentences)
        {
            if (texts.TryGetValue((sentence.Volume, sentence.DocumentId), out string? text))
            {
                Append(sentence, text, full);
            }
            else
            {
                Refuse("DT0241", sentence.LineNumber, $"no document '{sentence.DocumentId}' in {Path.Combine(folder, sentence.Volume)}.jsonl or .jsonl.gz");
            }
        }

        return findings.Count == 0 ? full.ToString() : throw new DataFileException([.. findings]);
    }

    private void Append(StandoffSentence sentence, string document, StringBuilder full)
    {
        if (sentence.Start > document.Length - sentence.Length)
        {
            Refuse("DT0242", sentence.LineNumber, $"the text of '{sentence.DocumentId}' ends before the sentence does");
            return;
        }

        string text = document.Substring(sentence.Start, sentence.Length);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        if (hash != sentence.Hash)
        {
            Refuse("DT0242", sentence.LineNumber, $"the text of '{sentence.DocumentId}' is not the one that was annotated: its SHA-256 begins {hash} and not {sentence.Hash}");
            return;
        }

        full.Append("# newdoc id = ").Append(sentence.DocumentId).Append('\n');
        if (sentence.Id is not null)
        {
            full.Append("# sent_id = ").Append(sentence.Id).Append('\n');
        }

        full.Append("# text = ").Append(text).Append('\n');
        string inside = "";
        foreach (StandoffRow row in sentence.Rows)
        {
            string form = text.Substring(row.Span.Start, row.Span.Length);
            string? lemma = StandoffLemma.Apply(row.Cells[2], form);
            if (lemma is null)
            {
                Refuse("DT0240", row.LineNumber, $"'{row.Cells[2]}' is no rule for this lemma");
            }

            // Within a multiword token it is the range that says what follows.
            bool isInside = inside.Length > 0;
            bool isJoined = !isInside && row.Span.End < text.Length && !char.IsWhiteSpace(text[row.Span.End]);
            inside = row.IsRange ? row.LastWord.ToString() : inside == row.Cells[0] ? "" : inside;
            full.Append(row.Cells[0]).Append('\t').Append(form).Append('\t').Append(lemma).Append('\t')
                .AppendJoin('\t', row.Cells[3..9]).Append('\t').Append(isJoined ? "SpaceAfter=No" : "_").Append('\n');
        }

        full.Append('\n');
    }

    private void Refuse(string id, int lineNumber, string message) => findings.Add(Diagnostic.Error(id, path, lineNumber, message));
}
