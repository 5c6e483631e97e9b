using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Whether the words around a date speak of something to come.</summary>
internal static class DateTense
{
    private const int ClimbLimit = 6;

    /// <summary>Null where neither a verb nor a word such as "scheduled" says.</summary>
    /// <param name="isSure">The word that says it governs the date itself, and no noun between them that may have a day of its own.</param>
    public static bool? IsFuture(DateScan scan, int first, int last, out bool isSure)
    {
        isSure = true;
        Token token = NounPhrase.HeadOf(scan.Sentence, first, last);
        if (token.HeadId < 0)
        {
            return Unparsed(scan, first);
        }

        int nouns = 0;
        for (int step = 0; step < ClimbLimit; step++)
        {
            isSure = nouns <= 1;
            if (step > 0 && scan.Is(token.Index, DateClass.Planned))
            {
                isSure &= !IsPast(token);
                return true;
            }

            if (step > 0 && token.Upos is "VERB" or "AUX" || HasCopula(token))
            {
                bool? future = Tense(token, first, last, ref isSure);
                if (future is not null || !token.Is("advcl"))
                {
                    return future;
                }
            }

            nouns += token.Is("conj") ? 0 : 1;

            if (token.Head is not { } head)
            {
                return null;
            }

            token = head;
        }

        return null;
    }

    private static bool HasCopula(Token token)
    {
        foreach (Token child in token.Children)
        {
            if (child.Is("cop"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? Tense(Token verb, int first, int last, ref bool isSure)
    {
        bool modal = false;
        bool have = false;
        bool presentBe = false;
        bool pastBe = false;
        bool to = false;
        bool copula = false;
        foreach (Token child in verb.Children)
        {
            if (child.Index >= first && child.Index <= last)
            {
                // "In May they met": no auxiliary.
                continue;
            }

            bool aux = child.Is("aux");
            bool cop = child.Is("cop");
            copula |= cop;
            modal |= aux && child.Xpos == "MD";
            have |= aux && child.Lemma == "have";
            bool be = (aux || cop) && child.Lemma == "be";
            presentBe |= be && child.Xpos is "VBZ" or "VBP" && be;
            pastBe |= be && child.Xpos == "VBD";
            to |= aux && child.Xpos == "VB";
            to |= child.Is("mark") && child.Lemma == "to";
        }

        if (modal && !have)
        {
            return true;
        }

        if (have || pastBe)
        {
            return false;
        }

        if (to)
        {
            // "was due to meet in September" leaves open whether it is over.
            isSure &= verb.Head is not { } above || !IsPast(above);
            return true;
        }

        if (copula)
        {
            return isSure && presentBe ? true : null;
        }

        return verb.Xpos switch
        {
            "VBD" => isSure ? false : null,
            "VBG" when presentBe || verb.HeadId == 0 || (isSure && verb.Is("acl")) => true,
            "VB" => true,
            "VBZ" or "VBP" => isSure && verb.Upos == "VERB" ? true : null,
            _ => null,
        };
    }


    private static bool IsPast(Token verb)
    {
        if (verb.Xpos == "VBD")
        {
            return true;
        }

        foreach (Token child in verb.Children)
        {
            if ((child.Is("aux") || child.Is("cop")) && child.Xpos == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    private static bool? Unparsed(DateScan scan, int first)
    {
        for (int i = first - 1; i >= 0; i--)
        {
            if (scan.IsWord(i, "will") || scan.IsWord(i, "shall") || scan.Is(i, DateClass.Planned))
            {
                return true;
            }
        }

        return null;
    }
}
