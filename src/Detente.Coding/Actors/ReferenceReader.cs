using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads what goes back to an earlier name: surnames, pronouns, "the two sides".</summary>
internal sealed class ReferenceReader(ActorDirectory directory, WordLists words)
{
    public void ReadSurnames(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        for (int i = 0; i < sentence.Count; i++)
        {
            Token token = sentence[i];
            if (token.Upos != "PROPN" || !actors.IsFree(i) || !char.IsUpper(token.Form[0]))
            {
                continue;
            }

            bool honorific = i > 0 && words.Honorifics.Contains(sentence[i - 1].Form.ToLowerInvariant());
            if (memory.PersonNamed(token.Form) is { } seen)
            {
                actors.Add(PersonReader.ToMention(i, i, seen, token.Form, memory, "surname of somebody named before"));
            }
            else if (memory.Date is { } day && !InsideLongerName(sentence, i) && HolderNamed(token.Form, day, honorific) is { } holder)
            {
                actors.Add(PersonReader.ToMention(i, i, holder, token.Form, memory, "the only one of that surname in high office"));
            }
        }
    }

    public void ReadReferences(SentenceActors actors, ArticleMemory memory)
    {
        foreach (Token token in actors.Sentence)
        {
            if (!actors.IsFree(token.Index))
            {
                continue;
            }

            ActorMention? mention = token.Upos switch
            {
                "PRON" => ReadPronoun(token, memory),
                "NOUN" or "NUM" or "DET" => ReadSides(token, memory),
                _ => null,
            };
            if (mention is not null)
            {
                actors.Add(mention);
            }
        }
    }

    /// <summary>"Secretary Rice" stands in a longer name when its neighbours are names too: "Rice University".</summary>
    private static bool InsideLongerName(Sentence sentence, int index) =>
        (index + 1 < sentence.Count && sentence[index + 1].Upos == "PROPN" && char.IsUpper(sentence[index + 1].Form[0]))
        || (index > 0 && sentence[index - 1].Upos == "PROPN" && sentence[index - 1].Form.Length > 2 && !sentence[index - 1].Form.EndsWith('.'));

    private Person? HolderNamed(string surname, DateOnly day, bool honorific)
    {
        Person[] inOffice = directory.PersonsNamed(surname)
            .Where(person => person.OfficeOn(day) is { } term && (honorific || term.Office.Level <= OfficeLevel.Minister)).ToArray();
        Person[] leaders = inOffice.Where(person => person.OfficeOn(day)!.Office.Level == OfficeLevel.Leader).ToArray();
        return inOffice.Length == 1 ? inOffice[0] : leaders.Length == 1 ? leaders[0] : null;
    }

    private static ActorMention? ReadPronoun(Token token, ArticleMemory memory)
    {
        string lemma = token.Form.ToLowerInvariant();
        if (lemma is "he" or "him" or "his" or "she" or "her")
        {
            return memory.LastPerson(lemma[0] == 's' || lemma == "her" ? 'f' : 'm') is { } person
                ? new ActorMention(token.Index, token.Index, MentionKind.Reference, [PersonReader.ToActor(person, token.Form, memory.Date)], $"last named: {person.Name}")
                : null;
        }

        if (lemma is "it" or "its" or "they" or "their" && memory.LastSubject is { Count: > 0 } subject)
        {
            bool plural = lemma is "they" or "their";
            return plural == subject.Count > 1
                ? new ActorMention(token.Index, token.Index, MentionKind.Reference, subject, "the subject before")
                : null;
        }

        return null;
    }

    private ActorMention? ReadSides(Token token, ArticleMemory memory)
    {
        bool both = false;
        if (token.Upos == "NOUN" && words.SideNouns.Contains(token.Lemma))
        {
            foreach (Token child in token.Children)
            {
                both |= child.Lemma is "two" or "both";
            }
        }
        else
        {
            both = token.Lemma.ToLowerInvariant() is "both" or "two" && (token.Is("nsubj") || token.Is("obl") || token.Is("nmod"));
        }

        IReadOnlyList<string> sides = both ? memory.Sides(directory.States) : [];
        if (sides.Count < 2)
        {
            return null;
        }

        Actor[] actors = sides.Select(code => new Actor { Code = code, EntityText = token.Form }).ToArray();
        return new ActorMention(token.Index, token.Index, MentionKind.Reference, actors, "the two states the report is about");
    }
}
