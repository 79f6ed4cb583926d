using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Interviews;

public sealed class QAndANarrationTests
{
    static string Markdown(string between) =>
        $"# The river\n\nQ: When did you see it?\n\nA: In the autumn.\n\n{between}\n\nIt was cold.\n\nQ: What happened then?\n\nA: I ran home.\n\nQ: Who saved it?\n\nA: All of us.\n";

    static string Html(string between) =>
        $"<html><head><title>The river</title></head><body><h1>The river</h1><p>Q: When did you see it?</p><p>A: In the autumn.</p>{between}<p>It was cold.</p>"
        + "<p>Q: What happened then?</p><p>A: I ran home.</p><p>Q: Who saved it?</p><p>A: All of us.</p></body></html>";

    public static TheoryData<string, string> Told => new()
    {
        { "talk.md", Markdown("*We walked down to the river.*") },
        { "talk.md", Markdown("_We walked down to the river._") },
        { "talk.txt", Markdown("[We walked down to the river.]") },
        { "talk.txt", Markdown("(We walked down to the river.)") },
        { "talk.html", Html("<p><em>We walked down to the river.</em></p>") },
        { "talk.html", Html("<p><i>We walked down to the river.</i></p>") },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_paragraph_in_italics_or_brackets_is_told_and_whoever_answers_goes_on_below_it(string name, string text) =>
        Assert.Equal(
            ["guest: In the autumn.", "narrator: We walked down to the river.", "guest: It was cold."],
            Turns(name, text).Skip(1).Take(3).Select(t => $"{t.SpeakerId}: {t.Text.Trim('(', ')', '[', ']')}"));

    [Theory]
    [InlineData("We walked down to the river.")]
    [InlineData("*We* walked down to the *river*.")]
    [InlineData("It was (I think) a Monday.")]
    public void A_plain_paragraph_goes_on_with_the_answer(string between) =>
        Assert.DoesNotContain(Turns("talk.md", Markdown(between)), t => t.SpeakerId == Speaker.NarratorId);

    [Theory]
    [InlineData("(I should say that this was long ago.)")]
    [InlineData("He sang the same one:\n\n*The sea is a mother.*")]
    public void Whoever_says_I_or_has_led_up_to_it_goes_on(string between) =>
        Assert.DoesNotContain(Turns("talk.md", Markdown(between)), t => t.SpeakerId == Speaker.NarratorId);

    [Fact]
    public void Italics_that_answers_are_set_in_tell_nothing() =>
        Assert.DoesNotContain(Turns("talk.md", Markdown("*We walked down to the river.*").Replace("A: I ran home.", "*A: I ran home.*", StringComparison.Ordinal)), t => t.SpeakerId == Speaker.NarratorId);

    [Fact]
    public void A_sound_in_brackets_stays_a_cue() =>
        Assert.Single(TranscriptParser.Parse("talk.txt", Markdown("[Laughter.]")).Items.OfType<Cue>());

    static IEnumerable<Turn> Turns(string name, string text) => TranscriptParser.Parse(name, text).Items.OfType<Turn>();
}
