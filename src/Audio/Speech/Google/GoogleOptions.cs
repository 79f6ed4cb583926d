using Audio.Casting;
using Audio.Speech.Http;

namespace Audio.Speech.Google;

/// <summary>How Google Cloud Text-to-Speech is spoken with. Immutable.</summary>
/// <param name="Remote">Where it is, and what it may be asked.</param>
sealed record GoogleOptions(RemoteOptions Remote)
{
    static readonly ServicePlace Place = new("https://texttospeech.googleapis.com", "googleapis.com", "X-Goog-Api-Key");

    /// <summary>Whether voices that can are asked when each word is heard.</summary>
    public bool WantsWords { get; init; } = true;

    /// <summary>Where the voices are listed.</summary>
    public Uri Voices => Remote.Address.Below("v1/voices");

    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static GoogleOptions Of(ServiceSettings service, EngineContext context)
    {
        var options = new GoogleOptions(RemoteOptions.Of(service, context, Place));
        return options with { WantsWords = service.Values.Flag("words") ?? options.WantsWords };
    }

    /// <summary>Where it speaks. Only the preview knows of marks.</summary>
    public Uri Speech(bool hasMarks) => Remote.Address.Below($"{(hasMarks ? "v1beta1" : "v1")}/text:synthesize");
}
