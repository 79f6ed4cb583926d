using Audio.Episodes.Shows;
using Audio.Tests.Support;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Tests.Episodes.Shows;

public sealed class SpokenDisclosureTests
{
    static readonly Transcript Talk = Some.Transcript(Some.Turn("ann", "Good night.")) with { Language = "en-GB" };

    static Transcript Append(Transcript transcript, string? spoken = null) => SpokenDisclosure.AppendTo(transcript, new() { IsSpoken = true, Spoken = spoken });

    [Fact]
    public void The_narrator_says_it_in_a_turn_at_the_end()
    {
        var last = Assert.IsType<Turn>(Append(Talk).Items[^1]);

        Assert.Equal((Speaker.NarratorId, 0, "The voices in this episode are synthetic."), (last.SpeakerId, last.Line, last.Text));
        Assert.Equal(2, Append(Talk).Items.Length);
    }

    [Theory]
    [InlineData("de-AT", "Stimmen")]
    [InlineData("fr", "voix")]
    [InlineData("es-MX", "voces")]
    [InlineData("it", "voci")]
    [InlineData("pt-BR", "vozes")]
    public void It_is_said_in_the_language_of_the_episode(string language, string word) =>
        Assert.Contains(word, Append(Talk with { Language = language }).Items[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "'ja'")]
    [InlineData(null, "not known")]
    public void In_a_language_without_a_sentence_nothing_is_said_and_a_warning_tells_so(string? language, string said)
    {
        var transcript = Append(Talk with { Language = language });

        Assert.Equal(Talk.Items, transcript.Items);
        var warning = Assert.Single(transcript.Problems);
        Assert.Equal(("W101", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains(said, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_ones_own_are_said_in_any_language_sentence_by_sentence()
    {
        var transcript = Append(Talk with { Language = "ja" }, "これは合成音声です。 本当です。");

        Assert.Empty(transcript.Problems);
        Assert.Equal(["これは合成音声です。", "本当です。"], transcript.Items[^1].Utterances.Select(u => u.Text));
    }

    [Fact]
    public void It_is_said_as_any_sentence_is() =>
        Assert.Equal("made by win in twenty twenty-five.", SpokenDisclosure.AppendTo(Talk, new() { IsSpoken = true, Spoken = "made by Nguyen in 2025." }, new Lexicon([new("Nguyen") { Say = "win" }])).Items[^1].Spoken);

    [Fact]
    public void Where_it_is_not_asked_for_nothing_is_added()
    {
        Assert.Same(Talk, SpokenDisclosure.AppendTo(Talk, null));
        Assert.Same(Talk, SpokenDisclosure.AppendTo(Talk, new()));
    }
}
