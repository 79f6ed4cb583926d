using System.Globalization;
using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>Whether the sound in a file is, bit by bit, what was encoded.</summary>
static class EncodingCheck
{
    const string Hint = "give listeners the file that was rendered: each encoding loses more";

    /// <param name="facts">What the file says; null where it says nothing.</param>
    /// <param name="soundSha256">Of its sound; null where that cannot be read.</param>
    /// <param name="isOtherwiseRight">Whether everything that is heard is as it should be; null where nobody listened.</param>
    public static ReceiptCheck Of(ManifestOutput output, Manifest manifest, FileFacts? facts, string? soundSha256, bool? isOtherwiseRight)
    {
        var check = new ReceiptCheck(output.File, "encoding", facts is null ? "" : Describe(facts), Expected(output, manifest));
        if (output.SoundSha256 is null || (soundSha256 is null && facts is null))
            return check with { IsSkipped = true };
        if (soundSha256 == output.SoundSha256)
            return check;
        var differences = facts is null ? [] : Differences(output, manifest, facts).ToList();
        return differences.Count > 0 ? check.With("V020", $"It was encoded again: {string.Join(", ", differences)}", Hint)
            : isOtherwiseRight is null ? check.With("V021", "Its sound is not the one that was written", "verify it without --quick, which tells what happened to it")
            : isOtherwiseRight.Value ? check.With("V020", "It was encoded again, or changed in ways that are hardly heard: its sound is not the one that was written", Hint)
            : check.With("V021", "Its sound is not the one that was written; the other lines say what happened to it", "render it again, or get the file again");
    }

    static IEnumerable<string> Differences(ManifestOutput output, Manifest manifest, FileFacts facts)
    {
        if (facts.Codec != Codec(output))
            yield return $"{facts.Codec} instead of {Codec(output)}";
        if (facts.SampleRate != output.SampleRate)
            yield return $"{facts.SampleRate} Hz instead of {output.SampleRate}";
        if (facts.Channels != manifest.Audio.Channels)
            yield return facts.Channels == 1 ? "mono instead of stereo" : $"{facts.Channels} channels instead of {manifest.Audio.Channels}";
        if (output.Format == OutputFormat.Mp3.Name)
        {
            if (facts.BitRateKbps != output.BitRateKbps)
                yield return facts.BitRateKbps is { } rate ? $"{rate} kbit/s instead of {output.BitRateKbps}" : "a bit rate that varies";
            if (facts.Encoder != Encoder(manifest))
                yield return $"by {facts.Encoder ?? "an encoder that does not say its name"} instead of {Encoder(manifest)}";
        }
    }

    static string Describe(FileFacts facts) => string.Create(CultureInfo.InvariantCulture,
        $"{facts.Codec}, {facts.SampleRate} Hz{(facts.BitRateKbps is { } rate ? $", {rate} kbit/s" : "")}{(facts.Encoder is { } encoder ? $", {encoder}" : "")}");

    static string Expected(ManifestOutput output, Manifest manifest) => string.Create(CultureInfo.InvariantCulture,
        $"{Codec(output)}, {output.SampleRate} Hz{(output.BitRateKbps > 0 ? $", {output.BitRateKbps} kbit/s" : "")}{(output.Format == OutputFormat.Mp3.Name ? $", {Encoder(manifest)}" : "")}");

    static string Codec(ManifestOutput output) => output.Format switch { "m4a" or "m4b" => "aac", "wav" => "pcm_s16le", var same => same };

    static string Encoder(Manifest manifest) => "LAME" + manifest.Versions.GetValueOrDefault("lame", "");
}
