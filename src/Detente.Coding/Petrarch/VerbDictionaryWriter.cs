namespace Detente.Coding;

/// <summary>Writes a dictionary as PETRARCH2 has it, whatever dialect it was read in: sets, blocks, transformations. Reading it again gives the same.</summary>
public static class VerbDictionaryWriter
{
    /// <param name="sources">What was read, for the head of the file.</param>
    public static void Write(VerbDictionary dictionary, PatternDialect dialect, IEnumerable<string> sources, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"# Verb dictionary in the dialect {PatternDialect.Petrarch2.Name}\n# source: {string.Join(", ", sources.Select(Path.GetFileName))} ({dialect.Name})\n");
        foreach (SynonymSet set in dictionary.Sets.Values)
        {
            writer.Write($"\n&{set.Name}\n");
            foreach ((PatternItem item, _) in set.Members)
            {
                writer.Write($"+{item}\n");
            }
        }

        foreach (VerbBlock block in dictionary.Blocks)
        {
            Write(block, writer);
        }

        if (dictionary.Transformations.Count > 0)
        {
            writer.Write('\n');
        }

        foreach (VerbTransformation transformation in dictionary.Transformations)
        {
            writer.Write($"~ {transformation.Text}\n");
        }
    }

    private static void Write(VerbBlock block, TextWriter writer)
    {
        writer.Write($"\n--- {block.Name} [{block.CodeText}] ---\n");
        foreach (VerbEntry verb in block.Verbs)
        {
            string forms = verb.GivenForms.Count == 0 ? "" : $" {{{string.Join(' ', verb.GivenForms)}}}";
            writer.Write($"{verb}{(verb.CodeText is null ? "" : $" [{verb.CodeText}]")}{forms}\n");
        }

        foreach (VerbPattern pattern in block.Patterns)
        {
            writer.Write($"- {pattern} [{pattern.CodeText}]  # {Path.GetFileName(pattern.Path)}({pattern.LineNumber})\n");
        }
    }
}
