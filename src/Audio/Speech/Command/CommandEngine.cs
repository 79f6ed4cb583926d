using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Speech.Command;

/// <summary>Speaks with any program, one process an utterance, arguments as a list and nothing through a shell. Thread-safe.</summary>
/// <remarks>Its working folder is that of voices.json, so that a script beside it is found from wherever the command is given.</remarks>
sealed class CommandEngine : IProbedEngine
{
    readonly string _name;
    readonly CommandOptions _options;
    readonly SpeechProgram _program;

    CommandEngine(string name, CommandOptions options, SpeechProgram program, string version) =>
        (_name, _options, _program, Version) = (name, options, program, version);

    public string Version { get; }

    public EngineLimits Limits { get; } = new();

    /// <summary>Looks for the program, and asks it for its version if the settings say how.</summary>
    /// <exception cref="SpeechException">The settings contradict each other, or the program is missing or fails.</exception>
    public static async Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken)
    {
        var options = CommandOptions.Of(settings);
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.File.Length > 0 ? settings.File : "."))!;
        var program = Find(settings.Name, options.Template.Program, folder, context);
        if (program.Path is not { } path)
        {
            throw new SpeechException($"'{program.Name}' is not here, or not executable", isTransient: false)
            {
                IsEngineWide = true,
                Remedy = $"Install it, or write its whole path in 'run' of '{settings.Name}' in voices.json",
            };
        }
        SpeechFolder.RemoveForgotten(context.Time);
        var printed = options.VersionArguments.IsEmpty ? null : await program.AskAsync(options.VersionArguments, cancellationToken);
        return new CommandEngine(settings.Name, options, program, CommandVersion.Of(path, folder, options, printed));
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var template = _options.Template;
        // Programs read lines; and a line that does not end is none to some.
        var text = PlainText.Clean(request.Text) + "\n";
        using var folder = template.TakesFile || template.TakesOutput ? new SpeechFolder() : null;
        if (template.TakesFile)
            await File.WriteAllTextAsync(folder!.Text, text, cancellationToken);
        var arguments = template.Fill(request.Voice, LanguageOf(request.Voice, request.Language), folder?.Text, folder?.Sound);
        var written = await _program.SpeakAsync(arguments, template.TakesFile ? "" : text, cancellationToken);
        return Decode(template.TakesOutput ? await ReadAsync(folder!.Sound, cancellationToken) : written);
    }

    public Voice? InLanguage(Voice voice, string language) =>
        voice.Settings.Text("language") is { } own ? (LanguageTag.IsSame(own, language) ? voice : null)
        : _options.Languages.IsEmpty || _options.Languages.Any(l => LanguageTag.IsSame(l, language)) ? voice
        : null;

    public Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken) => Task.FromResult(FindFault(voice, language));

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<OfferedVoice>.Empty);

    string? FindFault(Voice voice, string? language) =>
        voice.Rate != 1 && !_options.Template.TakesRate ? $"{_name} cannot change the rate: 'run' has no {{rate}}"
        : voice.Pitch != 1 && !_options.Template.TakesPitch ? $"{_name} cannot change the pitch: 'run' has no {{pitch}}"
        : language is not null && InLanguage(voice, language) is null ? $"{_name} does not speak '{language}' with '{voice.EngineVoice}': 'languages' says what it speaks"
        : _options.Template.TakesLanguage && LanguageOf(voice, language) is null ? $"{_name} must be told a language: \"language\" in the binding of '{voice.Name}'"
        : null;

    Clip Decode(byte[] bytes)
    {
        if (bytes.Length == 0)
            throw new SpeechException($"{_name} ended well but left no sound", isTransient: false) { Remedy = "Try its command by hand; perhaps 'run' lacks an option" };
        if (_options.RawFormat is { } format)
        {
            return bytes.Length % (sizeof(short) * format.Channels) == 0
                ? Pcm.Decode16(bytes, format)
                : throw new SpeechException($"{_name} wrote sound that ends within a sample", isTransient: true);
        }
        try
        {
            return Wav.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException e)
        {
            var isOther = !bytes.AsSpan().StartsWith("RIFF"u8);
            throw new SpeechException($"{_name} wrote no whole WAV file: {e.Message}", isTransient: !isOther, e)
            {
                Remedy = isOther ? "If it writes samples without a header, say how many a second: \"rate\": 22050" : null,
            };
        }
    }

    async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        return !info.Exists ? []
            : info.Length > SpeechProgram.MaxOutput ? throw new SpeechException($"{_name} wrote a file of {info.Length >> 20} MB for one utterance", isTransient: false)
            : await File.ReadAllBytesAsync(file, cancellationToken);
    }

    static string? LanguageOf(Voice voice, string? language) => voice.Settings.Text("language") ?? language;

    static SpeechProgram Find(string engine, string name, string folder, EngineContext context)
    {
        if (name.IndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]) < 0)
            return context.FindProgram(name).As(engine, folder, context.KeyNames);
        var path = Path.GetFullPath(name, folder);
        return new SpeechProgram(Path.GetFileName(name), IsExecutable(path) ? path : null).As(engine, folder, context.KeyNames);
    }

    static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
