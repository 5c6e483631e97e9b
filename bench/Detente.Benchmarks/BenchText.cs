using System.Globalization;
using System.Text;

namespace Detente.Benchmarks;

/// <summary>Texts of a fixed size, written for the benchmarks: the same on every machine and at every commit.</summary>
internal static class BenchText
{
    private static readonly string[] Paragraphs =
    [
        "BEIJING, March 19 - China lodged a protest with the United States on Tuesday after Washington placed twelve firms on a list of "
            + "companies that may not buy American chips. The foreign ministry said the step \"gravely harms the interests of both sides\" and "
            + "urged the U.S. side to correct what it called a mistake.",
        "A spokesman for the State Department, who did not want to be named, said the door to dialogue remained open. He added that Secretary of "
            + "State William Example would meet his counterpart in Geneva on April 4, if the talks on trade go ahead as planned.",
        "Gen. Li and the U.S. defense secretary spoke by telephone for about 40 minutes last week, the first call since the hotline was "
            + "suspended in August. They agreed that working groups should resume by the end of the year; neither side gave a date.",
        "Analysts doubt that it will last. \"They talk, they part, they talk again,\" said a professor who has followed the two countries for "
            + "30 years. Tariffs of 25% on goods worth $50 billion are still in force, and the quarrel over visas for students isn't settled.",
    ];

    /// <summary>About 2,000 tokens of plain news prose in some 80 sentences.</summary>
    public static string Report { get; } = string.Join("\n\n", Enumerable.Range(0, 10).SelectMany(_ => Paragraphs));

    /// <summary>One sentence that does not end before so many words: clauses that hang on each other.</summary>
    public static string Sentence(int tokens)
    {
        string[] clause = "the minister of trade told the envoy from the north that talks on old debts would go on and".Split(' ');
        var text = new StringBuilder();
        for (int i = 0; i < tokens; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{clause[i % clause.Length]} ");
        }

        return text.ToString().TrimEnd();
    }
}
