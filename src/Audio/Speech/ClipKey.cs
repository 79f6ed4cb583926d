using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Speech;

/// <summary>The name of a clip by what it was made from, so that nothing is spoken twice and nothing stale is heard.</summary>
public static class ClipKey
{
    // Raised when an engine's text is prepared in another way: then the same request gives another sound.
    const int Generation = 1;

    /// <summary>
    /// The SHA-256 of all that decides how an utterance sounds, as 64 hexadecimal digits. The names of the persona and of the
    /// engine in voices.json do not count, nor does what is said before and after: an edit is not to be paid for three times.
    /// </summary>
    /// <param name="engineVersion">What the engine calls its version.</param>
    public static string Of(SpeechRequest request, string engineVersion)
    {
        var voice = request.Voice;
        string[] parts =
        [
            Generation.ToString(CultureInfo.InvariantCulture), voice.Kind, engineVersion, voice.EngineVoice,
            voice.Rate.ToString("R", CultureInfo.InvariantCulture), voice.Pitch.ToString("R", CultureInfo.InvariantCulture),
            request.Language ?? "", request.Text,
            // Only where there are any: the keys of the others are older than these.
            .. voice.Settings.Names.Any() ? ["settings", voice.Settings.ToString()] : Array.Empty<string>(),
            .. request.Sounds.IsEmpty ? Array.Empty<string>() : ["sounds", .. request.Sounds.Select(s => s.ToString())],
        ];
        // With its length before it, no part can pass for the beginning of the next.
        var canonical = string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Length}:{p}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
