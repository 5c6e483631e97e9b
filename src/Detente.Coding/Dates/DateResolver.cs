using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Says when an act took or is to take place: the date expression nearest to it in the tree, else the day of the report's news.</summary>
/// <param name="words">The words of dates of the text's language.</param>
internal sealed class DateResolver(DateWords words)
{
    /// <summary>Farther in the tree, a date belongs to something else.</summary>
    private const int FarthestStep = 6;

    /// <summary>So near, a date hangs on the act itself.</summary>
    private const int OwnStep = 2;

    private readonly DateReader reader = new(words);

    /// <summary>Reads the next sentence of a text.</summary>
    public IReadOnlyList<DateExpression> Read(Sentence sentence, DateMemory memory) => reader.Read(sentence, memory);

    /// <param name="newsDay">The day of what the report tells; it stands for acts without a date of their own.</param>
    /// <param name="promise">The word that promises the act, when there is one: what is nearer to it dates the promise.</param>
    /// <param name="future">The act is yet to come.</param>
    /// <param name="news">The act is the news itself: a year or a month that does not hang on it is background.</param>
    /// <param name="earlier">The clause is set in a past before the report's: without a date of its own its day is unknown.</param>
    public PartialDate Resolve(
        Token trigger, Token? promise, IReadOnlyList<DateExpression> expressions, DateOnly? newsDay, bool future, bool earlier, bool news = false)
    {
        DateExpression? nearest = null;
        int best = int.MaxValue;
        foreach (DateExpression expression in expressions)
        {
            if (!expression.DatesEvents || expression.Resolve(future).Start is null)
            {
                continue;
            }

            Token head = NounPhrase.HeadOf(trigger.Sentence, expression.First, expression.Last);
            int distance = TreeDistance.ToAdjunct(trigger, head);
            if (news && expression.Past.Precision != DatePrecision.Day && distance > OwnStep)
            {
                continue;
            }

            if (distance < best && (promise is not { } verb || distance < TreeDistance.ToAdjunct(verb, head)))
            {
                best = distance;
                nearest = expression;
            }
        }

        if (nearest is not null && best <= FarthestStep)
        {
            return nearest.Resolve(future);
        }

        return newsDay is { } day && !future && !earlier ? PartialDate.OnDay(day) : PartialDate.Unknown;
    }
}
