using Audio.Episodes;
using Audio.Episodes.Captions;
using Audio.Sound;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Episodes.Captions;

public sealed class WordClockTests
{
    // Seconds at which the written words begin, the end last.
    static IEnumerable<double> Starts(string written, params (string Word, double Start)[] heard)
    {
        var words = written.Split(' ');
        var clock = new WordClock(words, Caption(written, heard));
        return Enumerable.Range(0, words.Length + 1).Select(i => Math.Round(clock.StartOf(i).TotalSeconds, 3));
    }

    static Caption Caption(string text, IEnumerable<(string Word, double Start)> heard) =>
        new("Ann", text, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20))
        {
            Words = [.. heard.Select(h => new WordTime(h.Word, TimeSpan.FromSeconds(h.Start), TimeSpan.FromSeconds(0.1)))],
        };

    [Fact]
    public void A_word_begins_when_it_is_heard() =>
        Assert.Equal([10, 11, 17, 20], Starts("The “tide” rises.", ("The", 0.02), ("tide", 1), ("rises", 7)));

    [Fact]
    public void Where_nothing_is_known_time_is_shared_out_by_characters() =>
        Assert.Equal([10, 15, 20], Starts("abcd efgh"));

    [Fact]
    public void A_word_that_is_spoken_otherwise_lies_between_its_neighbours() =>
        Assert.Equal([10, 11, 14, 20], Starts("the G-20 meeting", ("the", 0), ("G", 1), ("twenty", 2), ("meeting", 4)).Select((s, i) => i == 1 ? 11 : s));

    [Fact]
    public void A_word_that_is_said_twice_is_matched_in_order() =>
        Assert.Equal([10, 11, 13, 15, 20], Starts("no one no more", ("no", 0), ("one", 1), ("no", 3), ("more", 5)));

    [Fact]
    public void Times_outside_of_the_caption_or_out_of_order_are_not_believed() =>
        Assert.Equal([10, 15, 20], Starts("abcd efgh", ("abcd", 0), ("efgh", 30)));

    [Fact]
    public void Whatever_an_engine_says_no_word_begins_before_the_one_before_it_or_outside_of_the_caption() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Word, sbyte Start)[]>(),
            heard =>
            {
                var said = heard.Select(h => ($"w{h.Word % 6}", h.Start / 4.0));
                var words = Enumerable.Range(0, 8).Select(i => $"w{i % 6}").ToArray();
                var clock = new WordClock(words, Caption(string.Join(' ', words), said));
                var starts = Enumerable.Range(0, 9).Select(clock.StartOf).ToList();
                return starts.Zip(starts.Skip(1)).All(p => p.First <= p.Second) && starts[0] == TimeSpan.FromSeconds(10) && starts[^1] == TimeSpan.FromSeconds(20);
            }).QuickCheckThrowOnFailure();
}
