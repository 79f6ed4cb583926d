using Audio.Episodes.Receipts;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

public sealed class ClipFinderTests
{
    static readonly AudioFormat Format = Some.Mono;

    // A minute of one speech-like sound, in which a clip of another stands at 40 s.
    readonly SoundTrack _track = new(Format);
    readonly float[] _clip;

    public ClipFinderTests()
    {
        var other = Signals.Speech(44_100, 8);
        _clip = _track.Reduce(new(Format, other));
        var sound = Signals.Speech(60 * 44_100, 3);
        other.Select(s => s * 0.5f).ToArray().CopyTo(sound, 40 * 44_100);
        foreach (var block in sound.Chunk(10_000))
            _track.Add(block);
    }

    [Fact]
    public void A_clip_is_found_where_it_is_with_its_gain()
    {
        var found = ClipFinder.Near(_track, _clip, _track.ToPosition(40.01), _track.ToPosition(0.02))!.Value;

        Assert.Equal(40, _track.ToSeconds(found.Position), 0.001);
        Assert.Equal(0.5, found.Gain, 0.05);
        Assert.InRange(found.Correlation, 0.9, 1.0001);
    }

    [Fact]
    public void Elsewhere_it_is_not_found() => Assert.Null(ClipFinder.Near(_track, _clip, _track.ToPosition(20), _track.ToPosition(0.02)));

    [Fact]
    public void It_is_found_far_from_where_it_should_be() =>
        Assert.Equal(40, _track.ToSeconds(ClipFinder.Anywhere(_track, _clip, 0, _track.End)!.Value.Position), 0.001);

    [Fact]
    public void A_tone_which_fits_in_many_places_is_found_where_it_should_be()
    {
        var track = new SoundTrack(Format);
        var tone = Signals.Tone(500, 0.5f, 44_100);
        track.Add([.. new float[44_100], .. tone, .. new float[44_100]]);

        var found = ClipFinder.Near(track, track.Reduce(new(Format, tone)), track.ToPosition(1), track.ToPosition(0.02))!.Value;

        Assert.Equal(1, track.ToSeconds(found.Position), 0.001);
    }

    [Fact]
    public void What_is_forgotten_is_not_found_and_what_is_kept_stays_in_its_place()
    {
        _track.Forget((long)_track.ToPosition(39));

        Assert.InRange(_track.Start, 1, (long)_track.ToPosition(39));
        Assert.Equal(40, _track.ToSeconds(ClipFinder.Near(_track, _clip, _track.ToPosition(40), 10)!.Value.Position), 0.001);
    }
}
