namespace Detente.Coding;

/// <summary>Finds what is wrong with foreign verb dictionaries beyond their form. Reading them has found the rest.</summary>
public static class VerbDictionaryLinter
{
    /// <param name="codes">CAMEO's codes.</param>
    public static IReadOnlyList<Diagnostic> Check(VerbDictionary dictionary, CameoEventCodes codes)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(codes);
        var findings = new List<Diagnostic>();
        foreach (VerbBlock block in dictionary.Blocks)
        {
            CheckCode(block.CodeText, block.Path, block.LineNumber, codes, findings);
            foreach (VerbEntry verb in block.Verbs.Where(verb => verb.CodeText is not null))
            {
                CheckCode(verb.CodeText!, verb.Path, verb.LineNumber, codes, findings);
            }

            foreach (VerbPattern pattern in block.Patterns)
            {
                CheckCode(pattern.CodeText, pattern.Path, pattern.LineNumber, codes, findings);
                CheckSets(pattern.Items, pattern.Path, pattern.LineNumber, dictionary, findings);
            }

            CheckPatterns(block, dictionary, findings);
        }

        foreach (SynonymSet set in dictionary.Sets.Values)
        {
            foreach ((PatternItem item, int line) in set.Members)
            {
                CheckSets(item.All, set.Path, line, dictionary, findings);
            }
        }

        foreach (VerbTransformation transformation in dictionary.Transformations)
        {
            CheckTransformation(transformation, dictionary, codes, findings);
        }

        CheckVerbs(dictionary, findings);
        return findings;
    }

    private static void CheckCode(string text, string path, int line, CameoEventCodes codes, List<Diagnostic> findings)
    {
        if (EventCodes.IsForReader(text))
        {
            findings.Add(Diagnostic.Warning("DT0624", path, line, $"[{text}] leaves the sentence to a human reader; the pattern decides nothing"));
            return;
        }

        foreach (string code in text.Split(':').Where(code => code.Trim() is not ("" or "-" or EventCodes.None)))
        {
            if (!codes.Knows(code.Trim()))
            {
                findings.Add(Diagnostic.Error("DT0624", path, line, $"'{code}' is no code of CAMEO", codes.Nearest(code.Trim())));
            }
        }
    }

    private static void CheckSets(IEnumerable<PatternItem> items, string path, int line, VerbDictionary dictionary, List<Diagnostic> findings)
    {
        foreach (PatternItem item in items.Where(item => item.Kind == PatternItemKind.Set && !dictionary.Sets.ContainsKey(item.Text)))
        {
            findings.Add(Diagnostic.Error("DT0623", path, line, $"no set '&{item.Text}'; it matches nothing", Diagnostic.Nearest(item.Text, dictionary.Sets.Keys) is { } near ? "&" + near : null));
        }
    }

    private static void CheckTransformation(VerbTransformation transformation, VerbDictionary dictionary, CameoEventCodes codes, List<Diagnostic> findings)
    {
        foreach (string verb in ((string[])[transformation.InnerVerb, transformation.OuterVerb]).Where(verb => verb != VerbTransformation.Any && dictionary.FormsOf(verb).Count == 0))
        {
            findings.Add(Diagnostic.Error("DT0623", transformation.Path, transformation.LineNumber, $"no verb '{verb}'"));
        }

        if (transformation.Code != VerbTransformation.Any)
        {
            CheckCode(transformation.Code, transformation.Path, transformation.LineNumber, codes, findings);
        }
    }

    /// <summary>Patterns of a block that say the same, or of which an earlier one is taken wherever a later one fits.</summary>
    private static void CheckPatterns(VerbBlock block, VerbDictionary dictionary, List<Diagnostic> findings)
    {
        var cover = new VerbPatternCover(dictionary);
        for (int i = 1; i < block.Patterns.Count; i++)
        {
            VerbPattern later = block.Patterns[i];
            if (block.Patterns.FindLastIndex(i - 1, earlier => earlier.Words == later.Words) is >= 0 and int twin)
            {
                string replaced = block.Patterns[twin].CodeText == later.CodeText ? "" : $" as [{block.Patterns[twin].CodeText}], which this one replaces";
                findings.Add(Diagnostic.Warning("DT0621", later.Path, later.LineNumber, $"'{later}' stands before, in line {block.Patterns[twin].LineNumber}{replaced}"));
                continue;
            }

            int hiding = EventCodes.IsForReader(later.CodeText) ? -1 : block.Patterns.FindIndex(0, i, earlier => !EventCodes.IsForReader(earlier.CodeText) && cover.Covers(earlier, later));
            if (hiding < 0)
            {
                continue;
            }

            VerbPattern first = block.Patterns[hiding];
            findings.Add(Diagnostic.Warning("DT0622", later.Path, later.LineNumber, $"'{later}' is never reached: wherever it fits, '{first}' of line {first.LineNumber} fits too and is taken"));
        }
    }

    /// <summary>A verb of two blocks has the patterns of both, and the code of the last that has one.</summary>
    private static void CheckVerbs(VerbDictionary dictionary, List<Diagnostic> findings)
    {
        var seen = new Dictionary<string, (VerbBlock Block, VerbEntry Entry)>(StringComparer.Ordinal);
        foreach (VerbBlock block in dictionary.Blocks)
        {
            foreach (VerbEntry entry in block.Verbs)
            {
                if (seen.TryGetValue(entry.ToString(), out (VerbBlock Block, VerbEntry Entry) first))
                {
                    string before = first.Entry.CodeText ?? first.Block.CodeText;
                    string code = entry.CodeText ?? block.CodeText;
                    string other = before == code ? "" : $", as [{before}] and here as [{code}]";
                    findings.Add(Diagnostic.Warning("DT0621", entry.Path, entry.LineNumber, $"the verb '{entry}' stands before, in {Path.GetFileName(first.Entry.Path)}({first.Entry.LineNumber}){other}"));
                }
                else
                {
                    seen.Add(entry.ToString(), (block, entry));
                }
            }
        }
    }
}
