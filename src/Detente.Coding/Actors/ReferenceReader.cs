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
                "PRON" => ReadPronoun(actors, token, memory),
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

    private static ActorMention? ReadPronoun(SentenceActors actors, Token token, ArticleMemory memory)
    {
        string form = token.Form.ToLowerInvariant();
        switch (form)
        {
            case "he" or "him" or "his" or "she" or "her":
                char gender = form[0] == 's' || form == "her" ? 'f' : 'm';
                Person? person = SubjectBefore(actors, token) is [{ Identifier: { } name }] ? memory.PersonCalled(name, gender) : null;
                person ??= memory.LastSubject is [{ Identifier: { } last }] ? memory.PersonCalled(last, gender) : null;
                person ??= memory.LastPerson(gender);
                return person is null ? null
                    : Refer(token, [PersonReader.ToActor(person, token.Form, memory.Date)], $"goes back to {person.Name}");
            case "it" or "its":
                IReadOnlyList<Actor> one = SubjectBefore(actors, token) is { Count: 1 } before ? before : memory.LastSubject;
                return one.Count == 1 ? Refer(token, one, "goes back to the subject before") : null;
            case "they" or "their":
                IReadOnlyList<Actor> many = SubjectBefore(actors, token) is { Count: > 1 } several ? several : memory.LastSubject;
                return many.Count > 1 ? Refer(token, many, "goes back to the subject before") : null;
            default:
                return null;
        }
    }

    private static ActorMention Refer(Token token, IReadOnlyList<Actor> actors, string reason) =>
        new(token.Index, token.Index, MentionKind.Reference, actors, reason);

    /// <summary>Whom the nearest subject before a word of the same sentence stands for; none where nobody known is one.</summary>
    private static IReadOnlyList<Actor> SubjectBefore(SentenceActors actors, Token token)
    {
        for (int i = token.Index - 1; i >= 0; i--)
        {
            Token before = actors.Sentence[i];
            if (before.Is("nsubj") && before.Upos != "PRON" && actors.Bind(before, weak: false) is { Actors.Count: > 0 } subject)
            {
                return subject.Actors;
            }
        }

        return [];
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
