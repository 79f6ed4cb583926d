namespace Audio.Transcripts.SpeechToText;

/// <summary>The arguments of the Supreme Court as Oyez gives them: sections of turns of blocks, and speakers with their offices.</summary>
sealed class Oyez : ISpeechService
{
    public string Name => "oyez";

    public bool Wrote(LocatedJson root) => Sections(root).Any(s => s.Has("turns"));

    public LocatedJson? Title(LocatedJson root) => root["transcript"]?["title"] ?? root["title"];

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        foreach (var turn in Sections(root).SelectMany(s => s["turns"]?.Items ?? []))
        {
            var speaker = turn["speaker"];
            var role = speaker?["roles"]?.Items is [var office, ..] ? office["role_title"]?.Text : null;
            foreach (var block in turn["text_blocks"]?.Items ?? [])
            {
                if (block["text"] is { } text)
                {
                    yield return new(text, speaker?["name"], JsonTime.Seconds(block["start"]), JsonTime.Seconds(block["stop"]))
                    {
                        Role = role,
                        IsByStranger = speaker?["name"] is null,
                    };
                }
            }
        }
    }

    static IReadOnlyList<LocatedJson> Sections(LocatedJson root) => ((root["transcript"] ?? root)["sections"])?.Items ?? [];
}
