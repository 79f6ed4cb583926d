using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Episodes.Inspections;
using Audio.Tests.Episodes.Companions;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Inspections;

public sealed class HeardTranscriptTests
{
    [Fact]
    public void Each_sentence_has_its_time_also_where_the_same_is_said_twice()
    {
        var transcript = SomeInspection.Transcript();

        Assert.Equal([[0, 1], [2], [3], [4], [5]], Seconds(transcript, SomeInspection.Manifest(transcript)));
    }

    [Fact]
    public void What_was_changed_since_is_not_heard_and_the_rest_is_where_it_was()
    {
        var before = SomeInspection.Transcript();
        var after = SomeInspection.Transcript(SomeInspection.Page.Replace("one boot", "two boots", StringComparison.Ordinal).Replace("LEE: Until tomorrow.", "LEE: Wait.\n\nOKORO: Why?\n\nLEE: Until tomorrow.", StringComparison.Ordinal));

        Assert.Equal([[0, 1], [], [3], [4], [], [], [5]], Seconds(after, SomeInspection.Manifest(before)));
    }

    [Fact]
    public void Words_come_from_the_companion_unless_it_is_of_another_episode()
    {
        using var folder = new TemporaryFolder();
        var transcript = SomeInspection.Transcript();
        var manifest = SomeInspection.Manifest(transcript);
        Caption[] told = [.. manifest.Turns.SelectMany(t => t.Clips).Select(c => SomeEpisode.Caption("Ann", c.Spoken, c.Start, c.Start + 0.9) with { Words = [new("Word", default, TimeSpan.FromSeconds(0.5))] })];

        Assert.True(IsTold());
        told = [.. told.Select(t => t with { Start = t.Start + TimeSpan.FromSeconds(0.2) })];
        Assert.False(IsTold());
        File.WriteAllText(folder.File("a.transcript.json"), "{");
        Assert.Equal(2, HeardTranscript.Find(transcript, manifest, folder.Path).Of(transcript.Items.OfType<Turn>().First()).Length);

        bool IsTold()
        {
            folder.Write("a.transcript.json", SomeEpisode.Write(stream => TranscriptJson.Write(stream, told)));
            var heard = HeardTranscript.Find(transcript, manifest, folder.Path).Of(transcript.Items.OfType<Turn>().First());
            return heard.All(s => s.Words.Length == 1);
        }
    }

    [Fact]
    public void Chapters_are_found_by_their_titles_in_order()
    {
        var transcript = Some.Transcript(new Chapter("One", 1), Some.Turn("ann", "A."), new Chapter("Two", 2), Some.Turn("ann", "B."), new Chapter("One", 3), Some.Turn("ann", "C."), new Chapter("New", 4));
        var manifest = SomeInspection.Manifest(transcript) with { Chapters = [new("Introduction", 0, 1), new("One", 1, 2), new("Two", 2, 3), new("One", 3, 4)] };

        Assert.Equal([1, 2, 3, null], transcript.Items.OfType<Chapter>().Select(c => HeardTranscript.Find(transcript, manifest, "nowhere").StartOf(c)?.TotalSeconds));
    }

    static IEnumerable<double[]> Seconds(Transcript transcript, Manifest manifest)
    {
        var heard = HeardTranscript.Find(transcript, manifest, "nowhere");
        return transcript.Items.OfType<Turn>().Select(t => heard.Of(t).Select(c => c.Start.TotalSeconds).ToArray());
    }
}
