using System.Collections.Immutable;
using System.Net;
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
sealed class AzureEngine : IProbedEngine
{
    // Raised when the same request is written otherwise, and so may sound otherwise.
    const string Writing = "ssml 1";

    // The most that the service takes in one turn.
    const int MaxSsmlBytes = 64 << 10;

    // A fresh resource bears this at once; more is found out.
    const int FirstConnections = 4;

    readonly AzureOptions _options;
    readonly Remembered<ImmutableArray<OfferedVoice>> _voices;
    readonly SocketSynthesis? _sockets;
    readonly RestSynthesis _rest;
    volatile bool _hasNoSockets;

    internal AzureEngine(AzureOptions options, IAzureAccess access, ServiceClient client, AzureFailure failure, TimeProvider time)
    {
        _options = options;
        var addresses = new AzureAddresses(options);
        var requests = new AzureClient(access, client);
        _voices = new(async token => AzureVoices.Parse((await requests.SendAsync(() => new(HttpMethod.Get, addresses.Voices), token)).Body, failure.Name));
        _rest = new(addresses, requests, failure.Name);
        _sockets = options.IsRestOnly ? null : new(addresses, new(access, time, client.Timeouts, failure), time);
        Version = string.Join("; ", new[] { ClientMessages.Format, Writing, options.Deployment ?? "", addresses.Identity }.Where(p => p.Length > 0));
        Limits = new()
        {
            FirstConcurrency = FirstConnections,
            MaxConcurrency = options.Connections,
            IsRemote = true,
        };
    }

    public string Version { get; }

    public EngineLimits Limits { get; }

    public bool TakesSounds => true;

    /// <summary>Takes the first of the service's regions. Nothing is asked of the service yet.</summary>
    /// <exception cref="SpeechException">Key or region are missing, or are none. Permanent.</exception>
    public static Task<IProbedEngine> OpenAsync(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IProbedEngine>(Open(settings, context));

    /// <inheritdoc cref="OpenAsync"/>
    public static AzureEngine Open(ServiceSettings settings, EngineContext context)
    {
        var options = AzureOptions.From(settings);
        var failure = new AzureFailure(settings);
        var client = ServiceClient.For(settings, context, failure.Of);
        return new(options, AccessOf(settings, new(options), options, context, client), client, failure, context.Time);
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        if (AzureVoiceCheck.FindFault(request.Voice) is { } fault)
            throw new SpeechException(fault, isTransient: false);
        var ssml = SsmlWriter.Write(request);
        if (Encoding.UTF8.GetByteCount(ssml) >= MaxSsmlBytes)
            throw new SpeechException($"{request.Voice.Engine} takes {MaxSsmlBytes >> 10} KB at once, and this text has more", isTransient: false);
        var sound = await SpeakAsync(ssml, request.Voice.Settings.Text("deployment") ?? _options.Deployment, cancellationToken);
        SoundCheck.Check(sound, request);
        var clip = Pcm.Decode16(sound.Bytes, SoundCheck.Format);
        return new(clip.Format, clip.Samples, WordAlignment.Align(request.Text, sound.Words, clip.Duration));
    }

    public Voice? InLanguage(Voice voice, string language)
    {
        var name = new AzureVoiceName(voice.EngineVoice);
        // Of a custom voice the service alone knows what it speaks.
        var speaks = name.Locale is not { } own || LanguageTag.IsSame(own, language) || (name.IsMultilingual && AzureLocales.For(language) is not null);
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
        catch (SpeechException e) when (_options.Endpoint is not null && e.Status is HttpStatusCode.NotFound)
        {
            // Not every container has a list. It says itself what it does not have.
            return null;
        }
    }

    public int BilledCharacters(SpeechRequest request) => SsmlBilling.Characters(SsmlWriter.Write(request));

    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => _voices.GetAsync(cancellationToken);

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

    static IAzureAccess AccessOf(ServiceSettings settings, AzureAddresses addresses, AzureOptions options, EngineContext context, ServiceClient client)
    {
        // A container of one's own has no lock, and whoever answers elsewhere is not to see the key.
        var isTrusted = addresses.IsAzures || addresses.Voices.IsLoopback;
        if (options.EntraResourceId is null)
        {
            var key = ServiceKey.Find(settings, context, addresses.Voices, isTrusted ? settings.Kind.Keys : [], isOpen: !addresses.IsAzures);
            return key is not null && options.UsesTokens ? new IssuedTokenAccess(key, addresses.Token, client, context.Time) : new KeyAccess(key);
        }
        if (!isTrusted)
        {
            throw new SpeechException($"{addresses.Voices.Host} is not Azure's, and gets no token", isTransient: false)
            {
                IsEngineWide = true,
                Remedy = "Take the resource's own domain, https://….cognitiveservices.azure.com, as \"endpoint\"",
            };
        }
        // Only where it is asked for: it looks for programs, files and addresses of a cloud.
        return new EntraAccess(
            TokenCredential () => new DefaultAzureCredential(new DefaultAzureCredentialOptions { AuthorityHost = addresses.Authority }), options.EntraResourceId, addresses.Scope);
    }
}
