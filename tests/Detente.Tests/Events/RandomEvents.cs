namespace Detente.Tests.Events;

/// <summary>Events with every property filled at random; the same seed gives the same events.</summary>
internal sealed class RandomEvents(int seed)
{
    private static readonly string[] Texts =
        ["met", "“reset” – it’s on", "tab\tand\nline", "back\\slash \"quoted\"", "München 会谈 🙂", "<b>&amp;</b>", "", "\u0001\u2028"];

    private static readonly string[] Codes = ["CHN", "USA", "RUS", "EU", "NATO"];

    private readonly Random random = new(seed);

    public CodedEvent Next() => new()
    {
        Id = random.NextInt64().ToString("x16", System.Globalization.CultureInfo.InvariantCulture),
        Event = Text(),
        Act = Text(),
        Modes = List(),
        Contexts = List(),
        QuadCode = random.Next(1, 5),
        EventScale = (random.NextDouble() * 20) - 10,
        ScaleName = "plover-2.0",
        Cameo = Maybe(),
        Date = Date(),
        Actors = Actors(),
        Recipients = Actors(),
        Symmetric = Coin(),
        Domestic = Coin(),
        Place = Coin() ? new EventPlace(Text(), Maybe()) : null,
        Modality = Word<Modality>(),
        Polarity = Word<Polarity>(),
        Phase = Word<Phase>(),
        Issues = List(),
        Object = Maybe(),
        Attribution = Coin() ? new Attribution(Text(), Maybe()) : null,
        Confidence = random.NextDouble(),
        EventText = List(),
        Citation = new Citation
        {
            ArticleId = $"article-{random.Next(50)}",
            Title = Maybe(),
            Url = Maybe(),
            Publication = Maybe(),
            Date = Coin() ? Day() : null,
            SentenceIndex = random.Next(100),
            Sentence = new TextSpan(random.Next(5000), random.Next(400)),
            Trigger = new TextSpan(random.Next(5000), random.Next(20)),
            Quote = Text(),
        },
        Rule = Text(),
        Coder = Text(),
    };

    private PartialDate Date() => Coin()
        ? new PartialDate(Day(), Coin() ? Day() : null, Word<DatePrecision>(), Maybe())
        : new PartialDate(null, null, DatePrecision.Unknown, Maybe());

    private DateOnly Day() => new DateOnly(2000, 1, 1).AddDays(random.Next(10000));

    private Actor[] Actors() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Actor
    {
        Code = Codes[random.Next(Codes.Length)],
        Sector = Maybe(),
        EntityText = Text(),
        Identifier = Maybe(),
        Office = Maybe(),
        Level = Coin() ? Word<OfficeLevel>() : null,
    })];

    private string[] List() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text())];

    private string Text() => Texts[random.Next(Texts.Length)];

    private string? Maybe() => Coin() ? Text() : null;

    private bool Coin() => random.Next(2) == 0;

    private T Word<T>()
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }
}
