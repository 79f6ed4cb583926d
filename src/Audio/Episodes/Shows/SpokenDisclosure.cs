using System.Collections.Frozen;
using Audio.Speech;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Episodes.Shows;

/// <summary>Lets the narrator say at the end that the voices are synthetic.</summary>
public static class SpokenDisclosure
{
    static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["en"] = "The voices in this episode are synthetic.",
        ["de"] = "Die Stimmen in dieser Folge sind künstlich erzeugt.",
        ["fr"] = "Les voix de cet épisode sont synthétiques.",
        ["es"] = "Las voces de este episodio son sintéticas.",
        ["it"] = "Le voci di questo episodio sono sintetiche.",
        ["pt"] = "As vozes deste episódio são sintéticas.",
    }.ToFrozenDictionary();

    /// <summary>Adds the sentence as the narrator's last turn, on line 0.</summary>
    /// <param name="disclosure">What is to be said; null for nothing.</param>
    /// <param name="lexicon">How words are to be said; null for no particular way.</param>
    /// <returns>The transcript, with a warning where the program knows no sentence in its language; unchanged where nothing is to be said.</returns>
    public static Transcript AppendTo(Transcript transcript, Disclosure? disclosure, Lexicon? lexicon = null)
    {
        if (disclosure is not { IsSpoken: true })
            return transcript;
        if ((disclosure.Spoken ?? UsualIn(transcript.Language)) is not { } text)
            return transcript with { Problems = [.. transcript.Problems, NotSaid(transcript)] };
        return transcript with { Items = transcript.Items.Add(SaidText.AsTurn(text, Speaker.NarratorId, line: 0, transcript.Language, lexicon)) };
    }

    static string? UsualIn(string? language) => language is null ? null : Sentences.GetValueOrDefault(LanguageTag.Primary(language));

    static Problem NotSaid(Transcript transcript)
    {
        var language = transcript.Language is { } known ? $"no sentence in '{known}'" : "no sentence, since the language is not known,";
        return new("W101", Severity.Warning, transcript.File, 0, 0,
            $"There is {language} that says that the voices are synthetic, and nothing is said of it", "Write one as \"spoken\" under \"disclosure\"");
    }
}
