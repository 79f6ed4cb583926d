using System.CommandLine;
using Audio.Episodes;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Cli;

/// <summary>The arguments that say which transcript to read and how; the same for every command that reads one.</summary>
sealed class TranscriptInput
{
    readonly Argument<string> _file = new("file") { Description = "The transcript: a text file, or - for standard input." };

    readonly SettingOptions _settings = new();

    readonly Option<bool> _strict = new("--strict") { Description = "Take every warning for an error." };

    public void AddTo(Command command)
    {
        // Else a mistyped option would be taken for a file.
        _file.Validators.Add(file =>
        {
            foreach (var token in file.Tokens.Select(t => t.Value))
            {
                if (token.StartsWith("--", StringComparison.Ordinal) && !File.Exists(token))
                    file.AddError($"There is no option '{token}'.");
                if (token.Length == 0)
                    file.AddError("The name of the file is empty.");
            }
        });
        command.Add(_file);
        _settings.AddTo(command);
        command.Add(_strict);
    }

    public bool IsStandardInput(ParseResult parsed) => parsed.GetRequiredValue(_file) == "-";

    /// <summary>Whether there are warnings and the user wants none.</summary>
    public bool IsRefused(ParseResult parsed, IEnumerable<Problem> problems) =>
        parsed.GetValue(_strict) && problems.Any(p => p.Severity != Severity.Info);

    /// <exception cref="InvalidInputException">There is no such file, or it cannot be read as a transcript.</exception>
    /// <param name="lexicon">How words are to be said; null for no particular way.</param>
    public async Task<(EpisodeSource Source, Transcript Transcript)> ReadAsync(ParseResult parsed, Lexicon? lexicon, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_file);
        var content = await InputFile.ReadAsync(path, cancellationToken);
        var options = _settings.Read(parsed) with { Lexicon = lexicon };
        return (new(path, content), await Task.Run(() => TranscriptParser.Parse(path, content, options), cancellationToken).WaitAsync(cancellationToken));
    }
}
