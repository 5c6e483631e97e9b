namespace Detente.Nlp;

/// <summary>How a form becomes its lemma: the case is lowered or kept, the last letters fall, an ending is put on.</summary>
/// <param name="Strip">Letters to drop from the end.</param>
internal readonly record struct LemmaRule(bool Lowers, int Strip, string Ending)
{
    public string Apply(string form)
    {
        if (!Lowers && Strip == 0 && Ending.Length == 0)
        {
            return form;
        }

        ReadOnlySpan<char> stem = form.AsSpan(0, Math.Max(0, form.Length - Strip));
        if (!Lowers)
        {
            return string.Concat(stem, Ending);
        }

        Span<char> lower = stem.Length <= 128 ? stackalloc char[stem.Length] : new char[stem.Length];
        stem.ToLowerInvariant(lower);
        return Ending.Length == 0 && Strip == 0 && lower.SequenceEqual(form) ? form : string.Concat(lower, Ending);
    }

    /// <summary>The rule with the longest common beginning.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        int kept = Common(form, lemma);
        string lower = form.ToLowerInvariant();
        int keptLower = Common(lower, lemma);
        return keptLower > kept
            ? new LemmaRule(true, form.Length - keptLower, lemma[keptLower..])
            : new LemmaRule(false, form.Length - kept, lemma[kept..]);
    }

    private static int Common(string left, string right)
    {
        int i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
        {
            i++;
        }

        return i;
    }
}
