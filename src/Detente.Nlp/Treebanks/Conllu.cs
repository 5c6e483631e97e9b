using System.Globalization;

namespace Detente.Nlp;

/// <summary>The text form of a <see cref="Document"/>: CoNLL-U, ten columns, see https://universaldependencies.org/format.html.</summary>
public static class Conllu
{
    /// <summary>Reads documents; <c># newdoc</c> starts a new one, <c># newpar</c> a new paragraph.</summary>
    /// <remarks>
    /// The text is put together from <c># text</c>, or from forms and <c>SpaceAfter=No</c> where it is missing or disagrees. Empty nodes are
    /// dropped, words of a multiword token keep their rows. A sentence that cannot be used is left out and reported as DT02xx; never throws
    /// on what it reads.
    /// </remarks>
    /// <param name="path">For messages.</param>
    /// <param name="formsOnly">For input whose trees will be made anew: a sentence whose heads are wrong is reported all the same, and kept without them.</param>
    public static IReadOnlyList<Document> Read(TextReader reader, string path, List<Diagnostic> findings, bool formsOnly = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(findings);
        return new ConlluReader(path, findings, formsOnly).Read(ConlluLines.Read(reader));
    }

    /// <summary>Reads UTF-8; a line that is none is reported, and costs its sentence only.</summary>
    /// <inheritdoc cref="Read(TextReader, string, List{Diagnostic}, bool)"/>
    public static IReadOnlyList<Document> Read(Stream stream, string path, List<Diagnostic> findings, bool formsOnly = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        return new ConlluReader(path, findings, formsOnly).Read(ConlluLines.Read(stream));
    }

    /// <summary>Writes one document with its <c># text</c>, <c># sent_id</c> and paragraph comments; lines end in <c>\n</c>.</summary>
    public static void Write(Document document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(document.Id is null ? "# newdoc\n" : $"# newdoc id = {OneLine(document.Id)}\n");
        int paragraph = -1;
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.ParagraphIndex != paragraph)
            {
                paragraph = sentence.ParagraphIndex;
                writer.Write("# newpar\n");
            }

            Write(sentence, writer);
        }
    }

    private static void Write(Sentence sentence, TextWriter writer)
    {
        writer.Write("# sent_id = ");
        writer.Write(sentence.Id ?? (sentence.Index + 1).ToString(CultureInfo.InvariantCulture));
        writer.Write("\n# text = ");
        writer.Write(OneLine(sentence.Text));
        writer.Write('\n');
        Document document = sentence.Document;
        bool[] joined = document.Columns.Joined;
        for (int i = 0; i < sentence.Count; i++)
        {
            int row = sentence.FirstToken + i;
            bool first = !joined[row] && ((i + 1 < sentence.Count && joined[row + 1]) || !Spells(sentence[i]));
            if (first)
            {
                WriteRange(sentence, i, writer);
            }

            bool inside = first || joined[row];
            WriteWord(sentence[i], inside ? "" : Spacing(document, row), writer);
        }

        writer.Write('\n');
    }

    /// <summary>False for a word that a file gave another form than the text has; a range of its own then says what the text has.</summary>
    private static bool Spells(Token token) => token.Span.In(token.Sentence.Document.Text).SequenceEqual(token.Form);

    private static void WriteRange(Sentence sentence, int first, TextWriter writer)
    {
        Document document = sentence.Document;
        int last = first;
        while (last + 1 < sentence.Count && document.Columns.Joined[sentence.FirstToken + last + 1])
        {
            last++;
        }

        TextSpan surface = TextSpan.Cover(sentence[first].Span, sentence[last].Span);
        string spacing = Spacing(document, sentence.FirstToken + last);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}\t"));
        writer.Write(OneLine(surface.Of(document.Text)));
        writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        writer.Write(spacing.Length == 0 ? "_" : spacing);
        writer.Write('\n');
    }

    private static void WriteWord(Token token, string spacing, TextWriter writer)
    {
        writer.Write(token.Id.ToString(CultureInfo.InvariantCulture));
        foreach (string cell in (ReadOnlySpan<string>)[token.Form, token.Lemma, token.Upos, token.Xpos, token.Feats])
        {
            writer.Write('\t');
            writer.Write(OneLine(cell));
        }

        writer.Write('\t');
        writer.Write(token.HeadId < 0 ? "_" : token.HeadId.ToString(CultureInfo.InvariantCulture));
        foreach (string cell in (ReadOnlySpan<string>)[token.Deprel, token.Deps])
        {
            writer.Write('\t');
            writer.Write(OneLine(cell));
        }

        writer.Write('\t');
        string misc = OneLine(token.Misc);
        if (spacing.Length > 0 && !misc.Contains("SpaceAfter=No", StringComparison.Ordinal))
        {
            misc = misc == "_" ? spacing : $"{spacing}|{misc}";
        }

        writer.Write(misc);
        writer.Write('\n');
    }

    /// <summary>Whether the next token follows at once; the last of a document is left alone.</summary>
    private static string Spacing(Document document, int row)
    {
        TextSpan[] spans = document.Columns.Span;
        return row + 1 < spans.Length && spans[row + 1].Start <= spans[row].End ? "SpaceAfter=No" : "";
    }

    /// <summary>Cells and comments hold no line ends, no tabs and no NUL.</summary>
    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny("\0\r\n\t\v\f\u0085\u2028\u2029") < 0)
        {
            return text.Length == 0 ? "_" : text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is '\0' or '\r' or '\n' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });
    }
}
