using System.Collections.Immutable;
using Audio.Transcripts.Wording;

namespace Audio.Casting;

/// <summary>Who is heard with which voice. Immutable.</summary>
/// <param name="Voices">By <see cref="Transcripts.Speaker.Id"/>; everyone who is heard has one, and so has the narrator if it speaks.</param>
/// <param name="Problems">What was decided without the user: a voice taken from the pool, a voice shared, an engine passed over.</param>
public sealed record Cast(ImmutableDictionary<string, Voice> Voices, ImmutableArray<Problem> Problems)
{
    /// <summary>Who may stand in for a voice that its engine cannot speak, in order, where the user allows it; a voice that is not here has nobody.</summary>
    public ImmutableDictionary<Voice, ImmutableArray<Voice>> StandIns { get; init; } = ImmutableDictionary<Voice, ImmutableArray<Voice>>.Empty;

    /// <summary>Those whose voice is merely the next of the pool, in the order in which they are heard; <see cref="Problems"/> tells of them, too.</summary>
    public ImmutableArray<PoolVoice> FromPool { get; init; } = [];

    /// <summary>How particular words are to be said; null for no particular way.</summary>
    public Lexicon? Lexicon { get; init; }
}
