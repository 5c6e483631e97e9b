using System.Globalization;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Codes of noun phrases: the first name in a phrase says who, the roles that stand by it or above it say as what. Of names joined by "and" each
/// has a code of its own, with the roles they share.
/// </summary>
internal sealed class ForeignActorReader(ForeignSentence sentence)
{
    /// <summary>Who a role belongs to that no name stands by.</summary>
    public const string Nobody = "---";

    private const string People = "~PPL";

    /// <summary>The codes of a noun and of what is joined to it; a role alone is <c>---GOV</c>, nothing known is no code.</summary>
    /// <param name="verb">A verb that hangs on the noun and of which it is a side: what the verb governs says nothing of who the noun is.</param>
    public List<string> CodesOf(Token noun, Token? verb = null)
    {
        int apart = verb?.Index ?? -1;
        List<Token> members = sentence.Members(noun);
        return [.. members.SelectMany(member => CodesOf(member, members, apart)).Distinct()];
    }

    /// <summary>The codes of the phrase that a name stands in.</summary>
    public List<string> CodesOf(ForeignMention mention)
    {
        Token home = sentence.HomeOf(mention);
        while (home.Head is { } head && (ForeignSentence.IsLocal(home) || home.Deprel == "nmod:poss"))
        {
            home = head;
        }

        return CodesOf(home);
    }

    /// <summary>The words of a phrase of at most so many words that no dictionary knows, in capitals and quotes; null for a longer one.</summary>
    public string? NewActor(Token noun, int maxWords)
    {
        SortedSet<int> words = ForeignSentence.Below(noun, child => child.Is("conj") || child.Is("cc") || child.Is("punct") || child.Is("acl") || (child.Is("case") && child.Head == noun));
        words.RemoveWhere(index => sentence.Tokens[index].Upos is "PUNCT" || sentence.Tokens[index].Xpos == "POS");
        return words.Count > maxWords || words.Any(index => sentence.Tokens[index].Upos is "PRON") ? null : $"\"{string.Join(' ', words.Select(index => sentence.Forms[index]))}\"";
    }

    private List<string> CodesOf(Token member, List<Token> members, int apart)
    {
        if (FirstActor(member, apart) is { } actor)
        {
            return Group(actor, member).Select(named => Compose(named, member, [], apart)).OfType<string>().ToList();
        }

        ForeignMention[] roles = Agents(ForeignSentence.Local(member));
        Token first = members[0];
        if (roles.Length > 0 && member != first)
        {
            ForeignMention[] modifiers = [.. sentence.Mentions.Where(mention => IsModifier(mention, first))];
            if (modifiers.FirstOrDefault(mention => !mention.IsAgent) is { } shared)
            {
                return [Join(shared.Code, [.. modifiers.Where(mention => mention.IsAgent), .. roles])];
            }
        }

        Token[] owned = [.. members.Where(other => other != member && OwnerOf(other, apart) is not null)];
        if (roles.Length > 0 && owned.Length > 0)
        {
            return Group(OwnerOf(owned[0], apart)!, owned[0]).Select(named => Compose(named, null, roles, apart)).OfType<string>().ToList();
        }

        return roles.Length == 0 ? [] : [Join(Nobody, roles)];
    }

    /// <summary>"Danish" in "Danish media and government": said of both.</summary>
    private bool IsModifier(ForeignMention mention, Token noun)
    {
        Token home = sentence.HomeOf(mention);
        bool isBeside = ForeignSentence.Local(noun).Contains(home.Index) || (home.Head == noun && home.Deprel == "nmod:poss");
        return home.Index < noun.Index && isBeside && !mention.Covers(noun.Index);
    }

    /// <summary>"Arnor" in "lawmakers and officials in Arnor": whose they are.</summary>
    private ForeignMention? OwnerOf(Token noun, int apart) =>
        FirstActor(noun, apart) is { } actor && sentence.HomeOf(actor) is var home && home.Head == noun && ForeignSentence.CaseOf(home) is not null ? actor : null;

    private ForeignMention? FirstActor(Token noun, int apart)
    {
        bool IsOther(Token child) => child.Index == apart || child.Deprel is "acl:relcl" || child.Is("parataxis") || child.Is("advcl") || (child.Head == noun && (child.Is("conj") || child.Is("cc")));
        SortedSet<int> words = ForeignSentence.Below(noun, IsOther);
        return sentence.Mentions.FirstOrDefault(mention => !mention.IsAgent && words.Contains(sentence.HomeOf(mention).Index));
    }

    /// <summary>The names joined to a name, itself among them; those joined to the phrase's own head are phrases of their own.</summary>
    private List<Token> Group(ForeignMention actor, Token noun)
    {
        Token home = sentence.HomeOf(actor);
        if (home == noun)
        {
            return [home];
        }

        Token chain = home;
        while (chain.Is("conj") && chain.Head is { } head && head != noun && !ForeignSentence.IsVerb(head))
        {
            chain = head;
        }

        List<Token> members = sentence.Members(chain);
        return members.Count > 1 ? members : [home];
    }

    /// <summary>A name with the roles by it and on the way up to the phrase's head.</summary>
    private string? Compose(Token named, Token? top, ForeignMention[] shared, int apart)
    {
        if (FirstActor(named, apart) is not { } actor)
        {
            return null;
        }

        var words = new SortedSet<int>();
        for (Token? at = sentence.HomeOf(actor); at is { } word; at = word == (top ?? named) ? null : word.Head)
        {
            words.UnionWith(ForeignSentence.Local(word));
        }

        return Join(actor.Code, [.. shared, .. Agents(words)]);
    }

    private ForeignMention[] Agents(SortedSet<int> words) => [.. sentence.Mentions.Where(mention => mention.IsAgent && words.Contains(sentence.HomeOf(mention).Index))];

    /// <summary>A role that the code has already, at a place where codes of three letters begin, is not said twice; people are said only where nothing else is.</summary>
    private static string Join(string actor, IReadOnlyList<ForeignMention> roles)
    {
        string code = actor;
        foreach (ForeignMention role in roles.Where(role => roles.Count == 1 || role.Code != People))
        {
            string letters = role.Code.Replace("~", "", StringComparison.Ordinal);
            bool isThere = Enumerable.Range(0, (code.Length / 3) + 1).Any(part => string.CompareOrdinal(code, part * 3, letters, 0, letters.Length) == 0);
            code = isThere ? code : role.Code.EndsWith('~') ? letters + code : code + letters;
        }

        return code.ToUpper(CultureInfo.InvariantCulture);
    }
}
