using Audio.Casting;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>The voices of one engine, as <c>voices --engine</c> prints them.</summary>
static class EngineVoices
{
    /// <exception cref="InvalidInputException">There is no such engine, or it cannot be used here.</exception>
    /// <exception cref="SpeechException">The service could not be asked.</exception>
    public static async Task WriteAsync(VoiceBook book, string engine, string? language, bool asJson, Messages messages, CancellationToken cancellationToken)
    {
        var engines = await Composition.ProbeAsync(book, engine, cancellationToken);
        var voices = (await engines.ListVoicesAsync(engine, cancellationToken))
            // What does not say which language it speaks may speak that.
            .Where(v => language is null || v.Languages.IsEmpty || v.Languages.Any(l => Covers(language, l))).ToList();
        if (asJson)
            JsonOutput.Print(voices.ConvertAll(Report), JsonOutput.Readable.ListEngineVoice);
        else
            Write(voices, StyledOutput.Open());
        if (voices.Count == 0)
            messages.Say(language is null ? $"{engine} does not say which voices it has." : $"{engine} has no voice for '{language}'.{(SpokenLanguage.Meant(language, engines.Languages) is { } meant ? $" Did you mean '{meant}'?" : "")}");
    }

    // fr has fr-CA, too.
    static bool Covers(string wanted, string language) =>
        language.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || (language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && language[wanted.Length] == '-');

    static void Write(List<OfferedVoice> voices, StyledOutput output) => voices.ForEach(v => output.WriteHanging($"{v.Name,-36}{v.Languages.FirstOrDefault(),-10}{v.Gender,-8}", More(v)));

    static string More(OfferedVoice voice)
    {
        string?[] more =
        [
            voice.Description,
            voice.Languages.Length > 1 ? $"{voice.Languages.Length} languages" : null,
            voice.Styles.IsEmpty ? null : $"styles: {string.Join(", ", voice.Styles)}",
            voice.Roles.IsEmpty ? null : $"roles: {string.Join(", ", voice.Roles)}",
        ];
        return string.Join("; ", more.OfType<string>());
    }

    static EngineVoice Report(OfferedVoice v) => new(v.Name, [.. v.Languages], v.Gender, v.Description, [.. v.Styles], [.. v.Roles]);
}

sealed record EngineVoice(string Name, string[] Languages, string? Gender, string? Description, string[] Styles, string[] Roles);
