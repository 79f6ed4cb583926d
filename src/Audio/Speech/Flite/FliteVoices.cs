using System.Collections.Immutable;

namespace Audio.Speech.Flite;

/// <summary>The voices built into a flite.</summary>
static class FliteVoices
{
    // It can only tell the time.
    const string Clock = "awb_time";

    // The mean pitch in Hz that each voice's model aims at. rms has a model of another kind, whose pitch stands.
    static readonly ImmutableDictionary<string, double> MeanPitch = ImmutableDictionary.CreateRange(
        new KeyValuePair<string, double>[] { new("slt", 170), new("awb", 132), new("kal", 95), new("kal16", 95) });

    /// <summary>Reads what <c>flite -lv</c> prints: <c>Voices available: kal awb rms slt</c>.</summary>
    public static ImmutableArray<string> Parse(string listing) =>
        [
            .. listing[(listing.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(v => v != Clock),
        ];

    /// <summary>The mean pitch in Hz of a voice; null where it cannot be changed.</summary>
    public static double? PitchOf(string voice) => MeanPitch.TryGetValue(voice, out var pitch) ? pitch : null;
}
