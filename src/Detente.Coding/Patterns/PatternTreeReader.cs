namespace Detente.Coding;

/// <summary>
/// Reads one tree: <c>resume|restart.V (subj A, obj &amp;talks.N (with B?))</c>. A word group is written with <c>_</c> (<c>call_off.V</c>); a slot is
/// relations, then a role (A, B, AB, L, O, OB, C), a word, or both (<c>obj O=tariff.N</c>); <c>~</c> after a role takes the owner of a
/// thing too ("Chinese goods"), <c>?</c> makes the slot optional, <c>!</c> before it forbids it.
/// </summary>
internal sealed class PatternTreeReader(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> sets, int firstColumn)
{
    private static readonly Dictionary<string, PatternRole> Roles = new(StringComparer.Ordinal)
    {
        ["A"] = PatternRole.Actor, ["B"] = PatternRole.Recipient, ["AB"] = PatternRole.Both,
        ["L"] = PatternRole.Destination, ["O"] = PatternRole.Object, ["OB"] = PatternRole.ObjectRecipient, ["C"] = PatternRole.Complement,
    };

    private int position;
    private int wordStart;

    public string? Fault { get; private set; }

    public string? Suggestion { get; private set; }

    public int FaultColumn { get; private set; }

    /// <summary>The tree, or null with <see cref="Fault"/> set.</summary>
    public PatternNode? Read()
    {
        PatternNode? node = ReadNode();
        SkipBlanks();
        if (node is not null && position < text.Length)
        {
            return Fail($"unexpected '{text[position]}'");
        }

        return node;
    }

    private PatternNode? ReadNode()
    {
        SkipBlanks();
        var words = new HashSet<string>(StringComparer.Ordinal);
        char? wordClass = null;
        do
        {
            wordStart = position;
            string word = ReadWord();
            if (word.Length == 0)
            {
                return Fail("a word, a '&set' or '*' is missing");
            }

            if (word[0] == '&')
            {
                if (!sets.TryGetValue(word[1..], out IReadOnlyList<string>? members))
                {
                    position = wordStart;
                    Suggestion = Diagnostic.Nearest(word[1..], sets.Keys);
                    return Fail($"no set '{word}'");
                }

                words.UnionWith(members);
            }
            else if (word != "*")
            {
                words.Add(word.Replace('_', ' ').ToLowerInvariant());
            }

            wordStart = position + 1;
            if (Accept('.'))
            {
                char named = position < text.Length ? text[position++] : ' ';
                if (named is not ('V' or 'N' or 'J') || (wordClass is { } before && before != named))
                {
                    position = wordStart;
                    return Fail($"the word class is '{named}', expected one of V, N and J for all words of a node");
                }

                wordClass = named;
            }
        }
        while (Accept('|'));

        return ReadSlots() is { } slots ? new PatternNode(words, wordClass, slots) : null;
    }

    private List<PatternSlot>? ReadSlots()
    {
        var slots = new List<PatternSlot>();
        SkipBlanks();
        if (!Accept('('))
        {
            return slots;
        }

        do
        {
            if (ReadSlot() is not { } slot)
            {
                return null;
            }

            slots.Add(slot);
            SkipBlanks();
        }
        while (Accept(','));

        if (!Accept(')'))
        {
            Fail("')' is missing");
            return null;
        }

        return slots;
    }

    private PatternSlot? ReadSlot()
    {
        SkipBlanks();
        bool forbidden = Accept('!');
        var relations = new List<string>();
        do
        {
            string relation = ReadWord();
            if (relation.Length == 0)
            {
                Fail("a relation is missing");
                return null;
            }

            relations.Add(relation.Replace('_', ' '));
        }
        while (Accept('|'));

        SkipBlanks();
        int start = position;
        var role = PatternRole.None;
        PatternNode? node = null;
        string word = ReadWord();
        if (Roles.TryGetValue(word, out PatternRole named))
        {
            role = named;
            if (Accept('=') && (node = ReadNode()) is null)
            {
                return null;
            }
        }
        else
        {
            position = start;
            if ((node = ReadNode()) is null)
            {
                return null;
            }
        }

        bool byOwner = Accept('~');
        return new PatternSlot(relations, role, node, byOwner, Accept('?'), forbidden);
    }

    private string ReadWord()
    {
        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '&' or '*' or '-' or '\''))
        {
            position++;
        }

        return text[start..position];
    }

    private bool Accept(char wanted)
    {
        if (position < text.Length && text[position] == wanted)
        {
            position++;
            return true;
        }

        return false;
    }

    private void SkipBlanks()
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }
    }

    private PatternNode? Fail(string message)
    {
        Fault ??= message;
        FaultColumn = firstColumn + position;
        return null;
    }
}
