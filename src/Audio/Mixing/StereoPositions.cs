using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>Where speakers sit in stereo: whoever leads the talk in the middle, the others a little to the left and right.</summary>
public static class StereoPositions
{
    /// <summary>
    /// The seats of guests, in the order in which they are first heard, and again from the first. At the outer ones one side is 2.5 dB louder
    /// than the other, and who hears both sides on one loudspeaker hears the guest 0.09 dB quieter.
    /// </summary>
    static readonly double[] Seats = [-0.18, 0.18, -0.09, 0.09];

    static readonly string[] Leading = ["host", "anchor", "presenter", "moderator", "narrator"];

    /// <summary>Positions by the id of the speaker, −1 left to 1 right. Where nobody's role is known, the first to speak leads.</summary>
    public static ImmutableDictionary<string, double> Of(Transcript transcript)
    {
        var heard = transcript.Items.SelectMany(i => i.Utterances).Select(u => u.SpeakerId).Distinct().ToList();
        var roles = transcript.Speakers.ToDictionary(s => s.Id, s => s.Role ?? "");
        var centre = heard.Where(id => Leading.Any(l => roles.GetValueOrDefault(id, "").Contains(l, StringComparison.OrdinalIgnoreCase))).ToHashSet();
        if (centre.Count == 0 && heard.Find(id => id != Speaker.NarratorId) is { } first)
            centre.Add(first);
        centre.Add(Speaker.NarratorId);
        return heard.Where(id => !centre.Contains(id)).Select((id, i) => KeyValuePair.Create(id, Seats[i % Seats.Length]))
            .Concat(centre.Select(id => KeyValuePair.Create(id, 0.0))).ToImmutableDictionary();
    }
}
