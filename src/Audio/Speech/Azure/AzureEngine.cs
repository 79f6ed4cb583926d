using System.Collections.Immutable;
using System.Text;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech.Azure.Access;
using Audio.Speech.Azure.Sockets;
using Audio.Speech.Azure.Ssml;
using Audio.Speech.Azure.Wire;
using Audio.Speech.Http;
using Azure.Core;
using Azure.Identity;

namespace Audio.Speech.Azure;

/// <summary>
/// Speaks with Microsoft Azure's neural voices, over sockets where they are to be had, which tell when each word is heard, else by
/// requests. Thread-safe.
/// </summary>
/// <seealso href="https://learn.microsoft.com/azure/ai-services/speech-service/text-to-speech"/>
sealed class AzureEngine : IProbedEngine, IDisposable
{
    // Raised when the same request is written otherwise, and so may sound otherwise.
    const string Writing = "ssml 1";

    // The most that the service takes in one turn.
    const int MaxSsmlBytes = 64 << 10;

    // A fresh resource bears this at once; more is found out.
    const int FirstConnections = 4;

    static readonly string[] Keys = ["AZURE_SPEECH_KEY", "SPEECH_KEY"];

    readonly AzureOptions _options;
    readonly AzureVoices _voices;
    readonly SocketSynthesis? _sockets;
    readonly RestSynthesis _rest;
    volatile bool _hasNoSockets;

    internal AzureEngine(AzureOptions options, IAzureAccess access, ServiceClient client, TimeProvider time)
    {
        _options = options;
        var addresses = new AzureAddresses(options);
        var requests = new AzureClient(access, client);
        _voices = new(addresses, requests);
        _rest = new(addresses, requests);
        _sockets = options.IsRestOnly ? null : new(addresses, new(access, time, options.IdleTimeout), options.Connections, time);
        Version = string.Join("; ", new[] { ClientMessages.Format, Writing, options.Deployment ?? "", addresses.Identity }.Where(p => p.Length > 0));
        Limits = new()
        {
            FirstConcurrency = Math.Min(FirstConnections, options.Connections),
            MaxConcurrency = options.Connections,
            RequestsPerMinute = options.RequestsPerMinute,
            IsRemote = true,
        };
    }

    public string Version { get; }

    public EngineLimits Limits { get; }

    public bool TakesSounds => true;

    /// <summary>Takes the first of the service's regions. Nothing is asked of the service yet.</summary>
    /// <exception cref="SpeechException">Key or region are missing. Permanent.</exception>
    public static Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IProbedEngine>(Open(settings, context));

    /// <summary>Opens the service in one of its regions.</summary>
    /// <param name="region">One of those in the settings; null for the first.</param>
    /// <exception cref="SpeechException">Key or region are missing. Permanent.</exception>
    public static AzureEngine Open(ServiceSettings settings, EngineContext context, string? region = null)
    {
        var options = AzureOptions.From(settings, region);
        var client = new ServiceClient("azure", context.Http, context.Time)
        {
            IdleTimeout = options.IdleTimeout,
            ResponseTimeout = options.ResponseTimeout,
            OnError = AzureFailure.Of,
        };
        return new(options, AccessOf(settings, options, context, client), client, context.Time);
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        if (AzureVoiceCheck.FindFault(request.Voice) is { } fault)
            throw new SpeechException(fault, isTransient: false);
        var ssml = SsmlWriter.Write(request);
        if (Encoding.UTF8.GetByteCount(ssml) >= MaxSsmlBytes)
            throw new SpeechException($"azure takes {MaxSsmlBytes >> 10} KB at once, and this text has more", isTransient: false);
        var sound = await SpeakAsync(ssml, request.Voice.Settings.Text("deployment") ?? _options.Deployment, cancellationToken);
        SoundCheck.Check(sound, request);
        return Pcm.Decode16(sound.Bytes, SoundCheck.Format, WordAlignment.Align(request.Text, sound.Words));
    }

    public Voice? InLanguage(Voice voice, string language)
    {
        var name = new AzureVoiceName(voice.EngineVoice);
        // Of a custom voice the service alone knows what it speaks.
        var speaks = name.Locale is not { } own || AzureLocales.AreOneLanguage(own, language) || (name.IsMultilingual && AzureLocales.For(language) is not null);
        return speaks ? voice : null;
    }

    public async Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken)
    {
        if (AzureVoiceCheck.FindFault(voice) is { } fault)
            return fault;
        // A custom voice is not in the list.
        if ((voice.Settings.Text("deployment") ?? _options.Deployment) is not null)
            return null;
        var place = _options.Region is { } region ? $"in {region}" : "at this endpoint";
        try
        {
            return AzureVoiceCheck.FindFault(voice, language, await _voices.GetAsync(cancellationToken), place);
        }
        catch (SpeechException e) when (_options.Endpoint is not null && AzureFailure.IsAbsent(e))
        {
            // Not every container has a list. It says itself what it does not have.
            return null;
        }
    }

    public int BilledCharacters(SpeechRequest request) => SsmlBilling.Characters(SsmlWriter.Write(request));

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => _voices.GetAsync(cancellationToken);

    public void Dispose()
    {
        _sockets?.Dispose();
        _voices.Dispose();
    }

    async Task<SpokenSound> SpeakAsync(string ssml, string? deployment, CancellationToken cancellationToken)
    {
        if (_sockets is not null && !_hasNoSockets)
        {
            try
            {
                return await _sockets.SpeakAsync(ssml, deployment, cancellationToken);
            }
            catch (NoSocketsException)
            {
                var sound = await _rest.SpeakAsync(ssml, deployment, cancellationToken);
                // Requests pass, so the address is right, and there will be no sockets for the next one either.
                _hasNoSockets = true;
                return sound;
            }
        }
        return await _rest.SpeakAsync(ssml, deployment, cancellationToken);
    }

    static IAzureAccess AccessOf(ServiceSettings settings, AzureOptions options, EngineContext context, ServiceClient client)
    {
        var addresses = new AzureAddresses(options);
        // Only where it is asked for: it looks for programs, files and addresses of a cloud.
        if (options.EntraResourceId is { } resource)
            return new EntraAccess(TokenCredential () => new DefaultAzureCredential(new DefaultAzureCredentialOptions { AuthorityHost = addresses.Authority }), resource, addresses.Scope);
        var names = settings.Values.Text("key") is { } named ? [named] : Keys;
        if (context.FirstKey(names) is { } key)
        {
            // Whatever complains of a header may show it.
            if (!key.Reveal().All(c => c is > ' ' and < '\x7f'))
                throw new SpeechException("the key for it has characters that no key has", isTransient: false) { IsEngineWide = true, Remedy = $"Copy the key anew into {names[0]}" };
            return options.UsesTokens ? new IssuedTokenAccess(key, addresses.Token, client, context.Time) : new KeyAccess(key);
        }
        // A container of one's own has no lock.
        if (options.Endpoint is { IsLoopback: true })
            return new KeyAccess(null);
        throw new SpeechException("there is no key for it", isTransient: false)
        {
            IsEngineWide = true,
            Remedy = $"Set {names[0]} to a key of your speech resource, or \"entraResourceId\" in voices.json to open it without one",
        };
    }
}
