using System.Globalization;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.ElevenLabs;

/// <summary>How ElevenLabs is spoken with. Immutable.</summary>
/// <param name="Remote">Where it is, and what it may be asked.</param>
sealed record ElevenLabsOptions(RemoteOptions Remote)
{
    const string FormatPrefix = "pcm_";

    static readonly ServicePlace Place = new("https://api.elevenlabs.io", "elevenlabs.io", "xi-api-key");

    /// <summary>Where no binding names another.</summary>
    public string Model { get; init; } = "eleven_multilingual_v2";

    /// <summary>16-bit mono; more than 24 kHz needs a dearer plan.</summary>
    public AudioFormat Format { get; init; } = new(24_000, 1);

    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static ElevenLabsOptions Of(ServiceSettings service, EngineContext context)
    {
        var options = new ElevenLabsOptions(RemoteOptions.Of(service, context, Place));
        return options with
        {
            Model = service.Values.Text("model") ?? options.Model,
            Format = service.Values.Text("outputFormat") is { } format
                ? new(int.Parse(format.AsSpan(FormatPrefix.Length), CultureInfo.InvariantCulture), 1)
                : options.Format,
        };
    }

    public string ModelOf(Voice voice) => voice.Settings.Text("model") ?? Model;

    /// <summary>Where a voice speaks and says when each character is heard.</summary>
    public Uri SpeechOf(string voice) =>
        Remote.Address.Below($"v1/text-to-speech/{Uri.EscapeDataString(voice)}/with-timestamps?output_format={FormatPrefix}{Format.SampleRate}");

    /// <summary>A page of the account's voices.</summary>
    /// <param name="token">What the page before gave; null for the first.</param>
    public Uri VoicesAfter(string? token) =>
        Remote.Address.Below($"v2/voices?page_size=100{(token is null ? "" : $"&next_page_token={Uri.EscapeDataString(token)}")}");
}
