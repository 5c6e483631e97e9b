using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class PatternExampleTests
{
    public static TheoryData<string> PatternNames => [.. Coders.Pack.Patterns.Patterns.Select(pattern => pattern.Name)];

    [Theory]
    [MemberData(nameof(PatternNames))]
    public void Examples_match_or_do_not_as_the_pattern_says(string name)
    {
        DependencyPattern pattern = Coders.Pack.Patterns.Patterns.Single(one => one.Name == name);
        foreach (PatternExample example in pattern.Examples)
        {
            string[] found = Coders.Code(example.Text).Events
                .Where(coded => coded.Rule.Split(" + ").Contains(name)).Select(Coders.Sides).ToArray();
            string place = $"{Path.GetFileName(pattern.Path)}({example.LineNumber}): {example.Text}";
            if (example.Expected is { } expected)
            {
                Assert.True(found.Contains(expected), $"{place} gave [{string.Join("; ", found)}], not {expected}");
            }
            else
            {
                Assert.True(found.Length == 0, $"{place} gave [{string.Join("; ", found)}]");
            }
        }
    }
}
