using System.CommandLine;
using System.CommandLine.Parsing;

namespace Detente.App.Commands;

/// <summary>Options that take a day, written as 2023-11-15 and in no other way: no reader shall have to guess which number is the month.</summary>
internal static class DateOption
{
    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = Parse,
    };

    private static DateOnly? Parse(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day))
        {
            return day;
        }

        result.AddError($"'{text}' is not a date; write it as 2023-11-15");
        return null;
    }
}
