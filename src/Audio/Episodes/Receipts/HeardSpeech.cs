using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Audio.Episodes.Receipts;

/// <summary>What was heard of a file, or of a segment of one. Immutable.</summary>
/// <param name="Clips">What became of every clip that should be heard, in their order.</param>
/// <param name="Silences">The silent stretches.</param>
sealed record HeardSpeech(ImmutableArray<HeardClip> Clips, ImmutableArray<Stretch> Silences)
{
    static readonly ReceiptOptions Usual = new();

    /// <summary>Whether everything was heard, whole and in its place.</summary>
    [JsonIgnore]
    public bool IsWhole => Clips.All(c => c.Fate is ClipFate.Found or ClipFate.Unheard && c.Other is null
        && !(c.Hole?.Seconds > Usual.Hole.TotalSeconds) && Math.Abs(c.Late) <= Usual.Onset.TotalSeconds);
}
