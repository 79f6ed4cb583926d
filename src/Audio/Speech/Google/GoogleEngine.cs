using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.Google;

/// <summary>Speaks with Google Cloud Text-to-Speech over REST. Thread-safe.</summary>
/// <seealso href="https://cloud.google.com/text-to-speech/docs/reference/rest"/>
sealed class GoogleEngine : IProbedEngine
{
    readonly GoogleOptions _options;
    readonly ServiceClient _client;
    readonly Remembered<ImmutableArray<OfferedVoice>> _voices;

    GoogleEngine(GoogleOptions options, EngineContext context)
    {
        _options = options;
        _client = options.Remote.Client(context, error => GoogleErrors.Read(error, options));
        _voices = new(AskVoicesAsync);
    }

    public string Version => $"{_options.Remote.Address}{(_options.WantsWords ? " words" : "")}";

    public EngineLimits Limits => RemoteOptions.Limits;

    public bool TakesSounds => true;

    string Name => _options.Remote.Name;

    /// <summary>Reads the settings; asks nobody.</summary>
    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IProbedEngine>(new GoogleEngine(GoogleOptions.Of(settings, context), context));

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var (body, marked) = GoogleRequest.Of(request, _options);
        using var message = _options.Remote.Request(HttpMethod.Post, _options.Speech(body.EnableTimePointing is not null), body.ToJson());
        using var json = (await _client.SendAsync(message, cancellationToken)).Json(Name);
        var clip = ServiceContent.Wav(json.Bytes("audioContent", Name), Name);
        return ServiceContent.WithWords(clip, request.Text, [.. GoogleTimepoints.Tokens(json.RootElement, marked, clip.Duration)], Name);
    }

    public Voice? InLanguage(Voice voice, string language) => GoogleLanguage.InLanguage(voice, language);

    public async Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken)
    {
        var family = GoogleVoiceFamily.Of(voice.EngineVoice);
        if (voice.Pitch != 1 && !family.TakesPitch)
            return $"the pitch of '{voice.EngineVoice}' cannot be changed: leave it out, or take a Neural2 voice";
        if (voice.Rate != 1 && !family.TakesRate)
            return $"the rate of '{voice.EngineVoice}' cannot be changed: leave it out, or take another voice";
        if (language is not null && InLanguage(voice, language)?.EngineVoice != voice.EngineVoice)
            return $"'{voice.EngineVoice}' does not speak '{language}'";
        var known = (await _voices.GetAsync(cancellationToken)).Select(v => v.Name).ToHashSet();
        return known.Count == 0 || known.Contains(voice.EngineVoice) ? null
            : $"{Name} has no voice '{voice.EngineVoice}'{(NearestName.For(voice.EngineVoice, known) is { } meant ? $": did you mean '{meant}'?" : $": 'audio voices --engine {Name}' lists them")}";
    }

    public int BilledCharacters(SpeechRequest request) => GoogleRequest.BilledCharacters(request);

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => _voices.GetAsync(cancellationToken);

    async Task<ImmutableArray<OfferedVoice>> AskVoicesAsync(CancellationToken cancellationToken)
    {
        using var message = _options.Remote.Request(HttpMethod.Get, _options.Voices);
        using var json = (await _client.SendAsync(message, cancellationToken)).Json(Name);
        return GoogleVoices.Parse(json.RootElement);
    }
}
