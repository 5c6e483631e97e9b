namespace Detente.App.Commands;

/// <summary>Turns the failures a command may meet into messages on standard error and an exit code.</summary>
internal static class CommandErrors
{
    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (DataFileException e)
        {
            foreach (Diagnostic finding in e.Findings)
            {
                Console.Error.WriteLine(finding);
            }

            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"detente: {e.Message}");
            return 1;
        }
    }
}
