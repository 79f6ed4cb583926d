using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Doubles.Azure;

/// <summary>A voice as the service lists it. Every number is a string there, and what is empty is left out.</summary>
public sealed record OfferedVoice(string ShortName, string Gender, params string[] Styles)
{
    static readonly JsonSerializerOptions Omitting = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The languages beside its own; those of the multilingual voices.</summary>
    public ImmutableArray<string> SecondaryLocales { get; init; } = [];

    public ImmutableArray<string> Roles { get; init; } = [];

    public string Locale => string.Join('-', ShortName.Split('-')[..2]);

    /// <summary>A model that reads the text as a whole and refuses most of SSML.</summary>
    public bool IsHighDefinition => ShortName.Contains(":DragonHD", StringComparison.OrdinalIgnoreCase);

    /// <summary>The one of the two HD models that takes styles and gives word times.</summary>
    public bool IsOmni => ShortName.Contains(":DragonHDOmni", StringComparison.OrdinalIgnoreCase);

    public bool IsFemale => Gender == "Female";

    /// <summary>All that there is, for the list of voices.</summary>
    public static string ToJson(IEnumerable<OfferedVoice> voices) => JsonSerializer.Serialize(voices.Select(v => new
    {
        Name = $"Microsoft Server Speech Text to Speech Voice ({v.Locale}, {v.ShortName[(v.Locale.Length + 1)..]})",
        DisplayName = v.Persona,
        LocalName = v.Persona,
        v.ShortName,
        v.Gender,
        v.Locale,
        LocaleName = v.Locale,
        SecondaryLocaleList = v.SecondaryLocales.IsEmpty ? null : v.SecondaryLocales.ToArray(),
        StyleList = v.Styles.Length == 0 ? null : v.Styles,
        RolePlayList = v.Roles.IsEmpty ? null : v.Roles.ToArray(),
        SampleRateHertz = "48000",
        VoiceType = v.IsHighDefinition ? "NeuralHD" : "Neural",
        Status = "GA",
        WordsPerMinute = v.IsHighDefinition ? null : "150",
    }), Omitting);

    string Persona => ShortName[(Locale.Length + 1)..].Split(':')[0].Replace("MultilingualNeural", " Multilingual").Replace("Neural", "");
}
