using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class ScriptTests
{
    static Script Script(params TranscriptItem[] items)
    {
        var transcript = Some.Transcript(items);
        return new(transcript, new Cast(transcript.Speakers.ToImmutableDictionary(s => s.Id, _ => Some.Voice), [])) { HeedingContext = [Some.Voice.Engine] };
    }

    static (string? Before, string? After) Around(Script script, string text)
    {
        var request = script.RequestFor(script.Transcript.Items.SelectMany(i => i.Utterances).First(u => u.Text == text));
        return (request.Before, request.After);
    }

    [Fact]
    public void A_request_knows_what_its_speaker_said_last_and_says_next()
    {
        var script = Script(Some.Turn("ann", "Where were you?"), Some.Turn("ben", "At home.", "All day."), Some.Turn("ann", "With whom?"), Some.Turn("ben", "Alone."));

        Assert.Equal((null, "With whom?"), Around(script, "Where were you?"));
        Assert.Equal((null, "All day. Alone."), Around(script, "At home."));
        Assert.Equal(("At home.", "Alone."), Around(script, "All day."));
        Assert.Equal(("Where were you?", null), Around(script, "With whom?"));
    }

    [Fact]
    public void An_engine_that_does_not_heed_it_is_not_told()
    {
        var script = Script(Some.Turn("ann", "Yes.", "No.")) with { HeedingContext = [] };

        Assert.Equal((null, null), Around(script, "Yes."));
    }

    [Fact]
    public void Who_repeats_himself_is_not_confused()
    {
        var script = Script(Some.Turn("ann", "Yes.", "No.", "Yes."));
        var last = script.Transcript.Items[0].Utterances[2];

        Assert.Equal("Yes. No.", script.RequestFor(last).Before);
        Assert.Null(script.RequestFor(last).After);
    }

    [Fact]
    public void Neighbours_are_bounded_and_cut_between_words()
    {
        var script = Script(Some.Turn("ann", [.. Enumerable.Range(0, 9).Select(i => $"Number {i} " + string.Concat(Enumerable.Repeat("goes on ", 12)) + "here."), "Now.", new string('x', 999)]));

        var (before, after) = Around(script, "Now.");

        Assert.InRange(before!.Length, 200, 300);
        Assert.Matches("^(goes|on|here\\.|Number) ", before);
        Assert.EndsWith("here.", before, StringComparison.Ordinal);
        Assert.Equal(new string('x', 300), after);
    }

    [Fact]
    public void Neighbours_change_nothing_that_is_paid_for()
    {
        var first = Script(Some.Turn("ann", "One.", "Two."));
        var second = Script(Some.Turn("ann", "Another.", "Two."));

        string Key(Script script) => Audio.Speech.ClipKey.Of(script.RequestFor(script.Transcript.Items[0].Utterances[1]), "1");

        Assert.Equal(Key(first), Key(second));
    }
}
