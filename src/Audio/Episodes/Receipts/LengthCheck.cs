using System.Globalization;
using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>Whether a file is as long as it was written: to the frame, where its format can say so.</summary>
static class LengthCheck
{
    const string Again = "render it again, or get the file again";

    /// <param name="facts">What the file says; null where it says nothing.</param>
    /// <param name="heard">What was decoded; null where nothing was.</param>
    /// <param name="decoder">By what it was decoded; null where it was not.</param>
    public static ReceiptCheck Of(ManifestOutput output, Manifest manifest, FileFacts? facts, HeardSound? heard, string? decoder)
    {
        var expected = (double)manifest.Audio.Frames / manifest.Audio.SampleRate;
        var measured = heard is not null ? (double)heard.Frames / output.SampleRate
            : facts?.Frames is { } frames ? (double)frames / facts.SampleRate
            : facts?.Duration.TotalSeconds ?? 0;
        var check = new ReceiptCheck(output.File, "length", Figures.Time(measured) + (decoder is null ? "" : $", decoded by {decoder}"), Figures.Time(expected));
        var beyond = heard?.Speech.Clips.Count(c => c.Fate == ClipFate.Beyond) ?? 0;
        var off = measured - expected;
        if (measured == 0)
            check = check.With("V003", heard?.Fault ?? "There is no sound in it that can be decoded", Again);
        else if (off < -Tolerance(output, facts, heard is not null) && (beyond > 0 || heard is null || IsUnexplained(heard, off)))
        {
            check = check.With("V003", string.Create(CultureInfo.InvariantCulture,
                $"It is cut short: it ends at {Figures.Time(measured)}, {Figures.Length(off)} too soon{(beyond > 0 ? $"; {beyond} {(beyond == 1 ? "sentence is" : "sentences are")} not heard" : "")}"), Again);
        }
        else if (Math.Abs(off) > Tolerance(output, facts, heard is not null))
            check = check.With("V004", $"It is {Figures.Length(off)} {(off > 0 ? "longer" : "shorter")} than it was written", Again);
        return heard?.Fault is { } fault && measured > 0 ? check.With("V005", fault, Again) : check;
    }

    // What is missing amid the file moves all that follows; what is missing at its end, nothing.
    static bool IsUnexplained(HeardSound heard, double off) =>
        heard.Speech.Clips.LastOrDefault(c => c.Fate == ClipFate.Found) is not { } last || Math.Abs(last.Late - off) > 0.1;

    // AAC and Opus come in frames; what a player shows is rounded.
    static double Tolerance(ManifestOutput output, FileFacts? facts, bool isDecoded) =>
        output.Format == OutputFormat.M4a.Name || output.Format == OutputFormat.M4b.Name ? 1024.5 / output.SampleRate
        : output.Format == OutputFormat.Opus.Name ? 0.0205
        : (isDecoded || output.Format == OutputFormat.Mp3.Name) && facts?.SampleRate == output.SampleRate ? 0.5 / output.SampleRate
        : 0.0015;
}
