namespace Audio.Episodes;

/// <summary>How far a render has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Utterances, passages or segments finished.</param>
/// <param name="Total">Utterances, passages or segments in all.</param>
public readonly record struct RenderProgress(RenderStage Stage, int Done, int Total)
{
    /// <summary>How many of those finished were spoken by another voice than the cast's.</summary>
    public int Substituted { get; init; }

    /// <summary>What the user has to hear of at once; null for nothing.</summary>
    public Problem? News { get; init; }
}

/// <summary>What a render is doing.</summary>
public enum RenderStage
{
    /// <summary>Speaking, the passages that voices are measured by included.</summary>
    Speaking,

    /// <summary>Mixing and encoding.</summary>
    Encoding,

    /// <summary>Writing the files.</summary>
    Writing,

    /// <summary>Checking what was written.</summary>
    Verifying,

    /// <summary>Measuring what is to be drawn.</summary>
    Measuring,
}
