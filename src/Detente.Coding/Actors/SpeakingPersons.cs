using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Reads "I", "we" and "you": whoever speaks the words in quotation marks; else whose turn it is in a transcript; else who writes, and to whom; else, for "we", the
/// state whose own record it is.
/// </summary>
internal sealed class SpeakingPersons(ModalityLexicon senses)
{
    public ActorMention? We(SentenceActors actors, Token token, ArticleMemory memory) =>
        Speaker(actors, token) is { } speaker ? Refer(token, States(speaker), "whoever speaks")
        : memory.Turns.HasBegun ? Refer(token, memory.Turns.Speaker is { } turn ? States(turn) : null, "by whose turn it is")
        : memory.Frame.Author is { } author ? Refer(token, States(author), "whoever writes")
        : memory.Frame.HomeCode is { } home ? Refer(token, [new Actor { Code = home, EntityText = token.Form }], "the record's own") : null;

    public ActorMention? I(SentenceActors actors, Token token, ArticleMemory memory) =>
        Speaker(actors, token) is { Kind: MentionKind.Person } speaker ? Refer(token, speaker.Actors, "whoever speaks")
        : memory.Turns.HasBegun ? Refer(token, memory.Turns.Speaker?.Actors, "by whose turn it is")
        : Refer(token, memory.Frame.Author?.Actors, "whoever writes");

    public ActorMention? You(SentenceActors actors, Token token, ArticleMemory memory) =>
        memory.Turns.HasBegun ? Refer(token, memory.Turns.Other?.Actors, "by whose turn it is")
        : Speaker(actors, token) is null ? Refer(token, memory.Frame.Addressee?.Actors, "whoever is written to") : null;

    private static ActorMention? Refer(Token token, IReadOnlyList<Actor>? actors, string reason) =>
        actors is null ? null : PronounReader.Refer(token, actors, reason);

    /// <summary>Who speaks the words: the subject of the verb of saying above, where the words stand in quotation marks or under that verb.</summary>
    private ActorMention? Speaker(SentenceActors actors, Token token)
    {
        Sentence sentence = actors.Sentence;
        bool quoted = false;
        for (int i = 0; i < token.Index; i++)
        {
            quoted ^= sentence[i].Form is "\"" or "“" or "”" or "``" or "''";
        }

        if (!quoted || sentence.Root is not { } root)
        {
            return null;
        }

        foreach (Token verb in sentence)
        {
            bool says = (verb == root || verb.Is("parataxis") || verb.Is("ccomp")) && senses.Find(verb.Lemma, 'V') is ModalityEffect.Said or ModalityEffect.Alleged;
            foreach (Token child in verb.Children)
            {
                if (says && child.Is("nsubj") && actors.At(child.Index) is { Actors.Count: 1 } speaker)
                {
                    return speaker;
                }
            }
        }

        return null;
    }

    private static Actor[] States(ActorMention mention) =>
        [.. mention.Actors.Select(actor => new Actor { Code = actor.Code, EntityText = actor.EntityText, Sector = actor.Sector })];
}
