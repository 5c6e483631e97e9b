using System.Globalization;

namespace Detente.Nlp;

/// <summary>The rows of one sentence, and whether they hold together. A fault is said once: rows after it are not blamed for it.</summary>
/// <param name="formsOnly">Trees are going to be made anew: a wrong one is reported and dropped, and the sentence stays.</param>
internal sealed class ConlluRows(string path, List<Diagnostic> findings, bool formsOnly)
{
    private const string Sentence = "the sentence is left out";

    private readonly StringPool pool = new();
    private int nextId = 1;
    private bool isUsable = true;
    private bool hasTree = true;

    public List<ConlluWord> Words { get; } = [];

    public List<ConlluSurface> Surfaces { get; } = [];

    /// <summary>In the whole file.</summary>
    public int EmptyNodeCount { get; private set; }

    /// <summary>The line of the first one.</summary>
    public int EmptyNodeLine { get; private set; }

    public void Clear()
    {
        Words.Clear();
        Surfaces.Clear();
        (nextId, isUsable, hasTree) = (1, true, true);
    }

    public void Read(ConlluLine line)
    {
        string[] cells = line.Text.Split('\t');
        if (line.Fault is { } fault)
        {
            Refuse("DT0210", line.Number, $"{fault}; {Sentence}");
            Follow(cells[0]);
        }
        else if (cells.Length != 10)
        {
            Refuse("DT0201", line.Number, Invariant($"{cells.Length} columns, expected 10 with tabs between them; {Sentence}"));
            Follow(cells[0]);
        }
        else if (cells[0].IndexOf('.', StringComparison.Ordinal) is > 0 and int dot)
        {
            ReadEmptyNode(cells[0], dot, line.Number);
        }
        else if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and int dash)
        {
            ReadSurface(cells, dash, line.Number);
        }
        else
        {
            ReadWord(cells, line.Number);
        }
    }

    /// <summary>To be asked when all rows are read.</summary>
    /// <returns>False where the sentence cannot be used.</returns>
    public bool Complete()
    {
        if (isUsable && Surfaces.Count > 0 && Surfaces[^1].Last >= Words.Count)
        {
            Refuse("DT0207", Surfaces[^1].Line, $"the range goes past the last word; {Sentence}");
        }

        if (!isUsable || Words.Count == 0)
        {
            return false;
        }

        if (hasTree && ConlluTree.FindFault(Words) is var (id, line, message))
        {
            RefuseTree(id, line, message);
        }

        for (int i = 0; i < Words.Count && !hasTree; i++)
        {
            Words[i] = Words[i] with { Head = -1 };
        }

        return isUsable;
    }

    private void ReadWord(string[] cells, int line)
    {
        if (!TryNumber(cells[0], out int id) || id != nextId)
        {
            Refuse("DT0202", line, Invariant($"id '{cells[0]}', expected {nextId}; {Sentence}"));
            Follow(cells[0]);
            return;
        }

        nextId++;
        if (string.IsNullOrWhiteSpace(cells[1]))
        {
            Refuse("DT0203", line, $"the form is empty; {Sentence}");
        }

        int head = -1;
        if (cells[6] is not ("_" or "") && !TryNumber(cells[6], out head))
        {
            head = -1;
            RefuseTree("DT0204", line, $"head '{cells[6]}' is not a number");
        }

        Words.Add(new ConlluWord(line, pool.Get(cells[1]), pool.Get(cells[2]), pool.Get(cells[3]), pool.Get(cells[4]),
            pool.Get(cells[5]), head, pool.Get(cells[7]), pool.Get(cells[8]), pool.Get(cells[9])));
    }

    private void ReadSurface(string[] cells, int dash, int line)
    {
        if (TryNumber(cells[0].AsSpan(0, dash), out int first) && TryNumber(cells[0].AsSpan(dash + 1), out int last)
            && first == nextId && last >= first && (Surfaces.Count == 0 || Surfaces[^1].Last < first - 1) && !string.IsNullOrWhiteSpace(cells[1]))
        {
            Surfaces.Add(new ConlluSurface(line, first - 1, last - 1, cells[1], cells[9]));
            return;
        }

        Refuse("DT0207", line, $"range '{cells[0]}' does not fit here; {Sentence}");
    }

    private void ReadEmptyNode(string id, int dot, int line)
    {
        if (!TryNumber(id.AsSpan(0, dot), out int word) || !TryNumber(id.AsSpan(dot + 1), out _) || word != nextId - 1)
        {
            Refuse("DT0202", line, Invariant($"id '{id}', expected {nextId} or {nextId - 1}.1; {Sentence}"));
            return;
        }

        EmptyNodeLine = EmptyNodeCount++ == 0 ? line : EmptyNodeLine;
    }

    /// <summary>After a row that is wrong, the next one is expected to go on from it.</summary>
    private void Follow(string id) => nextId = TryNumber(id, out int number) && number < int.MaxValue ? number + 1 : nextId;

    private void Refuse(string id, int line, string message)
    {
        findings.Add(Diagnostic.Error(id, path, line, message));
        isUsable = false;
    }

    private void RefuseTree(string id, int line, string message)
    {
        findings.Add(Diagnostic.Error(id, path, line, $"{message}; {(formsOnly ? "its tree is not used" : Sentence)}"));
        isUsable &= formsOnly;
        hasTree = false;
    }

    private static bool TryNumber(ReadOnlySpan<char> cell, out int number) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
