using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.Azure.Ssml;

namespace Audio.Speech.Azure;

/// <summary>Why a binding cannot be spoken, in time: the service says nothing of a style that it does not know, and ignores it.</summary>
static class AzureVoiceCheck
{
    // The service takes no more.
    const double HighestPitch = 1.5;

    /// <summary>What can be said without asking.</summary>
    /// <returns>Null where nothing is wrong.</returns>
    public static string? FindFault(Voice voice)
    {
        var name = new AzureVoiceName(voice.EngineVoice);
        if (name.IsHighDefinition)
        {
            if (voice.Rate != 1 || voice.Pitch != 1 || voice.Settings.Text("volume") is not null)
                return $"{voice.Engine}'s HD voice '{voice.EngineVoice}' takes neither rate nor pitch nor volume: leave them out";
            if (!name.TakesStyles && (voice.Settings.Text("style") ?? voice.Settings.Text("role")) is not null)
                return $"{voice.Engine}'s HD voice '{voice.EngineVoice}' takes neither style nor role: leave them out, or take a DragonHDOmni voice";
        }
        else if (voice.Settings.Number("temperature") is not null)
        {
            return $"{voice.Engine}'s voice '{voice.EngineVoice}' takes no temperature: that is for HD voices";
        }
        if (voice.Pitch > HighestPitch)
            return $"{voice.Engine} raises a pitch to {HighestPitch} at most, not {voice.Pitch:0.##}";
        if (voice.Settings.Text("volume") is { } volume && !SsmlVolume.IsValid(volume))
            return $"{voice.Engine} takes no volume '{volume}': write soft, medium, loud, 0 to 100, or a change such as +10%";
        if (voice.Settings.Number("styleDegree") is not null && voice.Settings.Text("style") is null)
            return "'styleDegree' says how much of a style, and there is no 'style'";
        if (voice.Settings.Text("language") is { } language && AzureLocales.For(language) is null)
            return $"{voice.Engine} does not know the language '{language}': write it with its region, such as en-GB";
        return null;
    }

    /// <summary>What the list of voices tells.</summary>
    /// <param name="language">What is to be spoken; null for the voice's own.</param>
    /// <param name="place">Where the voices are offered, for the message.</param>
    /// <returns>Null where nothing is wrong.</returns>
    public static string? FindFault(Voice voice, string? language, ImmutableArray<OfferedVoice> offered, string place)
    {
        if (offered.FirstOrDefault(v => v.Name.Equals(voice.EngineVoice, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return $"{voice.Engine} has no voice '{voice.EngineVoice}' {place}: {Nearest(voice, offered)}";
        if (voice.Settings.Text("style") is { } style && !known.Styles.Contains(style))
            return $"{voice.Engine}'s voice '{known.Name}' has no style '{style}': {Known(style, known.Styles)}";
        if (voice.Settings.Text("role") is { } role && !known.Roles.Contains(role))
            return $"{voice.Engine}'s voice '{known.Name}' has no role '{role}': {Known(role, known.Roles)}";
        foreach (var asked in new[] { language, voice.Settings.Text("language") }.OfType<string>())
        {
            if (!known.Languages.Any(l => LanguageTag.IsSame(l, asked)))
                return $"{voice.Engine}'s voice '{known.Name}' does not speak '{asked}': take a multilingual voice, or one of that language";
        }
        return null;
    }

    static string Nearest(Voice voice, ImmutableArray<OfferedVoice> offered) =>
        NearestName.For(voice.EngineVoice, offered.Select(v => v.Name)) is { } meant ? $"did you mean '{meant}'?" : $"'audio voices --engine {voice.Engine}' lists them";

    static string Known(string name, ImmutableArray<string> known) =>
        known.IsEmpty ? "it has none" : NearestName.For(name, known) is { } meant ? $"did you mean '{meant}'?" : $"it has {string.Join(", ", known)}";
}
