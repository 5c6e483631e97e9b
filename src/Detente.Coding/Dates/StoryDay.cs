using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// The day that a paragraph is telling of: "Wang told him on Wednesday that … He urged …". One a text; sentences are handed in by order.
/// </summary>
internal sealed class StoryDay
{
    /// <summary>A day farther back is background, and what follows is not of that day.</summary>
    private const int LatelyDays = 6;

    private int paragraph = -1;
    private DateOnly day;

    /// <summary>The day that the sentences before this one, in its paragraph, tell of; null where they name none.</summary>
    public DateOnly? Before(Sentence sentence) => sentence.ParagraphIndex == paragraph ? day : null;

    /// <summary>Takes the day on which the main verb of a sentence sets it.</summary>
    public void Tell(Sentence sentence, IReadOnlyList<DateExpression> expressions, DateOnly? published)
    {
        if (published is not { } last || sentence.Root is not { } root)
        {
            return;
        }

        foreach (DateExpression expression in expressions)
        {
            bool isMain = !expression.IsFuture && NounPhrase.HeadOf(sentence, expression.First, expression.Last).Head == root;
            if (isMain && expression.DatesEvents && expression.Past is { Precision: DatePrecision.Day, End: null, Start: { } named }
                && named <= last && named >= last.AddDays(-LatelyDays))
            {
                (paragraph, day) = (sentence.ParagraphIndex, named);
                return;
            }
        }
    }
}
