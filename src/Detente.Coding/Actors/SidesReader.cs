using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads "the two sides", "both countries", "the two foreign ministers", "the presidents": the two states the report is about.</summary>
internal sealed class SidesReader(ActorDirectory directory, WordLists words)
{
    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        foreach (Token token in actors.Sentence)
        {
            if (actors.IsFree(token.Index) && token.Upos is "NOUN" or "NUM" or "DET" && MeansBoth(token) && memory.Sides(directory.States) is { Count: 2 } sides)
            {
                OfficeTitle? title = directory.TitlesFrom(token.Lemma).FirstOrDefault(title => title.Code is null && title.Text.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase));
                Actor[] both = [.. sides.Select(code => SideOf(code, title?.Office, token.Form, memory))];
                actors.Add(new ActorMention(token.Index, token.Index, MentionKind.Reference, both, "the two states the report is about"));
            }
        }
    }

    private bool MeansBoth(Token token)
    {
        if (token.Upos == "NOUN")
        {
            return (words.SideNouns.Contains(token.Lemma) && NounPhrase.IsOfBoth(token))
                || (words.PairNouns.Contains(token.Lemma) && NounPhrase.IsPlural(token) && NounPhrase.IsDefinite(token) && token.Children.Count == 1);
        }

        return token.Lemma.ToLowerInvariant() is "both" or "two" && (token.Is("nsubj") || token.Is("obl") || token.Is("nmod"));
    }

    private Actor SideOf(string code, Office? office, string text, ArticleMemory memory)
    {
        Person? holder = office is not null && memory.Date is { } day ? directory.HolderOf(code, office.Id, day) : null;
        return holder is not null ? PersonReader.ToActor(holder, text, memory.Date) : new Actor { Code = code, EntityText = text };
    }
}
