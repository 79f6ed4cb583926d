using System.CommandLine;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The arguments that say which transcript to read and how; the same for every command that reads one.</summary>
sealed class TranscriptInput
{
    readonly Argument<string> _file = new("file") { Description = "The transcript: a text file." };

    readonly Option<string?> _format = new("--format")
    {
        Description = "Read it as this format instead of finding out.",
        HelpName = string.Join('|', TranscriptParser.FormatNames),
    };

    readonly Option<QuoteStyle> _quotes = new("--quotes")
    {
        Description = "Who speaks an article's quotations: the narrator, or each person quoted.",
        HelpName = "narrated|voiced",
    };

    public void AddTo(Command command)
    {
        // Else a mistyped option would be taken for a file.
        _file.Validators.Add(file =>
        {
            foreach (var token in file.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
                file.AddError($"There is no option '{token.Value}'.");
        });
        command.Add(_file);
        command.Add(_format);
        command.Add(_quotes);
    }

    /// <exception cref="InvalidInputException">There is no such file, or it cannot be read as a transcript.</exception>
    public (string Path, byte[] Content, Transcript Transcript) Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        var content = ReadFile(path);
        var options = new ParserOptions { Format = parsed.GetValue(_format), Quotes = parsed.GetValue(_quotes) };
        return (path, content, TranscriptParser.Parse(path, content, options));
    }

    static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
            throw Unreadable(path, "this is a folder", "name one of the files in it");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, "there is no such file", "check the path; it is looked for from the current folder");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw Unreadable(path, $"the file cannot be read: {e.Message}", "check its permissions");
        }
    }

    static InvalidInputException Unreadable(string path, string what, string hint) =>
        new(new Problem("I001", Severity.Error, path, 0, 0, what, hint));
}
