using System.CommandLine;

namespace Audio.Cli;

/// <summary>What a command has written, told on standard output: a path a line, or as JSON for other programs.</summary>
sealed class WrittenFiles
{
    readonly Option<bool> _json = JsonOutput.Option("Print the paths of what was written as JSON.");

    /// <summary>The option that asks for JSON.</summary>
    public Option Option => _json;

    /// <param name="paths">None where nothing was written, because it was played instead.</param>
    public void Print(ParseResult parsed, params string[] paths)
    {
        if (parsed.GetValue(_json))
            JsonOutput.Print(new FilesReport(paths), JsonOutput.Readable.FilesReport);
        else
            Array.ForEach(paths, Console.Out.WriteLine);
    }
}

sealed record FilesReport(string[] Files);
