using System.Text;

namespace Detente.App;

/// <summary>Where a command writes its result: standard output, or a file that appears whole at <see cref="Complete"/> or not at all.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string? path;
    private readonly string? temporary;
    private readonly TextWriter? file;

    /// <param name="path">Null for standard output.</param>
    public ResultFile(string? path, TextWriter output)
    {
        if (path is null)
        {
            Writer = output;
            return;
        }

        this.path = Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(this.path)!;
        Directory.CreateDirectory(directory);
        temporary = Path.Combine(directory, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        file = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        Writer = file;
    }

    public TextWriter Writer { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Writer.Flush();
        if (file is not null)
        {
            file.Dispose();
            File.Move(temporary!, path!, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (file is not null)
        {
            file.Dispose();
            File.Delete(temporary!);
        }
    }
}
