using System.Numerics.Tensors;

namespace Audio.Episodes.Receipts;

/// <summary>Compares a clip with what is heard in its place, piece by piece. What lies beyond the end of the file is not compared. Immutable.</summary>
/// <param name="clip">At the track's rate.</param>
/// <param name="position">Where it begins on the track.</param>
/// <param name="gain">What it was multiplied by.</param>
sealed class ClipComparison(SoundTrack track, float[] clip, long position, double gain)
{
    // Seconds: short enough for a word that is gone, long enough for a word that is another.
    const double Step = 0.02, Piece = 0.4;

    // Pieces that are much quieter than the clip are its pauses and say nothing; less than a tenth of what should be heard is nothing.
    const double Audible = 0.1, Nothing = 0.1;

    // A piece of the same speech is more alike than this, whatever codec and chain it went through.
    const double Same = 0.25;

    readonly bool[] _silent = FindSilence(track, clip, position, gain);

    /// <summary>Whether hardly anything of it is heard.</summary>
    public bool IsSilent => _silent.Count(s => s) > ClipFinder.Levels(clip, StepOf(track)).Count(l => l >= Level(clip) * Audible) / 2;

    /// <returns>Where nothing is heard of it, where something else is, both in seconds from its start, and how alike the piece is that is least alike.</returns>
    public (Stretch? Hole, Stretch? Other, double Likeness) Compare()
    {
        var length = (int)(Piece / Step) * StepOf(track);
        var (likeness, other, others) = (1.0, -1, 0);
        for (var i = 0; (i + 1) * length <= clip.Length && position + ((i + 1) * length) <= track.End; i++)
        {
            var piece = clip.AsSpan(i * length, length);
            if (Level(piece) < Level(clip) * Audible * 2 || _silent.Skip(i * length / StepOf(track)).Take(length / StepOf(track)).Any(s => s))
                continue;
            var alike = ClipFinder.Likeness(track, piece, position + (i * length), radius: 3);
            likeness = Math.Min(likeness, alike);
            if (alike < Same)
                (other, others) = (other < 0 ? i : other, others + 1);
        }
        var silent = _silent.Count(s => s);
        return (
            silent == 0 || others * Piece > silent * Step ? null : new(Array.IndexOf(_silent, true) * Step, silent * Step),
            others == 0 ? null : new(other * Piece, others * Piece),
            likeness);
    }

    // By the step: whether the clip is heard there and the file is not.
    static bool[] FindSilence(SoundTrack track, float[] clip, long position, double gain)
    {
        var place = ClipFinder.Levels(track.Between(position, position + clip.Length), StepOf(track));
        var expected = ClipFinder.Levels(clip, StepOf(track));
        var level = Level(clip);
        return [.. expected.Zip(place).Select(l => l.First >= level * Audible && l.Second < Math.Min(l.First, level * Audible * 3) * gain * Nothing)];
    }

    static int StepOf(SoundTrack track) => (int)track.ToPosition(Step);

    static double Level(ReadOnlySpan<float> samples) => samples.IsEmpty ? 0 : TensorPrimitives.Norm(samples) / Math.Sqrt(samples.Length);
}
