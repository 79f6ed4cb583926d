using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Inspections;
using Audio.Episodes.Plots;
using Audio.Tests.Episodes.Plots;
using Audio.Tests.Episodes.Receipts;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Inspections;

/// <summary>A page of a conversation, looked at, and an episode that was made of it.</summary>
static class SomeInspection
{
    public const string Page = """
        WQXB Public Radio
        A talk about the tide

        ANN LEE, HOST: Good morning. What did you see down there?

        (SOUNDBITE OF WAVES)

        BOB OKORO, BYLINE: A great many crabs, and one boot.

        LEE: Thank you.

        OKORO: Thank you.

        LEE: Until tomorrow.

        Copyright WQXB. All rights reserved.
        """;

    public static VoiceBook Book(string engines = "\"flite\"") => VoiceBook.Parse("voices.json", $$"""
        {
          "engines": [{{engines}}],
          "voices": { "a": { "flite": "slt", "azure": "en-US-AvaNeural" }, "b": { "flite": { "voice": "rms", "rate": 2 }, "azure": "en-US-AndrewNeural" } },
          "pool": ["a", "b"]
        }
        """);

    public static Transcript Transcript(string page = Page) => TranscriptParser.Parse("tide.txt", System.Text.Encoding.UTF8.GetBytes(page), new());

    public static Inspection Inspection(string page = Page) => Audio.Episodes.Inspections.Inspection.Of(Transcript(page), Book());

    /// <summary>Says every sentence of a transcript, one a second.</summary>
    public static Manifest Manifest(Transcript transcript)
    {
        var at = 0;
        return SomeManifest.Of("Ann") with
        {
            Chapters = [new("Introduction", 0, 4), .. transcript.Items.OfType<Chapter>().Select(c => new ManifestChapter(c.Title, 4, 10)).Take(1)],
            Speakers = [.. transcript.Speakers.Select(s => new ManifestSpeaker(s.Id, s.Name, "a", "flite", "slt", 0))],
            Turns = [.. transcript.Items.Where(i => i.Utterances.Length > 0).Select(i => new ManifestTurn(
                "turn", i.Utterances[0].SpeakerId, "a", "flite", 0, i.Line, i.Text, at, 1, [.. i.Utterances.Select(u => new ManifestClip("key", u.SpeakerId, u.Spoken, at++, 0.9))]))],
        };
    }

    public static PlayableEpisode Episode(string folder, Transcript transcript) =>
        new(folder, Manifest(transcript), SomeManifest.Mp3, SomePlot.Of(PlotSvg.ColumnsFor(PlayableEpisode.PlotSize)), IsOfThisText: true);
}
