using System.Collections.Immutable;
using System.Net;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.OpenAi;

/// <summary>Speaks with whatever answers as OpenAI's speech endpoint does: Kokoro-FastAPI, Speaches, LocalAI, OpenAI itself. Thread-safe.</summary>
/// <seealso href="https://platform.openai.com/docs/api-reference/audio/createSpeech"/>
/// <seealso href="https://github.com/remsky/Kokoro-FastAPI"/>
sealed class OpenAiEngine : IProbedEngine
{
    readonly OpenAiOptions _options;
    readonly ServiceClient _client;
    readonly Remembered<ImmutableArray<OfferedVoice>> _voices;

    OpenAiEngine(OpenAiOptions options, EngineContext context)
    {
        _options = options;
        _client = options.Remote.Client(context, error => OpenAiErrors.Read(error, options));
        _voices = new(AskVoicesAsync);
    }

    public string Version => $"{_options.Speech} {_options.Model} {_options.Format ?? "auto"}{(_options.WantsWords ? " words" : "")}";

    public EngineLimits Limits => RemoteOptions.Limits;

    /// <summary>Reads the settings; asks nobody.</summary>
    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IProbedEngine>(new OpenAiEngine(OpenAiOptions.Of(settings, context), context));

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var body = OpenAiRequest.Of(request, _options);
        var address = _options.WantsWords ? _options.CaptionedSpeech : _options.Speech;
        var response = await SendAsync(HttpMethod.Post, address, body.ToJson(), cancellationToken);
        return _options.WantsWords
            ? OpenAiAudio.Captioned(response, request.Text, body.ResponseFormat, _options.Remote.Name)
            : OpenAiAudio.Decode(response.MediaType, response.Body, body.ResponseFormat, _options.Remote.Name);
    }

    public Voice? InLanguage(Voice voice, string language) =>
        voice.Settings.Text("language") is { } own ? (LanguageTag.IsSame(own, language) ? voice : null)
        : !_options.IsKokoro(voice) || KokoroLanguage.Has(voice.EngineVoice, language) ? voice
        : null;

    public async Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken)
    {
        var name = _options.Remote.Name;
        if (voice.Pitch != 1)
            return $"{name} cannot change the pitch: leave it out, or take another voice";
        if (voice.Settings.Text("instructions") is not null && _options.ModelOf(voice) is "tts-1" or "tts-1-hd")
            return $"{_options.ModelOf(voice)} takes no instructions: leave them out, or take gpt-4o-mini-tts";
        if (language is not null && InLanguage(voice, language) is null)
            return $"'{voice.EngineVoice}' does not speak '{language}'";
        var known = (await ListVoicesAsync(cancellationToken)).Select(v => v.Name).ToHashSet();
        return known.Count == 0 ? null
            : OpenAiVoices.Parts(voice.EngineVoice).Where(v => !known.Contains(v) && !IsCustom(v)).Select(v =>
                $"{name} has no voice '{v}'{(NearestName.For(v, known) is { } meant ? $": did you mean '{meant}'?" : "")}").FirstOrDefault();
    }

    // Without a key it costs nothing, unless voices.json says what.
    public int BilledCharacters(SpeechRequest request) => _options.Remote.Key is null && _options.Remote.Service.Values.Number("price") is null ? 0 : request.Text.EnumerateRunes().Count();

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) =>
        _options.IsOpenAi ? Task.FromResult<ImmutableArray<OfferedVoice>>([.. OpenAiVoices.BuiltIn.Select(v => new OfferedVoice(v, []))]) : _voices.GetAsync(cancellationToken);

    async Task<ImmutableArray<OfferedVoice>> AskVoicesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await SendAsync(HttpMethod.Get, _options.Voices, null, cancellationToken);
            using var json = response.Json(_options.Remote.Name);
            return OpenAiVoices.Parse(json.RootElement);
        }
        catch (SpeechException e) when (e.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            // Many servers have no list; that is no fault of theirs.
            return [];
        }
    }

    async Task<ServiceResponse> SendAsync(HttpMethod method, Uri address, byte[]? json, CancellationToken cancellationToken)
    {
        using var request = _options.Remote.Request(method, address, json);
        try
        {
            return await _client.SendAsync(request, cancellationToken);
        }
        catch (SpeechException e) when (e.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } && address.IsLoopback)
        {
            throw new SpeechException($"nothing answers for {_options.Remote.Name} at {address.Authority}", isTransient: true, e)
            {
                IsUnreached = true,
                Remedy = $"Start its server, or mend the 'url' of '{_options.Remote.Name}'",
            };
        }
    }

    // Voices of an account, which no list has.
    bool IsCustom(string voice) => _options.IsOpenAi && voice.StartsWith("voice_", StringComparison.Ordinal);
}
