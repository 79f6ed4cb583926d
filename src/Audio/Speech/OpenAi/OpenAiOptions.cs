using Audio.Casting;
using Audio.Speech.Http;

namespace Audio.Speech.OpenAi;

/// <summary>How a server of OpenAI's shape is spoken with. Immutable.</summary>
/// <param name="Remote">Where it is, and what it may be asked.</param>
sealed record OpenAiOptions(RemoteOptions Remote)
{
    const string VersionSuffix = "/v1";

    // OpenAI's key is nothing that a server of somebody else's, or of one's own, should see.
    static readonly ServicePlace Place = new("https://api.openai.com/v1", "openai.com", "Authorization") { KeyPrefix = "Bearer ", IsOpen = true };

    /// <summary>Where no binding names another.</summary>
    public string Model { get; init; } = "gpt-4o-mini-tts";

    /// <summary>Below the address.</summary>
    public string Path { get; init; } = "audio/speech";

    /// <summary><c>pcm</c> or <c>wav</c>; null for what suits the server.</summary>
    public string? Format { get; init; }

    /// <summary>Whether Kokoro-FastAPI is asked when each word is heard.</summary>
    public bool WantsWords { get; init; }

    /// <summary>Whether it is OpenAI itself.</summary>
    public bool IsOpenAi { get; init; }

    /// <summary>Where it speaks.</summary>
    public Uri Speech => Remote.Address.Below(Path);

    /// <summary>Where servers other than OpenAI list their voices.</summary>
    public Uri Voices => Remote.Address.Below("audio/voices");

    /// <summary>Where Kokoro-FastAPI speaks with word times: beside the versioned address.</summary>
    public Uri CaptionedSpeech => new Uri(Trim(Remote.Address.AbsoluteUri)).Below("dev/captioned_speech");

    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static OpenAiOptions Of(ServiceSettings service, EngineContext context)
    {
        var remote = RemoteOptions.Of(service, context, Place);
        var values = service.Values;
        var options = new OpenAiOptions(remote)
        {
            Format = values.Text("format"),
            WantsWords = values.Flag("words") ?? false,
            IsOpenAi = Place.Owns(remote.Address),
        };
        return options with { Model = values.Text("model") ?? options.Model, Path = values.Text("path") ?? options.Path };
    }

    public string ModelOf(Voice voice) => voice.Settings.Text("model") ?? Model;

    /// <summary>Whether the server is Kokoro-FastAPI, as far as the model's name tells.</summary>
    public bool IsKokoro(Voice voice) => WantsWords || ModelOf(voice).Contains("kokoro", StringComparison.OrdinalIgnoreCase);

    // Where the rate of samples is not known beforehand, a header must tell it.
    public string FormatOf(Voice voice) => Format ?? (IsOpenAi || IsKokoro(voice) ? "pcm" : "wav");

    static string Trim(string address) => address.EndsWith(VersionSuffix, StringComparison.Ordinal) ? address[..^VersionSuffix.Length] : address;
}
