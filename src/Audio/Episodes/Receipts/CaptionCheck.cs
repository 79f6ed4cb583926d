using System.Globalization;

namespace Audio.Episodes.Receipts;

/// <summary>Whether captions have all that is said, and each begins when the manifest says, which is when it is heard: <see cref="OnsetCheck"/>.</summary>
static class CaptionCheck
{
    const string Again = "render it again, or get the file again";

    /// <param name="path">The captions' file.</param>
    /// <param name="hasLabels">Whether a speaker's first words have the name before them.</param>
    public static ReceiptCheck Of(string path, Manifest manifest, bool hasLabels, ReceiptOptions options)
    {
        var sentences = manifest.Turns.Sum(t => t.Clips.Length);
        var check = new ReceiptCheck(Path.GetFileName(path), "captions", "", $"{sentences} {(sentences == 1 ? "sentence" : "sentences")}");
        if (!File.Exists(path))
            return check.With("V002", "The file is not there", Again);
        var cues = CaptionFile.Read(path).Cues;
        check = check with { Measured = string.Create(CultureInfo.InvariantCulture, $"{cues.Length} captions") };

        var said = Bare(string.Concat(manifest.Turns.Select(t => t.Text)));
        var shown = Bare(string.Concat(cues.Select(c => hasLabels ? WithoutLabel(c.Text, manifest) : c.Text)));
        if (said != shown)
            check = check.With("V022", Difference(said, shown), Again);

        var late = Lateness(cues.Select(c => c.Start), manifest).ToList();
        var off = late.Where(l => Math.Abs(l.Late) > options.Caption.TotalSeconds).ToList();
        return off is [var (clip, by), ..]
            ? check.With("V023", $"The caption of {Figures.Excerpt(clip.Spoken)} comes {Figures.Length(by)} too {(by > 0 ? "late" : "soon")}, at {Figures.Time(clip.Start + by)}{Figures.AndMore(off.Count)}", Again)
            : check;
    }

    // How much later than a sentence the caption nearest to it begins.
    static IEnumerable<(ManifestClip Clip, double Late)> Lateness(IEnumerable<double> cues, Manifest manifest)
    {
        var starts = cues.Order().ToArray();
        foreach (var clip in starts.Length == 0 ? [] : manifest.Turns.SelectMany(t => t.Clips))
        {
            var next = Math.Clamp(Array.BinarySearch(starts, clip.Start) is var i && i < 0 ? ~i : i, 0, starts.Length - 1);
            var before = starts[Math.Max(0, next - 1)] - clip.Start;
            var after = starts[next] - clip.Start;
            yield return (clip, Math.Abs(before) < Math.Abs(after) ? before : after);
        }
    }

    static string Difference(string said, string shown)
    {
        var same = said.Zip(shown).TakeWhile(c => c.First == c.Second).Count();
        return same == shown.Length ? $"They end before {Figures.Excerpt(said[same..])}"
            : same == said.Length ? $"They go on after all is said: {Figures.Excerpt(shown[same..])}"
            : $"They say {Figures.Excerpt(shown[same..])} instead of {Figures.Excerpt(said[same..])}";
    }

    static string WithoutLabel(string text, Manifest manifest)
    {
        foreach (var speaker in manifest.Speakers)
        {
            if (text.StartsWith(speaker.Name + ":", StringComparison.Ordinal))
                return text[(speaker.Name.Length + 1)..];
        }
        return text;
    }

    // Lines are broken anywhere.
    static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
