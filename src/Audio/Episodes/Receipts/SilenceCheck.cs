namespace Audio.Episodes.Receipts;

/// <summary>Whether a file is silent only where nothing is planned to be heard.</summary>
static class SilenceCheck
{
    const double Most = 0.5;

    public static ReceiptCheck Of(ManifestOutput output, Manifest manifest, HeardSpeech heard, ReceiptOptions options)
    {
        var longest = heard.Silences.Select(s => s.Seconds).DefaultIfEmpty(0).Max();
        var check = new ReceiptCheck(output.File, "silence", $"longest {Figures.Length(longest)}", "only between what is heard");
        var holes = new List<(double Start, double Seconds, string What)>();
        foreach (var clip in heard.Clips)
        {
            if (clip is { Fate: ClipFate.Silent })
                holes.Add((clip.Clip.Start, clip.Clip.Duration, $"{Figures.Excerpt(clip.Clip.Spoken)} should be heard"));
            else if (clip.Hole is { } hole && hole.Seconds > options.Hole.TotalSeconds)
                holes.Add((clip.Start + hole.Start, hole.Seconds, $"{Figures.Excerpt(clip.Clip.Spoken)} should be heard"));
        }
        // Of these nothing is known but where they are; they may hold their breath.
        var others = manifest.Sounds.Select(s => (s.Start, s.Duration, Name: s.File))
            .Concat(heard.Clips.Where(c => c.Fate == ClipFate.Unknown).Select(c => (c.Clip.Start, c.Clip.Duration, Name: Figures.Excerpt(c.Clip.Spoken))));
        foreach (var (start, duration, name) in others)
        {
            var silent = heard.Silences.Sum(s => Overlap(s, new(start, duration)));
            if (silent > duration * Most)
                holes.Add((start, silent, $"{name} should be heard"));
        }

        foreach (var (start, seconds, what) in holes.OrderBy(h => h.Start).Take(5))
            check = check.With("V011", $"It is silent for {Figures.Length(seconds)} at {Figures.Time(start)}, where {what}", "render it again, or get the file again");
        return holes.Count > 5 ? check.With("V011", $"and {holes.Count - 5} more of this kind", "") : check;
    }

    static double Overlap(Stretch a, Stretch b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
