using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Casting;

/// <summary>Gives everyone who is heard a voice. Deterministic: the same transcript, book and engines give the same cast.</summary>
public static class Caster
{
    /// <summary>Casts a transcript: the book's own choice for a speaker first, then its pool in the order in which speakers are heard.</summary>
    /// <param name="transcript">Whose turns, quotations and announcements are heard.</param>
    /// <param name="book">The voices to choose from.</param>
    /// <param name="usableEngines">The engines that can speak on this machine.</param>
    /// <param name="engine">The one engine to use; null for the first usable one of each voice.</param>
    /// <param name="inLanguage">
    /// A voice in the language of the transcript, null where its engine does not speak that; null where every engine speaks
    /// every language. Asked only where the language is known.
    /// </param>
    /// <param name="faults">Why the engines that cannot speak cannot, by name; null where nobody knows.</param>
    /// <param name="spoken">The languages that engines here have voices for, for whoever asks for another; null where nobody knows.</param>
    /// <returns>A voice for everyone who is heard, and what was decided without the user.</returns>
    /// <exception cref="InvalidInputException">Somebody cannot be given a voice; all such problems are reported.</exception>
    public static Cast Assign(
        Transcript transcript, VoiceBook book, IReadOnlyCollection<string> usableEngines, string? engine = null,
        Func<Voice, string, Voice?>? inLanguage = null, IReadOnlyDictionary<string, string>? faults = null, IReadOnlyCollection<SpokenLanguage>? spoken = null)
    {
        if (engine is not null && !usableEngines.Contains(engine))
            throw new InvalidInputException(Unusable(engine, book));
        var language = inLanguage is null ? null : transcript.Language;
        var choice = new VoiceChoice(book, usableEngines, faults ?? ImmutableDictionary<string, string>.Empty, engine, language, inLanguage ?? ((voice, _) => voice), spoken ?? []);
        return choice.FindFault() is { } fault ? throw new InvalidInputException(fault) : new CastBuilder(transcript, book, choice).Build();
    }

    /// <summary>The voice of one persona.</summary>
    /// <param name="language">What it is to speak, a BCP 47 tag; null for its own language.</param>
    /// <exception cref="InvalidInputException">No engine that can be used speaks it.</exception>
    /// <inheritdoc cref="Assign" path="/param"/>
    public static Voice VoiceOf(
        Persona persona, VoiceBook book, IReadOnlyCollection<string> usableEngines, string? engine = null, string? language = null,
        Func<Voice, string, Voice?>? inLanguage = null, IReadOnlyDictionary<string, string>? faults = null)
    {
        var choice = new VoiceChoice(
            book, usableEngines, faults ?? ImmutableDictionary<string, string>.Empty, engine, inLanguage is null ? null : language, inLanguage ?? ((voice, _) => voice), []);
        return choice.For(persona) ?? throw new InvalidInputException(choice.Fault(persona));
    }

    /// <summary>Finds the voices that the user chose for speakers and the book does not have; <see cref="Assign"/> refuses them.</summary>
    /// <returns>Errors at the line of front matter that names the voice, or of the option <c>--speaker</c>.</returns>
    public static ImmutableArray<Problem> UnknownVoices(Transcript transcript, VoiceBook book) => [.. CastBuilder.UnknownVoices(transcript, book)];

    /// <summary>The same of a transcript that could not be read, by what its settings say.</summary>
    /// <param name="file">The transcript as the user named it.</param>
    /// <inheritdoc cref="UnknownVoices(Transcript, VoiceBook)" path="/returns"/>
    public static ImmutableArray<Problem> UnknownVoices(ParserOptions settings, string file, VoiceBook book) => [.. CastBuilder.UnknownVoices(settings.Speakers, file, book)];

    /// <summary>Finds a language that cannot be one, which no engine speaks; <see cref="Assign"/>, which knows what each speaks, refuses others, too.</summary>
    /// <param name="language">As the option has it; null for none. Elsewhere it is looked at where it is read.</param>
    public static ImmutableArray<Problem> UnknownLanguage(string? language) => language is null || LanguageCode.IsTag(language)
        ? []
        : [new("C108", Severity.Error, "--language", 0, 0, $"No engine speaks '{language}'", LanguageCode.Hint(language))];

    static Problem Unusable(string engine, VoiceBook book)
    {
        var (message, hint) = book.Services.ContainsKey(engine)
            ? ($"The engine '{engine}' cannot be used on this machine", "'audio voices' says why and what to do")
            : ($"There is no engine '{engine}'", NearestName.Hint(engine, [.. book.Services.Keys]));
        return new("C106", Severity.Error, "--engine", 0, 0, message, hint);
    }
}
