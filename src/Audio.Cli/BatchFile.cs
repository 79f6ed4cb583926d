namespace Audio.Cli;

/// <summary>One of many transcripts.</summary>
/// <param name="Path">As the user named it, or below a folder of that name.</param>
/// <param name="Place">Where its episode goes, within the folder of all episodes.</param>
sealed record BatchFile(string Path, string Place)
{
    /// <summary>Why it cannot be made, though the others can; null where it can.</summary>
    public Problem? Refusal { get; init; }
}
