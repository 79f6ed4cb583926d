using Audio.Episodes;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes;

public sealed class SpeechFailuresTests
{
    // Two utterances a line, every other line blank.
    static readonly (int, string)[] Lines = [.. Enumerable.Range(0, 200).Select(i => (1 + (i / 2 * 2), $"Words {i}."))];

    static SpeechException Wide(string message = "azure answered 401: wrong key") =>
        new(message, isTransient: false) { IsEngineWide = true, Remedy = "Check the key" };

    static List<string> Report(params (int Utterance, SpeechException Failure)[] failures) =>
        [.. SpeechFailures.Report("page.txt", Lines, failures.Select(f => KeyValuePair.Create(f.Utterance, f.Failure)), []).Select(p => p.ToString())];

    [Fact]
    public void Each_utterance_has_its_line_in_the_order_of_the_episode() =>
        Assert.Equal(
            [
                "page.txt:1: error S002: no words, at \"Words 0.\" (Change the text or the voice)",
                "page.txt:7: error S002: no answer, at \"Words 6.\" (Run the command again)",
            ],
            Report((6, new("no answer", isTransient: true)), (0, new("no words", isTransient: false))));

    [Fact]
    public void What_concerns_an_engine_is_said_once_with_a_count_and_all_lines() =>
        Assert.Equal(
            ["page.txt:5: error S002: azure answered 401: wrong key; 104 sentences were not spoken, on lines 5–103, 191–193, 199 (Check the key)"],
            Report([.. Enumerable.Range(4, 99).Concat([190, 191, 192, 193, 198]).Select(i => (i, Wide()))]));

    [Fact]
    public void What_several_utterances_fail_for_is_said_once_with_every_line() =>
        Assert.Equal(
            ["page.txt:1: error S002: mine gave no sound; 26 sentences were not spoken, on lines 1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41, 45, 49, 53, 57, 61, 65, 69, 73, 77, 81, 85, 89, 93, 97, 101 (Change the text or the voice)"],
            Report([.. Enumerable.Range(0, 26).Select(i => (i * 4, new SpeechException("mine gave no sound", isTransient: false)))]));

    [Fact]
    public void A_single_utterance_needs_no_count() =>
        Assert.Equal(["page.txt:5: error S002: azure answered 401: wrong key (Check the key)"], Report((4, Wide())));

    [Fact]
    public void Many_stretches_are_cut_short() =>
        Assert.EndsWith(
            "21, 25, 29, 33, 37, 41, 45 and 13 more stretches (Check the key)",
            Assert.Single(Report([.. Enumerable.Range(0, 25).Select(i => (i * 4, Wide()))])),
            StringComparison.Ordinal);

    [Fact]
    public void A_voice_that_could_not_be_measured_is_named_unless_its_utterances_say_why()
    {
        var other = Wide("google answered 403");
        var problems = SpeechFailures.Report(
            "page.txt",
            Lines,
            [KeyValuePair.Create(0, Wide())],
            [KeyValuePair.Create(Some.Voice, Wide()), KeyValuePair.Create(Some.Voice with { Name = "andy" }, other)]);

        Assert.Equal(
            ["azure answered 401: wrong key", "The loudness of voice 'andy' could not be measured: google answered 403"],
            problems.Select(p => p.Message));
    }
}
