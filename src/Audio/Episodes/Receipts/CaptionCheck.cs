using System.Globalization;
using Audio.Episodes.Captions;

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

        if (FindDifference(cues.Select(c => c.Text), string.Join(' ', manifest.Turns.Select(t => t.Text)), hasLabels ? LabelsOf(manifest) : []) is { } difference)
            check = check.With("V022", difference, Again);

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

    // Null where the captions say just what is said, some of them behind a label.
    static string? FindDifference(IEnumerable<string> cues, string text, IReadOnlyList<string> labels)
    {
        var (said, at) = (Bare(text), 0);
        foreach (var shown in cues)
        {
            var cue = Bare(shown);
            var rest = said.AsSpan(at);
            var label = rest.StartsWith(cue, StringComparison.Ordinal) ? "" : labels.FirstOrDefault(l => cue.StartsWith(l, StringComparison.Ordinal)) ?? "";
            if (!rest.StartsWith(cue.AsSpan(label.Length), StringComparison.Ordinal))
                return rest.IsEmpty ? $"They go on after all is said: {Figures.Excerpt(shown)}" : $"They say {Figures.Excerpt(From(shown, label.Length))} instead of {Figures.Excerpt(From(text, at))}";
            at += cue.Length - label.Length;
        }
        return at < said.Length ? $"They end before {Figures.Excerpt(From(text, at))}" : null;
    }

    // What follows so many characters that are no spaces.
    static string From(string text, int count)
    {
        var at = 0;
        for (; count > 0 || char.IsWhiteSpace(text[at]); at++)
            count -= char.IsWhiteSpace(text[at]) ? 0 : 1;
        return text[at..];
    }

    // As SubRip files have them; the longest first, which may begin with another.
    static List<string> LabelsOf(Manifest manifest) => [.. manifest.Speakers.Select(s => Bare(Srt.LabelOf(s.Name))).OrderByDescending(l => l.Length)];

    // Lines are broken anywhere.
    static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
