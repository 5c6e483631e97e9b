using System.CommandLine;
using System.CommandLine.Invocation;
using Detente.App.Commands;
using Detente.Ledger;

namespace Detente.App;

/// <summary>The commands, and the one place where their failures become a message and an exit code.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>Done, but some input could not be used.</summary>
    public const int DoneWithErrors = 3;

    /// <summary>As shells count a process ended by Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>For <c>Program</c> alone, which ends with 0: the reader of standard output has gone.</summary>
    public const int OutputClosed = -1;

    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        try
        {
            int code = Invoke(args, host);
            host.Output.Flush();
            return code;
        }
        catch (OutputClosedException)
        {
            return OutputClosed;
        }
        catch (UsageException e)
        {
            host.Error.WriteLine($"detente: {e.Message}");
            return Usage;
        }
        catch (DataFileException e)
        {
            foreach (Diagnostic finding in e.Findings)
            {
                host.Error.WriteLine(finding);
            }

            return Failed;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("detente: stopped");
            return Stopped;
        }
        catch (Exception e) when (e is LedgerException or IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"detente: {OneLine(e)}");
            return Failed;
        }
        catch (Exception e)
        {
            host.Error.WriteLine($"detente: a fault of the program: {e.GetType().Name}: {OneLine(e)}");
            return Failed;
        }
    }

    private static int Invoke(IReadOnlyList<string> args, CommandHost host)
    {
        RootCommand root = Build(host);
        ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            // A word that is no command is said once, without the remark that a command is missing.
            string[] messages = [.. result.Errors.Select(error => error.Message).Distinct()];
            foreach (string message in result.UnmatchedTokens.Count > 0 && result.CommandResult.Command.Subcommands.Count > 0 ? messages.Skip(1) : messages)
            {
                host.Error.WriteLine($"detente: {message}");
            }

            string? meant = result.UnmatchedTokens.FirstOrDefault() is { } word
                ? Diagnostic.Nearest(word, result.CommandResult.Command.Subcommands.Select(command => command.Name)
                    .Concat(result.CommandResult.Command.Options.Select(option => option.Name)))
                : null;
            host.Error.WriteLine(meant is null ? $"'{Name(result)} --help' says how it is used" : $"did you mean '{meant}'?");
            return Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return result.Invoke(configuration);
    }

    private static RootCommand Build(CommandHost host)
    {
        // These three are given a path; whether it is there they find out when they run.
        string data = DataPath(host);
        return new RootCommand("Turns reporting on relations between states into a cited record: events, meetings, measures, briefs.")
        {
            DemoCommand.Create(host),
            BriefCommand.Create(host),
            CodeCommand.Create(host),
            ClassifyCommand.Create(host),
            IngestCommand.Create(host),
            ShowCommand.Create(host),
            ParseCommand.Create(host, data),
            ActorsCommand.Create(host),
            PatternsCommand.Create(host),
            Train(host, data),
            Evaluate(host, data),
            VersionCommand.Create(host),
        };
    }

    private static Command Train(CommandHost host, string data)
    {
        Command train = TrainCommand.Create(host, data);
        train.Add(TrainRelationsCommand.Create(host));
        return train;
    }

    private static Command Evaluate(CommandHost host, string data)
    {
        Command evaluate = EvaluateCommand.Create(host, data);
        evaluate.Add(EvaluateCodeCommand.Create(host));
        evaluate.Add(EvaluateRelationsCommand.Create(host));
        evaluate.Add(EvaluateJourneysCommand.Create(host));
        evaluate.Add(EvaluateUnitRecordsCommand.Create(host));
        foreach (Command command in EvaluateResolvingCommands.Create(host).Concat(EvaluateActorsCommands.Create(host)))
        {
            evaluate.Add(command);
        }

        return evaluate;
    }

    private static string DataPath(CommandHost host)
    {
        try
        {
            return host.FindData(host.LoadOptions()).Path;
        }
        catch (DataFileException)
        {
            return "data";
        }
    }

    private static string Name(ParseResult result)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = result.CommandResult; at is System.CommandLine.Parsing.CommandResult command; at = at.Parent)
        {
            names.Insert(0, command.Command is RootCommand ? "detente" : command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
