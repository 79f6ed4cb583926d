using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Speech.Google;

/// <summary>What is asked of <c>text:synthesize</c>. What is null is not sent: some voices refuse even a pitch of 0.</summary>
sealed record GoogleRequest
{
    const int MaxInputBytes = 5000;
    const int SemitonesPerOctave = 12;

    public required GoogleInput Input { get; init; }

    public required GoogleVoiceChoice Voice { get; init; }

    public required GoogleAudioConfig AudioConfig { get; init; }

    /// <summary><c>SSML_MARK</c> for the times of marks; only v1beta1 knows it.</summary>
    public ImmutableArray<string>? EnableTimePointing { get; init; }

    /// <summary>The request for an utterance, and what stands between each of its marks and the next.</summary>
    public static (GoogleRequest Request, ImmutableArray<string> Marked) Of(SpeechRequest request, GoogleOptions options)
    {
        var voice = request.Voice;
        var family = GoogleVoiceFamily.Of(voice.EngineVoice);
        // Marks cost nothing but room: where there is none, the words stay untimed.
        var marked = options.WantsWords && family.TakesMarks ? GoogleSsml.Of(request.Text, request.Sounds, hasMarks: true) : null;
        if (marked is { Marked: [] } || (marked is not null && Encoding.UTF8.GetByteCount(marked.Document) > MaxInputBytes))
            marked = null;
        var body = new GoogleRequest
        {
            Input = marked is null ? InputOf(request, family) : new() { Ssml = marked.Document },
            Voice = new(GoogleLanguage.Of(voice) ?? request.Language ?? "en-US", voice.EngineVoice),
            AudioConfig = new()
            {
                SpeakingRate = voice.Rate == 1 ? null : voice.Rate,
                Pitch = voice.Pitch == 1 ? null : Math.Round(SemitonesPerOctave * Math.Log2(voice.Pitch), 2),
                VolumeGainDb = voice.Settings.Number("volumeGainDb"),
            },
            EnableTimePointing = marked is null ? null : ["SSML_MARK"],
        };
        return (body, marked?.Marked ?? []);
    }

    /// <summary>How many characters are charged for: markup counts, but marks do not.</summary>
    public static int BilledCharacters(SpeechRequest request)
    {
        var input = InputOf(request, GoogleVoiceFamily.Of(request.Voice.EngineVoice));
        return (input.Ssml ?? request.Text).EnumerateRunes().Count();
    }

    // Text as long as it will do: it is the same for all voices, and nothing in it can be taken for markup.
    static GoogleInput InputOf(SpeechRequest request, GoogleVoiceFamily family)
    {
        if (!request.Sounds.IsEmpty && family.TakesMarkup)
            return new() { Ssml = GoogleSsml.Of(request.Text, request.Sounds, hasMarks: false).Document };
        var pronunciations = family.TakesPronunciations
            ? request.Sounds.Where(s => s.Ipa is not null && s.IsIn(request.Text))
                .Select(s => new GooglePronunciation(request.Text.Substring(s.Start, s.Length), s.Ipa!)).DistinctBy(p => p.Phrase).ToImmutableArray()
            : [];
        return new() { Text = request.Text, CustomPronunciations = pronunciations.IsEmpty ? null : new(pronunciations) };
    }

    /// <summary>The body: JSON in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, GoogleJson.Default.GoogleRequest);
}

/// <summary>Either text or SSML.</summary>
sealed record GoogleInput
{
    public string? Text { get; init; }

    public string? Ssml { get; init; }

    /// <summary>How phrases of <see cref="Text"/> sound.</summary>
    public GooglePronunciations? CustomPronunciations { get; init; }
}

/// <summary>How phrases sound.</summary>
sealed record GooglePronunciations(ImmutableArray<GooglePronunciation> Pronunciations);

/// <summary>How a phrase sounds, in IPA.</summary>
sealed record GooglePronunciation(string Phrase, string Pronunciation)
{
    public string PhoneticEncoding { get; } = "PHONETIC_ENCODING_IPA";
}

/// <summary>Which voice.</summary>
/// <param name="LanguageCode">A BCP 47 tag; the service may take another voice where it does not fit the name.</param>
sealed record GoogleVoiceChoice(string LanguageCode, string Name);

/// <summary>How it is to sound.</summary>
sealed record GoogleAudioConfig
{
    /// <summary>16-bit PCM with a WAV header.</summary>
    public string AudioEncoding { get; } = "LINEAR16";

    /// <summary>A factor, 0.25 to 2.</summary>
    public double? SpeakingRate { get; init; }

    /// <summary>In semitones, −20 to 20.</summary>
    public double? Pitch { get; init; }

    /// <summary>−96 to 16.</summary>
    public double? VolumeGainDb { get; init; }
}

/// <summary>Serialization without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoogleRequest))]
sealed partial class GoogleJson : JsonSerializerContext;
