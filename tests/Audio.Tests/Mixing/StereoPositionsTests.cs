using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Mixing;

public sealed class StereoPositionsTests
{
    [Fact]
    public void The_host_and_the_narrator_sit_in_the_middle_and_guests_left_and_right()
    {
        var transcript = Some.Transcript(
            Some.Heading("The roof"), Some.Turn("bob", "It leaks."), Some.Turn("ann", "And then?"), Some.Turn("cyn", "Then it rained."), Some.Turn("dan", "Yes."));
        transcript = transcript with { Speakers = [.. transcript.Speakers.Select(s => s.Id == "ann" ? s with { Role = "Host" } : s)] };

        var positions = StereoPositions.Of(transcript);

        Assert.Equal(0, positions["ann"]);
        Assert.Equal(0, positions[Speaker.NarratorId]);
        Assert.Equal([-0.18, 0.18, -0.09], [positions["bob"], positions["cyn"], positions["dan"]]);
    }

    [Fact]
    public void Without_roles_who_speaks_first_sits_in_the_middle() =>
        Assert.Equal(
            [0, -0.18],
            new[] { "ann", "bob" }.Select(id => StereoPositions.Of(Some.Transcript(Some.Turn("ann", "What came of it?"), Some.Turn("bob", "Little.")))[id]));

    [Fact]
    public void No_seat_costs_a_tenth_of_a_decibel_on_a_single_loudspeaker()
    {
        var many = Some.Transcript([.. Enumerable.Range(0, 20).Select(i => Some.Turn($"speaker-{i}", "Well."))]);

        Assert.All(StereoPositions.Of(many).Values, p => Assert.InRange(20 * Math.Log10(Math.Cos(p * Math.PI / 4)), -0.1, 0));
    }
}
