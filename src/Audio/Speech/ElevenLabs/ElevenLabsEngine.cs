using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.ElevenLabs;

/// <summary>Speaks with ElevenLabs, which says when each character is heard. Thread-safe.</summary>
/// <seealso href="https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps"/>
sealed class ElevenLabsEngine : IProbedEngine
{
    const int MostPages = 100;
    const double LeastRate = 0.7, MostRate = 1.2;

    readonly ElevenLabsOptions _options;
    readonly ServiceClient _client;
    readonly Remembered<ImmutableArray<OfferedVoice>> _voices;

    ElevenLabsEngine(ElevenLabsOptions options, EngineContext context)
    {
        _options = options;
        _client = options.Remote.Client(context, error => ElevenLabsErrors.Read(error, options));
        _voices = new(AskVoicesAsync);
    }

    public string Version => $"{_options.Remote.Address} {_options.Model} {_options.Format.SampleRate}";

    public bool HeedsContext => true;

    public EngineLimits Limits => RemoteOptions.Limits;

    string Name => _options.Remote.Name;

    /// <summary>Reads the settings; asks nobody.</summary>
    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IProbedEngine>(new ElevenLabsEngine(ElevenLabsOptions.Of(settings, context), context));

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var body = ElevenLabsRequest.Of(request, _options).ToJson();
        using var message = _options.Remote.Request(HttpMethod.Post, _options.SpeechOf(request.Voice.EngineVoice), body);
        using var json = (await _client.SendAsync(message, cancellationToken)).Json(Name);
        var clip = ServiceContent.Raw(json.Bytes("audio_base64", Name), _options.Format, Name);
        return ServiceContent.WithWords(clip, request.Text, ElevenLabsAlignment.Words(json.RootElement), Name);
    }

    public Voice? InLanguage(Voice voice, string language) =>
        voice.Settings.Text("language") is { } own ? (LanguageTag.IsSame(own, language) ? voice : null)
        : !ElevenLabsModel.Of(_options.ModelOf(voice)).IsEnglish || LanguageTag.IsSame(language, "en") ? voice
        : null;

    public async Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken)
    {
        if (voice.Pitch != 1)
            return $"{Name} cannot change the pitch: leave it out, or take another voice";
        if (voice.Rate is < LeastRate or > MostRate)
            return $"{Name} speaks at a rate of {LeastRate} to {MostRate}, not {voice.Rate}";
        if (language is not null && InLanguage(voice, language) is null)
            return $"{_options.ModelOf(voice)} speaks English only, not '{language}': take eleven_multilingual_v2, or another engine";
        ImmutableArray<OfferedVoice> known;
        try
        {
            known = await _voices.GetAsync(cancellationToken);
        }
        catch (SpeechException e) when (e.Codes.Contains("missing_permissions"))
        {
            // A key that may only speak is a careful one.
            return null;
        }
        if (known.IsEmpty || known.Any(v => v.Name == voice.EngineVoice))
            return null;
        var named = known.FirstOrDefault(v => v.Description?.Split(',', ' ')[0].Equals(voice.EngineVoice, StringComparison.OrdinalIgnoreCase) ?? false);
        return named is null
            ? $"{Name}'s account has no voice '{voice.EngineVoice}': 'audio voices --engine {Name}' lists them"
            : $"{Name} takes the id of a voice, not its name: write '{named.Name}' for {voice.EngineVoice}";
    }

    public int BilledCharacters(SpeechRequest request) => request.Text.EnumerateRunes().Count();

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => _voices.GetAsync(cancellationToken);

    async Task<ImmutableArray<OfferedVoice>> AskVoicesAsync(CancellationToken cancellationToken)
    {
        var voices = new List<OfferedVoice>();
        string? token = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            using var message = _options.Remote.Request(HttpMethod.Get, _options.VoicesAfter(token));
            using var json = (await _client.SendAsync(message, cancellationToken)).Json(Name);
            var page = ElevenLabsVoices.Parse(json.RootElement);
            voices.AddRange(page.Voices);
            if (page.Next is null || page.Next == token)
                break;
            token = page.Next;
        }
        return [.. voices];
    }
}
