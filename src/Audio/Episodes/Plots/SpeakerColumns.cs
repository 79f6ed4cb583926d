using System.Collections.Immutable;

namespace Audio.Episodes.Plots;

/// <summary>Who is heard in equal stretches of an episode.</summary>
static class SpeakerColumns
{
    /// <param name="manifest">Says when each clip is heard.</param>
    /// <param name="speakers">Their ids, in order.</param>
    /// <param name="count">How many stretches the whole is parted into.</param>
    /// <returns>For each stretch the place of whoever is heard for most of it; −1 where nobody is heard at all.</returns>
    public static int[] Of(Manifest manifest, ImmutableArray<string> speakers, int count)
    {
        var most = new int[count];
        Array.Fill(most, -1);
        var heard = new double[speakers.Length, count];
        var stretch = manifest.Audio.Duration / count;
        foreach (var clip in manifest.Turns.SelectMany(t => t.Clips))
        {
            var speaker = speakers.IndexOf(clip.Speaker);
            var (start, end) = (clip.Start, clip.Start + clip.Duration);
            for (var column = Math.Max(0, (int)(start / stretch)); speaker >= 0 && column < count && column * stretch < end; column++)
                heard[speaker, column] += Math.Min(end, (column + 1) * stretch) - Math.Max(start, column * stretch);
        }
        for (var column = 0; column < count; column++)
        {
            for (var speaker = 0; speaker < speakers.Length; speaker++)
            {
                if (heard[speaker, column] > (most[column] < 0 ? 0 : heard[most[column], column]))
                    most[column] = speaker;
            }
        }
        return most;
    }
}
