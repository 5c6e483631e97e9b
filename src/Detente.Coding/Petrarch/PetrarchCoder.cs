using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Codes a parsed sentence with dictionaries of PETRARCH or TABARI, in their codes: verbs and patterns over the tree, names and roles of their
/// dictionaries for the sides. A clause within a clause that gave an event gives none of its own.
/// </summary>
public sealed class PetrarchCoder(VerbDictionary verbs, ForeignNames names, ForeignOptions options)
{
    /// <exception cref="ArgumentNullException"/>
    public ForeignResult Code(Sentence sentence, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var seen = new ForeignSentence(sentence, names, day);
        if (names.FindDiscard(seen.Forms) is { } discard)
        {
            return new ForeignResult([], $"'{discard}' is in the list of discards", []);
        }

        if (sentence.Root is not { } root)
        {
            return new ForeignResult([], "the sentence has no tree", []);
        }

        var pass = new PetrarchPass(seen, verbs, options);
        pass.Visit(root);
        return new ForeignResult([.. pass.Events.DistinctBy(coded => coded.Claim)], null, pass.Notes);
    }
}
