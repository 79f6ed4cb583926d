using Audio.Episodes;
using Audio.Episodes.Companions;

namespace Audio.Tests.Episodes.Companions;

/// <summary>An episode to be written about.</summary>
static class SomeEpisode
{
    public static EpisodeText Text => new(
        new()
        {
            Title = "Tides & <Time>",
            Show = "Harbour Talk",
            Author = "Port Radio",
            Date = new(2024, 2, 9),
            Language = "en",
            Description = "About the sea.",
            Site = new("https://harbour.example/talk"),
            IsExplicit = false,
            Credits = [new("Ines Calloway", "Host"), new("The crew")],
            Disclosure = "The voices are synthetic.",
            FeedDisclosure = "The voices are synthetic.",
        },
        [Chapter("Welcome", 0, 62.5), Chapter("The storm", 62.5, 100) with { Link = new("https://harbour.example/storm?a=1&b=2") }, Chapter("The end", 100, 125)],
        [
            Caption("Ines", "Good evening.", 1, 2.2), Caption("Ines", "This is about the sea.", 2.5, 4), Caption("Tom", "Yes.", 5, 5.4),
            Caption("Ines", "And the storm?", 63, 64) with { Words = [new("And", default, TimeSpan.FromSeconds(0.25)), new("the", TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.25))] }, Caption("Ines", "Good night.", 101, 102),
        ],
        TimeSpan.FromSeconds(125))
    {
        Audio = new("sea talk.mp3", "mp3", 128, 44_100, 2_000_000, -16, -1.5, "key"),
        Names = new("sea talk"),
    };

    public static Caption Caption(string? speaker, string text, double start, double end) => new(speaker, text, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));

    public static ChapterMark Chapter(string title, double start, double end) => new(title, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));

    public static byte[] Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
