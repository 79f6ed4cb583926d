using System.Text.RegularExpressions;

namespace Audio.Speech.Azure.Ssml;

/// <summary>What the service's name of a voice tells: <c>en-US-AvaMultilingualNeural</c>, <c>en-US-Ava:DragonHDLatestNeural</c>.</summary>
readonly partial record struct AzureVoiceName(string Name)
{
    /// <summary>Its own language and region; null where the name does not begin with them, as that of a custom voice.</summary>
    public string? Locale => Beginning().Match(Name) is { Success: true } m ? AzureLocales.Normalize(m.Groups[1].Value) : null;

    /// <summary>A model that reads the text as a whole, and refuses what would interfere: rate, pitch, pauses, phonemes.</summary>
    public bool IsHighDefinition => Name.Contains(":DragonHD", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether styles can be asked for; whether it has a particular one is another question.</summary>
    public bool TakesStyles => !IsHighDefinition || Name.Contains(":DragonHDOmni", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it speaks many languages.</summary>
    public bool IsMultilingual => IsHighDefinition || Name.Contains("Multilingual", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^([A-Za-z]{2,3}(?:-[A-Za-z]{4})?-[A-Za-z]{2})-")]
    private static partial Regex Beginning();
}
