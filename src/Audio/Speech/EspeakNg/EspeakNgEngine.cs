using System.Collections.Immutable;
using System.Globalization;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Speech.EspeakNg;

/// <summary>Speaks over a hundred languages with espeak-ng, one process an utterance. Thread-safe.</summary>
/// <remarks>A voice is a language and, after a plus sign, a variant: <c>en-us+f3</c>.</remarks>
/// <seealso href="https://github.com/espeak-ng/espeak-ng"/>
sealed class EspeakNgEngine(SpeechProgram program, string version, EspeakNgVoices voices) : IProbedEngine
{
    const double WordsPerMinute = 175;

    public string Version { get; } = version;

    public EngineLimits Limits { get; } = new();

    /// <summary>Asks the program for its version and voices.</summary>
    /// <exception cref="SpeechException">The program is missing or fails.</exception>
    public static async Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken)
    {
        var program = context.FindProgram(settings.Kind.Name).Required().As(settings.Name, null, context.KeyNames);
        var version = program.AskAsync("--version", cancellationToken);
        var languages = program.AskAsync("--voices", cancellationToken);
        var variants = program.AskAsync("--voices=variant", cancellationToken);
        return new EspeakNgEngine(
            program,
            ParseVersion(await version),
            new EspeakNgVoices(await languages, await variants));
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var (name, fault) = Resolve(request.Voice, request.Language);
        if (fault is not null)
            throw new SpeechException(fault, isTransient: false);
        var arguments = new[]
        {
            "-v", name, "-s", Text(WordsPerMinute * request.Voice.Rate), "-p", Text(Pitch(request.Voice.Pitch)),
            // The text is UTF-8, comes from standard input, and the sound goes to standard output.
            "-b", "1", "--stdin", "--stdout",
        };
        try
        {
            return Wav.Read(new MemoryStream(await program.SpeakAsync(arguments, PlainText.Clean(request.Text), cancellationToken)));
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"espeak-ng wrote no whole WAV file: {e.Message}", isTransient: true, e);
        }
    }

    // en-us+f3 speaks German as de+f3. What the program does not have is left as it is, to be reported for what it is.
    public Voice? InLanguage(Voice voice, string language)
    {
        var (tag, variant) = Split(voice.EngineVoice);
        if (voices.FileOf(tag) is not { } file || Speaks(tag, file, language))
            return voice;
        return voices.FileOf(language) is { } other ? voice with { EngineVoice = variant is null ? NameOf(other) : $"{NameOf(other)}+{variant}" } : null;
    }

    public Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken) =>
        Task.FromResult(Resolve(voice, language).Fault);

    public ImmutableArray<OfferedVoice> KnownVoices => voices.All;

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => Task.FromResult(KnownVoices);

    // By file, not by tag: beside a tag that is not also a file's name espeak-ng ignores the variant, without a word.
    (string Name, string? Fault) Resolve(Voice voice, string? language)
    {
        var (tag, variant) = Split(voice.EngineVoice);
        if (voices.FileOf(tag) is not { } file)
            return ("", $"espeak-ng has no voice '{tag}': 'espeak-ng --voices' lists them");
        if (variant is not null && !voices.HasVariant(variant))
            return ("", $"espeak-ng has no variant '{variant}': 'espeak-ng --voices=variant' lists them, and case matters");
        if (language is not null && !Speaks(tag, file, language))
        {
            if (voices.FileOf(language) is not { } other)
                return ("", $"espeak-ng does not speak '{language}'");
            file = other;
        }
        return (variant is null ? file : $"{file}+{variant}", null);
    }

    static (string Tag, string? Variant) Split(string voice) =>
        voice.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? (voice[..plus], voice[(plus + 1)..]) : (voice, null);

    bool Speaks(string tag, string file, string language) =>
        LanguageTag.IsSame(language, tag) || LanguageTag.IsSame(language, NameOf(file)) || voices.FileOf(language) == file;

    static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    // 0 to 99 for an octave down to an octave up, 50 in the middle.
    static double Pitch(double factor) => Math.Clamp(50 + (50 * Math.Log2(factor)), 0, 99);

    static string Text(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    // "eSpeak NG text-to-speech: 1.51  Data at: …"
    static string ParseVersion(string text) =>
        text.Split('\n')[0].Split(':', 2) is [_, var rest] ? rest.Trim().Split(' ')[0] : text.Trim();
}
