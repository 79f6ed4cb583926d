namespace Audio.Transcripts.SpeechToText;

/// <summary>JSON of no service that is known here, with a list of what was said somewhere in it.</summary>
sealed class AnySpeech : ISpeechService
{
    public string Name => "speech-json";

    public bool Wrote(LocatedJson root) => !SpeechServices.Known.Any(s => s.Wrote(root)) && SpokenItems.In(root) is not null;

    public IEnumerable<Speech> Read(LocatedJson root) => SpokenItems.In(root) ?? [];
}
