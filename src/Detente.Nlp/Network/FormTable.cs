using System.Collections.Concurrent;

namespace Detente.Nlp;

/// <summary>The forms met so far, as many as there is room for; what is remembered never changes what is found. Safe for many threads.</summary>
internal sealed class FormTable
{
    /// <summary>Each takes about two kilobytes. The words of a year of news outside of these are one in forty.</summary>
    private const int Room = 24_000;

    private readonly ConcurrentDictionary<string, FormEntry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FormEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int count;

    public FormTable() => lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    public FormEntry Get(ReadOnlySpan<char> form)
    {
        if (lookup.TryGetValue(form, out FormEntry? known))
        {
            return known;
        }

        var entry = new FormEntry(form.ToString());
        if (Volatile.Read(ref count) < Room && entries.TryAdd(entry.Form, entry))
        {
            Interlocked.Increment(ref count);
        }

        return entry;
    }
}
