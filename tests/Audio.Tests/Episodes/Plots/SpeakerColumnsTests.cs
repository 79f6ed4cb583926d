using Audio.Episodes;
using Audio.Episodes.Plots;
using Audio.Tests.Episodes.Receipts;

namespace Audio.Tests.Episodes.Plots;

public sealed class SpeakerColumnsTests
{
    // Ten seconds: 1 to 4 ann, 4 to 5 bob, 5.2 to 5.4 ann, 9 to 12 bob, beyond the end.
    static readonly Manifest Manifest = SomeManifest.Of("Ann") with
    {
        Turns = [Turn("ann", (1, 3)), Turn("bob", (4, 1)), Turn("ann", (5.2, 0.2)), Turn("bob", (9, 3))],
    };

    [Fact]
    public void A_column_is_of_whoever_is_heard_for_most_of_it_and_of_nobody_in_silence()
    {
        Assert.Equal([-1, 0, 0, 0, 1, 0, -1, -1, -1, 1], SpeakerColumns.Of(Manifest, ["ann", "bob"], 10));
        Assert.Equal([0, 1], SpeakerColumns.Of(Manifest, ["ann", "bob"], 2));
        Assert.Equal([0], SpeakerColumns.Of(Manifest, ["ann", "bob"], 1));
    }

    [Fact]
    public void Whoever_is_not_listed_is_nobody() => Assert.Equal([-1, -1, -1, -1, 0, -1, -1, -1, -1, 0], SpeakerColumns.Of(Manifest, ["bob"], 10));

    static ManifestTurn Turn(string speaker, params (double Start, double Duration)[] clips) =>
        new("turn", speaker, "v", "flite", 0, 1, "Words.", clips[0].Start, 1, [.. clips.Select(c => new ManifestClip("key", speaker, "Words.", c.Start, c.Duration))]);
}
