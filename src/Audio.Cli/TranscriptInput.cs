using System.CommandLine;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Shows;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The arguments that say which transcript to read and how; the same for every command that reads one.</summary>
sealed class TranscriptInput
{
    readonly Argument<string> _file = new("file") { Description = "The transcript: a text file, or - for standard input." };

    readonly SettingOptions _settings = new();

    readonly Option<string?> _show = UsageErrors.RefuseEmpty(new Option<string?>("--show-json")
    {
        Description = "What belongs to the series; else the nearest show.json above the transcript.",
        HelpName = "FILE",
    });

    readonly Option<bool> _strict = new("--strict") { Description = "Take every warning for an error." };

    public void AddTo(Command command)
    {
        UsageErrors.RefuseOptions(_file);
        command.Add(_file);
        AddOptionsTo(command);
    }

    /// <summary>Adds all but the file, for commands that take several.</summary>
    public void AddOptionsTo(Command command)
    {
        _settings.AddTo(command);
        command.Add(_show);
        command.Add(_strict);
    }

    /// <summary>Adds the option that names the show.json.</summary>
    public void AddShowTo(Command command) => command.Add(_show);

    /// <summary>Whether the show.json was named.</summary>
    public bool IsShowAsked(ParseResult parsed) => parsed.GetValue(_show) is not null;

    /// <summary>All that was said of transcripts, as it was said.</summary>
    public IEnumerable<string> Said(ParseResult parsed) => [.. _settings.Said(parsed), .. SaidOptions.Of(parsed, [_strict])];

    /// <summary>The show.json that belongs to a transcript; null for none.</summary>
    public string? ShowFile(ParseResult parsed, string path) => parsed.GetValue(_show) ?? Composition.FindShow(path);

    /// <summary>As the user names it: a file, or <c>-</c> for standard input.</summary>
    public string NameIn(ParseResult parsed) => parsed.GetRequiredValue(_file);

    public bool IsStandardInput(ParseResult parsed) => NameIn(parsed) == "-";

    /// <summary>Whether there are warnings and the user wants none.</summary>
    public bool IsRefused(ParseResult parsed, IEnumerable<Problem> problems) =>
        parsed.GetValue(_strict) && problems.Any(p => p.Severity != Severity.Info);

    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="book">The voices to cast from, which also says how words are said; null for none.</param>
    /// <exception cref="InvalidInputException">There is no such file, or it cannot be read as a transcript, or what is said of the show has mistakes.</exception>
    public async Task<ReadTranscript> ReadAsync(ParseResult parsed, string path, VoiceBook? book, CancellationToken cancellationToken) =>
        await ParseAsync(parsed, new(path, await InputFile.ReadAsync(path, parsed.Messages(), cancellationToken)), ShowFile(parsed, path), book, cancellationToken);

    /// <summary>The same for a file that was read already.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    /// <param name="showFile">The show.json that belongs to it; null for none.</param>
    public async Task<ReadTranscript> ParseAsync(ParseResult parsed, EpisodeSource source, string? showFile, VoiceBook? book, CancellationToken cancellationToken)
    {
        var series = showFile is null ? new() : Show.Load(showFile);
        var options = _settings.Read(parsed) with { UsualLanguage = series.Language, Lexicon = book?.Lexicon };
        var transcript = await Task.Run(Parse, cancellationToken).WaitAsync(cancellationToken);
        try
        {
            var show = series.For(transcript);
            return new(source, NeededDate.Judge(transcript, show), show);
        }
        catch (InvalidInputException e)
        {
            throw With(e, [.. transcript.Problems.Where(p => p.Severity != Severity.Info), .. book is null ? [] : Caster.UnknownVoices(transcript, book)]);
        }

        Transcript Parse()
        {
            try
            {
                return TranscriptParser.Parse(source.Name, source.Content.Span, options);
            }
            catch (InvalidInputException e)
            {
                var settings = options.Over(TranscriptParser.ReadSettings(source.Name, source.Content.Span));
                throw With(e, [.. book is null ? [] : Caster.UnknownVoices(settings, source.Name, book), .. MistakesOfShow(settings)]);
            }
        }

        IEnumerable<Problem> MistakesOfShow(ParserOptions settings)
        {
            try
            {
                series.For(source.Name, settings);
                return [];
            }
            catch (InvalidInputException e)
            {
                return e.Problems;
            }
        }
    }

    // What is wrong with one setting hides nothing that is wrong with another.
    static InvalidInputException With(InvalidInputException found, IEnumerable<Problem> others) =>
        new(found.Problems.Concat(others).OrderBy(p => p.Line).ThenBy(p => p.Column));
}

/// <summary>A transcript and what its file and the files around it say.</summary>
/// <param name="Source">What it was read from.</param>
/// <param name="Show">What belongs to its series, as its front matter has it.</param>
sealed record ReadTranscript(EpisodeSource Source, Transcript Transcript, Show Show);
