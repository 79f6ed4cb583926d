namespace Audio.Transcripts.SpeechToText;

/// <summary>AssemblyAI's transcript object: times in milliseconds, <c>utterances</c> null without speaker labels.</summary>
sealed class AssemblyAI : ISpeechService
{
    public string Name => "assemblyai";

    public bool Wrote(LocatedJson root) =>
        root.Has("utterances") || (root.Has("audio_url") && (root.Has("words") || root.Has("text")));

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        var utterances = root["utterances"]?.Items ?? [];
        var words = root["words"]?.Items ?? [];
        return (utterances.Count > 0 ? utterances : words).Count is 0
            ? root["text"] is { } text ? [new(text, null)] : []
            : Read(utterances.Count > 0 ? utterances : words);
    }

    static IEnumerable<Speech> Read(IReadOnlyList<LocatedJson> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece["text"] is { } text)
                yield return new(text, piece["speaker"] ?? piece["channel"], JsonTime.Milliseconds(piece["start"]), JsonTime.Milliseconds(piece["end"]));
        }
    }
}
