using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>
/// Listens to a file as it is decoded, and looks for every clip of the manifest where it should be, else near there. What was cut
/// out or put in moves all that follows: each clip is looked for where the one before it makes it likely. Not thread-safe; keeps
/// some minutes of sound at a low rate.
/// </summary>
/// <param name="clips">In the order of the manifest, with the gain that it gives them.</param>
/// <param name="prepare">Gives the next of them as sound, each time; null where nobody has it.</param>
/// <param name="track">What is listened to.</param>
sealed class ClipListener(IReadOnlyList<(ManifestClip Clip, double? GainDb)> clips, Func<Clip?> prepare, SoundTrack track)
{
    /// <summary>The longest segment takes less, so that one that is missing or there twice is noticed.</summary>
    const double Reach = 75;

    const int MostLost = 30;

    const double Radius = 0.02, Beginning = 1;

    readonly ImmutableArray<HeardClip>.Builder _heard = ImmutableArray.CreateBuilder<HeardClip>(clips.Count);
    readonly ILookup<string, double> _places = clips.ToLookup(c => c.Clip.Key, c => c.Clip.Start);
    float[]? _last; // the beginning of the clip that was found last
    double _lastPosition;
    int _lost; // how many in a row were not found
    double _drift; // how much later the last clip was than it should be, on the track

    /// <summary>How many clips have been looked for.</summary>
    public int Done => _heard.Count;

    /// <param name="samples">What was decoded: interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        track.Add(samples);
        while (Done < clips.Count && track.End >= Expected(clips[Done].Clip) + track.ToPosition(clips[Done].Clip.Duration + Reach))
            Evaluate();
    }

    /// <summary>What became of the clips, once the file has ended.</summary>
    public ImmutableArray<HeardClip> Complete()
    {
        while (Done < clips.Count)
            Evaluate();
        return _heard.DrainToImmutable();
    }

    double Expected(ManifestClip clip) => track.ToPosition(clip.Start) + _drift;

    void Evaluate()
    {
        var (clip, gainDb) = clips[Done];
        var heard = Find(new(clip, gainDb, ClipFate.Unknown), prepare());
        _heard.Add(heard);
        track.Forget((long)(Expected(clip) - track.ToPosition(Reach + clip.Duration)));
    }

    HeardClip Find(HeardClip clip, Clip? sound)
    {
        if (sound is null)
            return clip;
        var whole = track.Reduce(sound);
        if (whole.Length == 0 || TensorPrimitives.Max<float>(whole) <= 0)
            return clip with { Fate = ClipFate.Unheard };
        var beginning = whole.AsSpan(0, (int)Math.Min(whole.Length, track.ToPosition(Beginning)));
        var planned = track.ToPosition(clip.Clip.Start);
        var expected = planned + _drift;
        var radius = track.ToPosition(Radius);
        var match = ClipFinder.Near(track, beginning, expected, radius) ?? (Math.Abs(expected - planned) > radius ? ClipFinder.Near(track, beginning, planned, radius) : null)
            ?? Elsewhere(clip.Clip, beginning, expected) ?? ClipFinder.Near(track, whole, expected, radius);
        if (match is not { } found)
        {
            _lost++;
            return NotFound(clip, whole, beginning.Length, expected);
        }

        _lost = 0;
        var late = found.Position - planned;
        var follows = late - _drift > radius && _last is not null && ClipFinder.Near(track, _last, _lastPosition + late - _drift, radius) is not null;
        (_drift, _last, _lastPosition) = (late, beginning.ToArray(), found.Position);
        var (hole, other, likeness) = new ClipComparison(track, whole, found.Position, found.Gain).Compare();
        return clip with
        {
            Fate = ClipFate.Found,
            Late = track.ToSeconds(late),
            Likeness = likeness,
            HeardGainDb = Decibels.FromGain((float)found.Gain),
            Hole = hole,
            Other = other,
            FollowsRepetition = follows,
        };
    }

    // But not where the same is said again. What has lost so many in a row is something else altogether, and not worth the time.
    ClipMatch? Elsewhere(ManifestClip clip, ReadOnlySpan<float> beginning, double expected)
    {
        if (_lost > MostLost)
            return null;
        var reach = track.ToPosition(Reach);
        var match = ClipFinder.Anywhere(track, beginning, expected - reach, expected + reach);
        return match is { } found && _places[clip.Key].Any(p => p != clip.Start && Math.Abs(track.ToPosition(p) + _drift - found.Position) < track.ToPosition(Radius)) ? null : match;
    }

    HeardClip NotFound(HeardClip clip, float[] whole, int beginning, double expected)
    {
        if (expected + beginning + track.ToPosition(Radius) > track.End)
            return clip with { Fate = ClipFate.Beyond };
        var comparison = new ClipComparison(track, whole, (long)expected, Decibels.ToGain(clip.GainDb ?? 0));
        return clip with { Fate = comparison.IsSilent ? ClipFate.Silent : ClipFate.Missing };
    }
}
