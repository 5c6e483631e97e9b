namespace Detente.Coding;

/// <summary>
/// The verbs, patterns and sets of dictionaries in the dialects of PETRARCH and TABARI, in one form. Immutable once read, safe for many readers.
/// </summary>
public sealed class VerbDictionary
{
    private readonly Dictionary<string, List<(VerbBlock Block, VerbEntry Entry, VerbForm Form)>> formsByVerb = new(StringComparer.Ordinal);

    internal VerbDictionary(IReadOnlyList<VerbBlock> blocks, IReadOnlyDictionary<string, SynonymSet> sets, IReadOnlyList<VerbTransformation> transformations)
    {
        Blocks = blocks;
        Sets = sets;
        Transformations = transformations;
        foreach (VerbBlock block in blocks)
        {
            foreach (VerbEntry entry in block.Verbs)
            {
                foreach (VerbForm form in entry.Forms)
                {
                    if (!formsByVerb.TryGetValue(form.Verb, out List<(VerbBlock, VerbEntry, VerbForm)>? list))
                    {
                        formsByVerb[form.Verb] = list = [];
                    }

                    list.Add((block, entry, form));
                }
            }
        }
    }

    public int VerbCount => Blocks.Sum(block => block.Verbs.Count);

    public int PatternCount => Blocks.Sum(block => block.Patterns.Count);

    public int SetCount => Sets.Count;

    public int TransformationCount => Transformations.Count;

    internal IReadOnlyList<VerbBlock> Blocks { get; }

    internal IReadOnlyDictionary<string, SynonymSet> Sets { get; }

    internal IReadOnlyList<VerbTransformation> Transformations { get; }

    /// <summary>Reads dictionaries of one dialect as one; what cannot be read is left out and reported, and nothing is thrown.</summary>
    public static VerbDictionary Read(IEnumerable<(string Path, string Text)> files, PatternDialect dialect, List<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(findings);
        var reader = new VerbDictionaryReader(dialect, findings);
        foreach ((string path, string text) in files)
        {
            reader.Read(text, path);
        }

        return reader.Build();
    }

    /// <summary>The forms of verbs whose inflected word is this one, in file order.</summary>
    internal IReadOnlyList<(VerbBlock Block, VerbEntry Entry, VerbForm Form)> FormsOf(string verb) => formsByVerb.GetValueOrDefault(verb) ?? [];

    /// <summary>Whether a verb is one of the block of another that a transformation names, or is coded as a kind of it.</summary>
    internal bool Means(VerbMeaning meaning, string name) => FormsOf(name).Any(named =>
        meaning.Entries.Any(entry => entry.Block == named.Block)
        || (EventCodes.Parse(named.Entry.CodeText ?? named.Block.CodeText).Forward is { } code && meaning.Codes.Forward?.StartsWith(code.TrimEnd('0'), StringComparison.Ordinal) == true));
}
