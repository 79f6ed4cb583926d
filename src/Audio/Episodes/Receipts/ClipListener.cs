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
/// <param name="prepared">The same, as sound.</param>
/// <param name="track">What is listened to.</param>
sealed class ClipListener(IReadOnlyList<(ManifestClip Clip, double? GainDb)> clips, PreparedClips prepared, SoundTrack track)
{
    /// <summary>The longest segment takes less, so that one that is missing or there twice is noticed.</summary>
    const double Reach = 75;

    const double Radius = 0.02, Beginning = 1, Step = 0.02, SilentBelow = 0.03;

    readonly ImmutableArray<HeardClip>.Builder _heard = ImmutableArray.CreateBuilder<HeardClip>(clips.Count);
    readonly ILookup<string, double> _places = clips.ToLookup(c => c.Clip.Key, c => c.Clip.Start);
    float[]? _last; // the beginning of the clip that was found last
    double _lastPosition;
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
        var heard = Find(new(clip, gainDb, ClipFate.Unknown), prepared.Next());
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
        var match = InPlace(whole, beginning, expected, planned) ?? Elsewhere(clip.Clip, whole, beginning, expected);
        if (match is not { } found)
            return NotFound(clip, whole, beginning.Length, expected);

        var late = found.Position - planned;
        var follows = late - _drift > track.ToPosition(Radius) && _last is not null && ClipFinder.Near(track, _last, _lastPosition + late - _drift, track.ToPosition(Radius)) is not null;
        (_drift, _last, _lastPosition) = (late, beginning.ToArray(), found.Position);
        return clip with
        {
            Fate = ClipFate.Found,
            // What is off by less than the track can tell is not off.
            Late = track.ToSeconds(late),
            HeardGainDb = Decibels.FromGain((float)found.Gain),
            Hole = FindHole(whole, found.Position, found.Gain),
            FollowsRepetition = follows,
        };
    }

    // Where the beginning is damaged, the whole may still be known.
    ClipMatch? InPlace(ReadOnlySpan<float> whole, ReadOnlySpan<float> beginning, double expected, double planned)
    {
        var radius = track.ToPosition(Radius);
        var match = ClipFinder.Near(track, beginning, expected, radius);
        if (match is null && Math.Abs(expected - planned) > radius)
            match = ClipFinder.Near(track, beginning, planned, radius);
        return match ?? ClipFinder.Near(track, whole, expected, radius);
    }

    // But not where the same is said again.
    ClipMatch? Elsewhere(ManifestClip clip, ReadOnlySpan<float> whole, ReadOnlySpan<float> beginning, double expected)
    {
        var reach = track.ToPosition(Reach);
        var match = ClipFinder.Anywhere(track, whole, beginning, expected - reach, expected + reach);
        return match is { } found && _places[clip.Key].Any(p => p != clip.Start && Math.Abs(track.ToPosition(p) + _drift - found.Position) < track.ToPosition(Radius)) ? null : match;
    }

    HeardClip NotFound(HeardClip clip, float[] whole, int beginning, double expected)
    {
        if (expected + beginning + track.ToPosition(Radius) > track.End)
            return clip with { Fate = ClipFate.Beyond };
        var place = track.Between((long)expected, (long)expected + whole.Length);
        var gain = Decibels.ToGain(clip.GainDb ?? 0);
        var isSilent = place.IsEmpty || TensorPrimitives.Norm(place) / Math.Sqrt(place.Length) < SilentBelow * gain * TensorPrimitives.Norm<float>(whole) / Math.Sqrt(whole.Length);
        // Half of it may be there, too little to be known.
        return clip with { Fate = isSilent || FindHole(whole, (long)expected, gain) is { } hole && hole.Seconds > clip.Clip.Duration / 2 ? ClipFate.Silent : ClipFate.Missing };
    }

    // Where a clip has sound that the file lacks: 20 dB less than there should be.
    (double Start, double Seconds)? FindHole(float[] whole, long position, double gain)
    {
        var step = (int)track.ToPosition(Step);
        var place = ClipFinder.Levels(track.Between(position, position + whole.Length), step);
        var clip = ClipFinder.Levels(whole, step);
        var audible = TensorPrimitives.Norm<float>(whole) / Math.Sqrt(whole.Length) / 10;
        var (first, count) = (-1, 0);
        for (var i = 0; i < Math.Min(place.Length, clip.Length); i++)
        {
            if (clip[i] < audible || place[i] > clip[i] * gain / 10)
                continue;
            (first, count) = (first < 0 ? i : first, count + 1);
        }
        return count == 0 ? null : (first * Step, count * Step);
    }
}
