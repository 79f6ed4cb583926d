namespace Audio.Episodes;

/// <summary>What a player shows of an episode, in whatever way the file's format stores it. Immutable, compared by value.</summary>
public sealed record EpisodeTags
{
    /// <summary>The episode's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who made it; null where unknown.</summary>
    public string? Artist { get; init; }

    /// <summary>The show that it belongs to; null for none.</summary>
    public string? Show { get; init; }

    /// <summary>When it was first published; null where unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The sentence that says that voices are synthetic; with it the file is marked as AI content. Null where people speak.</summary>
    public string? Disclosure { get; init; }

    /// <summary>The programs that made the file, such as <c>Audio 0.1.0, LAME 3.100</c>; null for none.</summary>
    public string? EncodedWith { get; init; }
}
