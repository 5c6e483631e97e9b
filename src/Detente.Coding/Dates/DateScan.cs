using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A sentence while its dates are read: what each token may be, and what is known so far.</summary>
internal sealed class DateScan(Sentence sentence, DateCell[] cells, DateMemory memory)
{
    public Sentence Sentence => sentence;

    public DateMemory Memory => memory;

    public int Count => cells.Length;

    /// <summary>The year of a full date read before in the sentence, of an account of years ago; 0 for none.</summary>
    public int StoryYear { get; set; }

    /// <summary>An empty cell outside of the sentence.</summary>
    public DateCell this[int index] => (uint)index < (uint)cells.Length ? cells[index] : default;

    public bool Is(int index, DateClass any) => this[index].Is(any);

    /// <summary>Whether a token is this word, in whatever case.</summary>
    public bool IsWord(int index, string word) =>
        (uint)index < (uint)cells.Length && sentence[index].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsDash(int index) => IsWord(index, "-") || IsWord(index, "–") || IsWord(index, "—");

    public bool IsThe(int index) => IsWord(index, "the");

    /// <summary>A word that may be a noun, and is no word of dates.</summary>
    public bool IsNoun(int index) => (uint)index < (uint)cells.Length && sentence[index].Upos is "NOUN" or "PROPN"
        && (cells[index].Class & DateClass.Trigger) == 0;

    /// <summary>Past the words given, where they stand; else the index itself.</summary>
    public int Skip(int index, string word) => IsWord(index, word) ? index + 1 : index;
}
