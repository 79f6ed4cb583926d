using Audio.Casting;
using Audio.Speech.Flite;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>Foresees, without opening an engine, what the voices of a cast have no sounds for.</summary>
static class UnspeakableText
{
    /// <param name="cast">Who speaks with which voice.</param>
    /// <param name="book">Where the voices come from.</param>
    /// <param name="file">What the transcript was read from.</param>
    /// <returns>A warning for each sentence that a render would refuse.</returns>
    public static IEnumerable<Problem> Find(Transcript transcript, Cast cast, VoiceBook book, string file) =>
        from item in transcript.Items
        from utterance in item.Utterances
        where cast.Voices.GetValueOrDefault(utterance.SpeakerId) is { } voice && book.Services[voice.Engine].Kind.Name == EngineKinds.Flite
        let fault = FliteText.FindFault(utterance.Spoken)
        where fault is not null
        select new Problem("S003", Severity.Warning, file, item.Line, 0, fault, Remedy(book));

    static string Remedy(VoiceBook book) => book.Engines.FirstOrDefault(e => book.Services[e].Kind.Name != EngineKinds.Flite) is { } other
        ? $"change the text, let another voice say it with --fallback, or speak with --engine {other}"
        : "change the text, or bind the voices to another engine, too";
}
