using System.CommandLine;
using System.Runtime.InteropServices;

namespace Detente.App.Commands;

/// <summary><c>detente version</c>: program, data and model with their hashes.</summary>
internal static class VersionCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("version", "Say which program, data and model these are");
        command.SetAction(_ =>
        {
            using Workspace workspace = host.OpenWorkspace(host.LoadOptions());
            host.Output.WriteLine($"program  {Workspace.ProgramVersion}");
            host.Output.WriteLine($"data     {workspace.Data.ComputeVersion()}  {workspace.Data.Path}");
            host.Output.WriteLine($"model    {workspace.Model.Info.Name} {workspace.Model.Hash}  {workspace.ModelPath}");
            host.Output.WriteLine($"coder    {workspace.Run.Coder}");
            host.Output.WriteLine($"runtime  {RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}");
            return CommandLine.Done;
        });
        return command;
    }
}
