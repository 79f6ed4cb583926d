using System.Collections.Immutable;
using System.Globalization;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Speech.Flite;

/// <summary>Speaks English with flite: the first utterances with a process each, more of them with processes that stay. Thread-safe.</summary>
/// <seealso href="http://cmuflite.org"/>
/// <param name="workers">Null where there can be none.</param>
sealed class FliteEngine(SpeechProgram program, string version, ImmutableArray<string> voices, FliteWorkers? workers) : IProbedEngine
{
    public string Version { get; } = version;

    public EngineLimits Limits { get; } = new();

    /// <summary>Asks the program for its version and voices.</summary>
    /// <exception cref="SpeechException">The program is missing or fails.</exception>
    public static async Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken)
    {
        var program = context.FindProgram(settings.Kind.Name).Required().As(settings.Name, null, context.KeyNames);
        SpeechFolder.RemoveForgotten(context.Time);
        var version = program.AskAsync("--version", cancellationToken);
        var voices = program.AskAsync("-lv", cancellationToken);
        var library = context.Worker.IsEmpty ? null : await FliteLibraryFile.FindAsync(program.Path!, cancellationToken);
        var workers = library is null ? null : FliteWorkers.Of([.. context.Worker, FliteWorker.Verb, library], context.KeyNames);
        return new FliteEngine(program, ParseVersion(await version), FliteVoices.Parse(await voices), workers);
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        if (Fault(request.Voice, request.Language) is { } fault)
            throw new SpeechException(fault, isTransient: false);
        var text = FliteText.Fold(request.Text);
        try
        {
            // It goes back to enter the size into the header, so standard output will not do: it hangs on a pipe.
            using var folder = new SpeechFolder();
            if (workers is null || !await SpeakWithWorkerAsync(request.Voice, text, folder, cancellationToken))
                await program.SpeakAsync([.. Arguments(request.Voice), "-f", "-", "-o", folder.Sound], text, cancellationToken);
            using var wav = File.OpenRead(folder.Sound);
            return Wav.Read(wav);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"flite wrote no whole WAV file: {e.Message}", isTransient: true, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SpeechException("flite left no sound", isTransient: true, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the file's name, which is another one for each sentence.
            var reason = e is IOException ? e.Message.Split(" : '")[0] : "access is denied";
            throw new SpeechException($"flite cannot use files in {Path.GetTempPath()}: {reason}", isTransient: false, e);
        }
    }

    public Voice? InLanguage(Voice voice, string language) => IsEnglish(language) ? voice : null;

    public Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken) => Task.FromResult(Fault(voice, language));

    public ImmutableArray<OfferedVoice> KnownVoices => [.. voices.Select(v => new OfferedVoice(v, ["en"]))];

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => Task.FromResult(KnownVoices);

    string? Fault(Voice voice, string? language)
    {
        // An unknown voice would be spoken by another without a word, and a path or an address loaded.
        if (!voices.Contains(voice.EngineVoice))
            return $"flite has no voice '{voice.EngineVoice}': it has {string.Join(", ", voices)}";
        if (voice.Pitch != 1 && FliteVoices.PitchOf(voice.EngineVoice) is null)
            return $"flite cannot change the pitch of '{voice.EngineVoice}': leave it out, or take another voice";
        if (language is not null && !IsEnglish(language))
            return $"flite speaks English only, not '{language}': bind '{voice.Name}' to espeak-ng";
        return null;
    }

    public string? FindFault(string text) => FliteText.FindFault(text);

    async Task<bool> SpeakWithWorkerAsync(Voice voice, string text, SpeechFolder folder, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(folder.Text, text, cancellationToken);
        return await workers!.TrySpeakAsync(voice.EngineVoice, StretchOf(voice), PitchOf(voice), folder.Text, folder.Sound, cancellationToken);
    }

    static IEnumerable<string> Arguments(Voice voice)
    {
        yield return "-voice";
        yield return voice.EngineVoice;
        if (StretchOf(voice) is { } stretch)
        {
            yield return "--setf";
            yield return string.Create(CultureInfo.InvariantCulture, $"duration_stretch={stretch}");
        }
        if (PitchOf(voice) is { } pitch)
        {
            yield return "--setf";
            yield return string.Create(CultureInfo.InvariantCulture, $"int_f0_target_mean={pitch}");
        }
    }

    static double? StretchOf(Voice voice) => voice.Rate == 1 ? null : Math.Round(1 / voice.Rate, 4);

    // In Hz.
    static double? PitchOf(Voice voice) => voice.Pitch == 1 || FliteVoices.PitchOf(voice.EngineVoice) is not { } mean ? null : Math.Round(mean * voice.Pitch, 2);

    static bool IsEnglish(string language) => language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    // "  version: flite-2.2-current Sep 2018 (http://cmuflite.org)"
    static string ParseVersion(string text)
    {
        var line = text.Split('\n').FirstOrDefault(l => l.Contains("version:", StringComparison.Ordinal)) ?? text;
        return line.Replace("version:", "", StringComparison.Ordinal).Replace("flite-", "", StringComparison.Ordinal).Split('(')[0].Trim();
    }
}
