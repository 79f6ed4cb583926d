using System.Collections.Immutable;

namespace Audio.Mixing;

/// <summary>The music and the effects of a show. Immutable.</summary>
public sealed record Production
{
    /// <summary>Before the first word; null for nothing.</summary>
    public Asset? Intro { get; init; }

    /// <summary>Under the introduction; null for nothing.</summary>
    public Asset? Bed { get; init; }

    /// <summary>Between chapters; null for nothing.</summary>
    public Asset? Sting { get; init; }

    /// <summary>After the last word; null for nothing.</summary>
    public Asset? Outro { get; init; }

    /// <summary>The sound of a room in which nobody speaks, under everything; null for silence.</summary>
    public RoomTone? RoomTone { get; init; }

    /// <summary>What is heard in the place of a cue: the first whose words are all in the cue's description.</summary>
    public ImmutableArray<CueSound> Cues { get; init; } = [];

    /// <summary>What is heard in the place of a cue; null for a pause.</summary>
    /// <param name="description">As the source has it.</param>
    internal Asset? SoundOf(string description) => Cues.FirstOrDefault(c => c.IsMeantBy(description))?.Sound;
}

/// <summary>What a cue sounds like. Immutable, compared by value.</summary>
/// <param name="Words">Such as <c>applause</c>; case makes no difference.</param>
/// <param name="Sound">What is heard; null for a pause, whatever the words that follow it in the list say.</param>
public sealed record CueSound(string Words, Asset? Sound)
{
    internal bool IsMeantBy(string description)
    {
        var heard = WordsOf(description);
        return WordsOf(Words) is { Count: > 0 } words && words.IsSubsetOf(heard);
    }

    static HashSet<string> WordsOf(string text) =>
        new(text.Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}

/// <summary>The sound of a room in which nobody speaks. Immutable, compared by value.</summary>
/// <param name="LevelDbfs">Its level (RMS), −90 to −40.</param>
/// <param name="Recording">What it is made of; null for noise.</param>
public sealed record RoomTone(double LevelDbfs, Asset? Recording = null);
