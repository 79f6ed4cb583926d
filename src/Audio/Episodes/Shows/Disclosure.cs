namespace Audio.Episodes.Shows;

/// <summary>How listeners learn that the voices are synthetic. Immutable, compared by value.</summary>
public sealed record Disclosure
{
    /// <summary>Whether the narrator says so at the end.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>What the narrator then says; null for the usual sentence in the language of the episode.</summary>
    public string? Spoken { get; init; }

    /// <summary>Whether the files themselves say so.</summary>
    public bool InTags { get; init; } = true;

    /// <summary>Whether what goes into a feed, and the show notes, says so.</summary>
    public bool InFeed { get; init; } = true;
}
