using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Speech.ElevenLabs;

/// <summary>What is asked of <c>/v1/text-to-speech/{voice}/with-timestamps</c>. What is null is not sent.</summary>
sealed record ElevenLabsRequest
{
    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    public required string ModelId { get; init; }

    /// <summary>Null for the voice's own.</summary>
    public ElevenLabsVoiceSettings? VoiceSettings { get; init; }

    /// <summary>The same seed gives much the same sound.</summary>
    public int? Seed { get; init; }

    /// <summary>What the speaker said before; it is not spoken, but colours the beginning.</summary>
    public string? PreviousText { get; init; }

    /// <summary>What the speaker says next; it is not spoken, but colours the end.</summary>
    public string? NextText { get; init; }

    /// <summary>ISO 639-1, only for models that take it.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The request for an utterance.</summary>
    public static ElevenLabsRequest Of(SpeechRequest request, ElevenLabsOptions options)
    {
        var (voice, settings) = (request.Voice, request.Voice.Settings);
        var model = ElevenLabsModel.Of(options.ModelOf(voice));
        return new()
        {
            Text = request.Text,
            ModelId = model.Name,
            VoiceSettings = ElevenLabsVoiceSettings.Of(voice),
            Seed = (int?)settings.Number("seed"),
            PreviousText = model.TakesNeighbours ? request.Before : null,
            NextText = model.TakesNeighbours ? request.After : null,
            LanguageCode = model.TakesLanguage ? ElevenLabsModel.CodeOf(settings.Text("language") ?? request.Language) : null,
        };
    }

    /// <summary>The body: JSON in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ElevenLabsJson.Default.ElevenLabsRequest);
}

/// <summary>How a voice is to sound; what is null is as the account has it.</summary>
sealed record ElevenLabsVoiceSettings
{
    /// <summary>0 (lively) to 1 (even).</summary>
    public double? Stability { get; init; }

    /// <summary>0 to 1: how near to the voice's recording.</summary>
    public double? SimilarityBoost { get; init; }

    /// <summary>0 to 1: how far its manner is exaggerated.</summary>
    public double? Style { get; init; }

    public bool? UseSpeakerBoost { get; init; }

    /// <summary>A factor, 0.7 to 1.2.</summary>
    public double? Speed { get; init; }

    /// <summary>Null where the binding says nothing.</summary>
    public static ElevenLabsVoiceSettings? Of(Casting.Voice voice)
    {
        var settings = new ElevenLabsVoiceSettings
        {
            Stability = voice.Settings.Number("stability"),
            SimilarityBoost = voice.Settings.Number("similarity"),
            Style = voice.Settings.Number("style"),
            UseSpeakerBoost = voice.Settings.Flag("speakerBoost"),
            Speed = voice.Rate == 1 ? null : voice.Rate,
        };
        return settings == new ElevenLabsVoiceSettings() ? null : settings;
    }
}

/// <summary>Serialization without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ElevenLabsRequest))]
sealed partial class ElevenLabsJson : JsonSerializerContext;
