using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Follows lists of participants, as records of talks open with: a line that is only a state or its delegation, then a line for each of its people.
/// </summary>
internal sealed class ParticipantList
{
    /// <summary>Longer lines are prose.</summary>
    private const int LongestLine = 14;

    /// <summary>Of whom the line that is being read lists people; null outside a list.</summary>
    public string? Owner { get; private set; }

    /// <summary>Takes the next sentence, with the names read in it.</summary>
    public void Follow(SentenceActors actors)
    {
        Sentence sentence = actors.Sentence;
        Owner = IsLine(sentence) ? HeadingOf(actors) ?? Owner : null;
    }

    private static bool IsLine(Sentence sentence)
    {
        foreach (Token token in sentence)
        {
            if (token.Upos is "VERB" or "AUX" or "PRON")
            {
                return false;
            }
        }

        return sentence.Count <= LongestLine;
    }

    /// <summary>The one state of a line that holds nothing else but a word or two of its kind: "Canada", "U.S. Delegation", "French Embassy:".</summary>
    private static string? HeadingOf(SentenceActors actors)
    {
        string? code = null;
        int others = 0;
        foreach (Token token in actors.Sentence)
        {
            if (actors.At(token.Index) is { } mention)
            {
                bool heads = mention is { Kind: MentionKind.State or MentionKind.Adjective or MentionKind.Institution, Actors: [var owner] } && (code is null || code == owner.Code);
                if (!heads)
                {
                    return null;
                }

                code = mention.Actors[0].Code;
            }
            else if (token.Upos != "PUNCT")
            {
                others++;
            }
        }

        return others <= 1 ? code : null;
    }
}
