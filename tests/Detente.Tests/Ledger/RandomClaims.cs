using System.Globalization;

namespace Detente.Tests.Ledger;

/// <summary>Claims between China and the United States within two months, crowded enough to meet and clash; the same seed gives the same.</summary>
internal sealed class RandomClaims(int seed)
{
    private static readonly string[] Acts = ["CONSULT", "CONSULT", "SANCTION", "ACCUSE", "RETREAT", "THREATEN"];
    private static readonly string[] Chinese = ["CHN", "CHN Xi:leader", "CHN Wang:minister", "CHN Li:"];
    private static readonly string[] American = ["USA", "USA Biden:leader", "USA Blinken:minister"];
    private static readonly string?[] Objects = [null, "tariffs on electric cars", "chip exports", "visas for officials"];
    private static readonly string[] Triggers = ["met", "postponed", "called off", "spoke by phone", "imposed", "eased"];
    private static readonly Modality[] Senses = [Modality.Asserted, Modality.Asserted, Modality.Planned, Modality.Possible];
    private static readonly Phase[] Phases = [Phase.None, Phase.None, Phase.Lifted, Phase.Suspended];

    private readonly Random random = new(seed);

    public CodedEvent[] Take(int count) => [.. Enumerable.Range(0, count).Select(i => Next(i).Event)];

    private Claim Next(int number)
    {
        string act = Pick(Acts);
        Claim claim = (act, random.Next(3)) switch
        {
            ("CONSULT", > 0) => Claim.Mutual(act, $"{Pick(Chinese)}; {Pick(American)}"),
            (_, 0) => Claim.Of(act, Pick(Chinese), Pick(American)),
            _ => Claim.Of(act, Pick(American), Pick(Chinese)),
        };
        var day = new DateOnly(2023, 5, 1);
        string date = day.AddDays(random.Next(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string published = day.AddDays(random.Next(70)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] issues = [null, "trade", "technology"];
        string? issue = Pick(issues);
        claim = claim.On(random.Next(5) switch { 0 => date[..7], 1 => "", _ => date })
            .In($"a{random.Next(40)}", published, at: number).About(Pick(Objects), issue is null ? [] : [issue])
            .Saying(Pick(Triggers)).As(Pick(Senses)).Phased(Pick(Phases)).Sure(random.NextDouble());
        claim = random.Next(4) == 0 ? claim.At("Beijing", "CHN") : claim;
        return random.Next(6) == 0 ? claim.Denied() : claim;
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
