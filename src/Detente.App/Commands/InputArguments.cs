using System.CommandLine;

namespace Detente.App.Commands;

/// <summary>The arguments of every command that reads articles.</summary>
internal sealed class InputArguments(bool pathsRequired = true)
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "files and folders of text or JSONL, packed by gzip or zstd or not; - is standard input",
        Arity = pathsRequired ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    public Option<string> Format { get; } = WithNames(new Option<string>("--format")
    {
        Description = "how the input is written: auto tells by extension and content",
        DefaultValueFactory = _ => "auto",
    });

    public Option<DateOnly?> Date { get; } = DateOption.Create("--date", "the day of publication of articles that give none");

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "no progress and no remarks; warnings and errors only" };

    /// <summary>Adds them all; <paramref name="withFormat"/> is false where <c>--format</c> means the output.</summary>
    public void AddTo(Command command, bool withFormat = true)
    {
        command.Add(Paths);
        if (withFormat)
        {
            command.Add(Format);
        }

        command.Add(Date);
        command.Add(Quiet);

        // PATH takes every word that is left, a misspelt option too.
        Paths.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-' && !Path.Exists(word)))
            {
                string? near = Diagnostic.Nearest(word, command.Options.Select(option => option.Name));
                result.AddError($"no option '{word}'{(near is null ? "" : $", did you mean {near}?")}");
            }
        });
    }

    public ArticleReader Open(ParseResult result, CommandHost host, DetenteOptions options, bool withFormat = true) => new(
        result.GetValue(Paths) ?? [],
        new ReadingOptions
        {
            Format = withFormat ? Enum.Parse<ArticleFormat>(result.GetRequiredValue(Format), ignoreCase: true) : ArticleFormat.Auto,
            Date = result.GetValue(Date),
            MaxArticleBytes = options.MaxArticleBytes,
        },
        host.OpenInput);

    private static Option<string> WithNames(Option<string> option) =>
        option.AcceptOnlyFromAmong([.. Enum.GetNames<ArticleFormat>().Select(name => name.ToLowerInvariant())]);
}
