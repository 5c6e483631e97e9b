namespace Detente.Nlp;

/// <summary>The place and day that open a news report: "ANCHORAGE, Alaska, March 20 (Pacific Wire) -". No treebank of speech and letters has them.</summary>
public static class Dateline
{
    /// <summary>Longer openings are prose.</summary>
    private const int LongestTokens = 16;

    /// <summary>How many tokens at the start of a sentence are a dateline, the dash included; 0 for none and for any sentence but the first.</summary>
    public static int CountTokens(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Index > 0 ? 0 : CountTokens(sentence.Document.Columns.Form.AsSpan(sentence.FirstToken, sentence.Count));
    }

    /// <summary>The same for the tokens from one on, as long as nobody knows where sentences end.</summary>
    internal static int CountTokens(string text, List<RawToken> tokens, int first)
    {
        if (first >= tokens.Count || !IsCapitals(text.AsSpan(tokens[first].Start, tokens[first].Length)))
        {
            return 0;
        }

        var forms = new string[Math.Min(tokens.Count - first, LongestTokens + 1)];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = text.Substring(tokens[first + i].Start, tokens[first + i].Length);
        }

        return CountTokens(forms);
    }

    private static int CountTokens(ReadOnlySpan<string> forms)
    {
        if (forms.Length < 3 || !IsCapitals(forms[0]))
        {
            return 0;
        }

        for (int i = 1; i < Math.Min(forms.Length - 1, LongestTokens); i++)
        {
            string form = forms[i];
            if (form is "-" or "–" or "—" or "--")
            {
                return i + 1;
            }

            bool part = char.IsUpper(form[0]) || char.IsDigit(form[0]) || form is "," or "." or "(" or ")" or "/" or "of" or "and";
            if (!part)
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        int letters = 0;
        foreach (char c in form)
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
