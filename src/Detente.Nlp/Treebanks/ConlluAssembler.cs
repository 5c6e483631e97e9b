using System.Text;

namespace Detente.Nlp;

/// <summary>Lays sentences one after the other and finds where their words stand in the text.</summary>
internal sealed class ConlluAssembler
{
    private readonly StringBuilder text = new();
    private readonly List<ConlluWord> rows = [];
    private readonly List<TextSpan> spans = [];
    private readonly List<bool> joined = [];
    private readonly List<SentenceBounds> bounds = [];
    private readonly List<string?> ids = [];
    private int paragraph;
    private bool startsParagraph;
    private bool gluesNext;

    public string? Id { get; set; }

    public bool IsEmpty => rows.Count == 0;

    public void StartParagraph() => startsParagraph = true;

    /// <param name="agrees">False when <paramref name="given"/> does not spell the forms.</param>
    public void Add(List<ConlluWord> words, List<ConlluSurface> surfaces, string? given, string? id, out bool agrees)
    {
        if (startsParagraph && bounds.Count > 0)
        {
            paragraph++;
        }

        if (text.Length > 0)
        {
            text.Append(startsParagraph ? "\n\n" : gluesNext ? "" : " ");
        }

        startsParagraph = false;
        bounds.Add(new SentenceBounds(rows.Count, words.Count, paragraph));
        ids.Add(string.IsNullOrEmpty(id) ? null : id);
        rows.AddRange(words);

        int firstSpan = spans.Count;
        agrees = string.IsNullOrEmpty(given) || Place(words, surfaces, given);
        if (string.IsNullOrEmpty(given) || !agrees)
        {
            spans.RemoveRange(firstSpan, spans.Count - firstSpan);
            joined.RemoveRange(firstSpan, joined.Count - firstSpan);
            Spell(words, surfaces);
        }

        string lastMisc = surfaces.Count > 0 && surfaces[^1].Last == words.Count - 1 ? surfaces[^1].Misc : words[^1].Misc;
        gluesNext = Glues(lastMisc);
    }

    public Document Build()
    {
        var columns = new TokenColumns(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            ConlluWord row = rows[i];
            columns.Span[i] = spans[i];
            columns.Joined[i] = joined[i];
            columns.Form[i] = row.Form;
            columns.Lemma[i] = row.Lemma;
            columns.Upos[i] = row.Upos;
            columns.Xpos[i] = row.Xpos;
            columns.Feats[i] = row.Feats;
            columns.Head[i] = row.Head;
            columns.Deprel[i] = row.Deprel;
            columns.Deps[i] = row.Deps;
            columns.Misc[i] = row.Misc;
        }

        return new Document(text.ToString(), columns, bounds) { Id = string.IsNullOrEmpty(Id) ? null : Id, SentenceIds = ids };
    }

    /// <summary>Finds each word in a sentence's text and appends the text; false, with nothing appended, where they do not meet.</summary>
    private bool Place(List<ConlluWord> words, List<ConlluSurface> surfaces, string sentence)
    {
        int offset = text.Length;
        int at = 0;
        int nextSurface = 0;
        for (int i = 0; i < words.Count; i++)
        {
            bool isRange = nextSurface < surfaces.Count && surfaces[nextSurface].First == i;
            string form = isRange ? surfaces[nextSurface].Form : words[i].Form;
            while (!sentence.AsSpan(at).StartsWith(form, StringComparison.Ordinal))
            {
                if (at == sentence.Length || !CharacterKind.IsSpace(sentence[at]))
                {
                    return false;
                }

                at++;
            }

            if (isRange)
            {
                ConlluSurface surface = surfaces[nextSurface++];
                PlaceInside(words, surface, offset + at);
                i = surface.Last;
            }
            else
            {
                spans.Add(new TextSpan(offset + at, form.Length));
                joined.Add(false);
            }

            at += form.Length;
        }

        while (at < sentence.Length && CharacterKind.IsSpace(sentence[at]))
        {
            at++;
        }

        if (at < sentence.Length)
        {
            return false;
        }

        text.Append(sentence);
        return true;
    }

    /// <summary>The words of a multiword token share it out where they spell it, else each has the whole.</summary>
    private void PlaceInside(List<ConlluWord> words, ConlluSurface surface, int start)
    {
        int length = 0;
        bool spells = true;
        for (int i = surface.First; i <= surface.Last; i++)
        {
            string form = words[i].Form;
            spells = spells && string.Compare(surface.Form, length, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0;
            length += form.Length;
        }

        spells = spells && length == surface.Form.Length;
        for (int i = surface.First; i <= surface.Last; i++)
        {
            spans.Add(spells ? new TextSpan(start, words[i].Form.Length) : new TextSpan(start, surface.Form.Length));
            joined.Add(i > surface.First);
            start += spells ? words[i].Form.Length : 0;
        }
    }

    /// <summary>Appends the forms, a space between them where nothing says otherwise.</summary>
    private void Spell(List<ConlluWord> words, List<ConlluSurface> surfaces)
    {
        int nextSurface = 0;
        for (int i = 0; i < words.Count; i++)
        {
            string form = words[i].Form;
            string misc = words[i].Misc;
            if (nextSurface < surfaces.Count && surfaces[nextSurface].First == i)
            {
                ConlluSurface surface = surfaces[nextSurface++];
                PlaceInside(words, surface, text.Length);
                (form, misc, i) = (surface.Form, surface.Misc, surface.Last);
            }
            else
            {
                spans.Add(new TextSpan(text.Length, form.Length));
                joined.Add(false);
            }

            text.Append(form).Append(Glues(misc) || i == words.Count - 1 ? "" : " ");
        }
    }

    private static bool Glues(string misc) => misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
