using System.Text.Json;
using Audio.Sound;

namespace Audio.Speech.Http;

/// <summary>Takes apart what a service answered. What is cut off or damaged may come whole at the next attempt, and may have been charged for.</summary>
static class ServiceContent
{
    /// <summary>Reads JSON.</summary>
    /// <exception cref="SpeechException">It is no JSON, or is cut off. Transient.</exception>
    public static JsonDocument Json(this ServiceResponse response, string engine)
    {
        if (response.MediaType != "application/json")
            throw Unexpected(engine, response.MediaType, "JSON");
        try
        {
            return JsonDocument.Parse(response.Body);
        }
        catch (JsonException e)
        {
            throw Damaged(engine, "its JSON is damaged or cut off", e);
        }
    }

    /// <summary>Reads the bytes of a member in Base64.</summary>
    /// <exception cref="SpeechException">There is none, or it is damaged. Transient.</exception>
    public static byte[] Bytes(this JsonDocument json, string name, string engine)
    {
        try
        {
            if (json.RootElement.Member(name) is { ValueKind: JsonValueKind.String } text)
                return text.GetBytesFromBase64();
        }
        catch (FormatException e)
        {
            throw Damaged(engine, "its audio is damaged", e);
        }
        throw Damaged(engine, $"it has no '{name}'");
    }

    /// <summary>Reads a WAV file.</summary>
    /// <exception cref="SpeechException">It is no WAV file, or is cut off. Transient.</exception>
    public static Clip Wav(byte[] bytes, string engine)
    {
        try
        {
            return bytes.Length == 0 ? new(new(24_000, 1), default) : Sound.Wav.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException e)
        {
            throw Damaged(engine, e.Message, e);
        }
    }

    /// <summary>Reads 16-bit samples without a header.</summary>
    /// <exception cref="SpeechException">It ends within a frame. Transient.</exception>
    public static Clip Raw(byte[] bytes, AudioFormat format, string engine) =>
        bytes.Length % (sizeof(short) * format.Channels) == 0
            ? Pcm.Decode16(bytes, format)
            : throw Damaged(engine, "its audio ends within a sample");

    /// <summary>A clip with the times of its words.</summary>
    /// <param name="text">As it was sent.</param>
    /// <param name="tokens">What the service says it spoke, and when.</param>
    /// <exception cref="SpeechException">Words begin after the end of the sound: it is cut off. Transient.</exception>
    public static Clip WithWords(Clip clip, string text, IReadOnlyList<WordTime> tokens, string engine) =>
        // A clip without any sound is another fault.
        clip.Frames > 0 && tokens.Count > 0 && tokens.Max(t => t.Start) > clip.Duration
            ? throw Damaged(engine, $"its words go on after its {clip.Duration.TotalSeconds:0.0} s of audio")
            : new(clip.Format, clip.Samples, WordAlignment.Align(text, tokens, clip.Duration));

    /// <summary>The response is of another kind than was asked for.</summary>
    public static SpeechException Unexpected(string engine, string mediaType, string expected)
    {
        var sent = mediaType.Length > 0 ? ServiceError.OneLine(mediaType) : "content of no stated type";
        // Another format of sound will be sent again; a page is a proxy's, and passes.
        var passes = !mediaType.StartsWith("audio/", StringComparison.Ordinal);
        return new($"{engine} answered with {sent} instead of {expected}", passes)
        {
            IsBilled = true,
            IsMisdirected = mediaType == "text/html",
            Remedy = passes ? $"Check the network, and where voices.json says that {engine} is" : $"Say in voices.json which 'format' {engine} sends, or take another model",
        };
    }

    static SpeechException Damaged(string engine, string what, Exception? cause = null) =>
        new($"{engine} sent a response that cannot be used: {ServiceError.OneLine(what)}", isTransient: true, cause) { IsBilled = true };
}
