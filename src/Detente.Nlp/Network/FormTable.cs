using System.Collections.Concurrent;

namespace Detente.Nlp;

/// <summary>The forms met lately; what is remembered never changes what is found. Safe for many threads.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and what is asked for again moves over. Frequent words stay.</remarks>
internal sealed class FormTable
{
    /// <summary>Of a generation. A form takes about two kilobytes.</summary>
    private const int Room = 12_000;

    private readonly Lock turning = new();
    private volatile ConcurrentDictionary<string, FormEntry> young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, FormEntry> old = new(StringComparer.Ordinal);
    private int count;

    public FormEntry Get(string form)
    {
        if (young.TryGetValue(form, out FormEntry? known))
        {
            return known;
        }

        FormEntry entry = old.TryGetValue(form, out known) ? known : new FormEntry(form);
        if (young.TryAdd(form, entry) && Interlocked.Increment(ref count) >= Room)
        {
            lock (turning)
            {
                if (count >= Room)
                {
                    old = young;
                    young = new ConcurrentDictionary<string, FormEntry>(StringComparer.Ordinal);
                    count = 0;
                }
            }
        }

        return entry;
    }
}
