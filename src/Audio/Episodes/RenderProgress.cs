namespace Audio.Episodes;

/// <summary>How far a render has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Utterances or segments finished.</param>
/// <param name="Total">Utterances or segments in all.</param>
public readonly record struct RenderProgress(RenderStage Stage, int Done, int Total);

/// <summary>What a render is doing.</summary>
public enum RenderStage
{
    /// <summary>Measuring the voices.</summary>
    Levelling,

    /// <summary>Speaking.</summary>
    Speaking,

    /// <summary>Mixing and encoding.</summary>
    Encoding,

    /// <summary>Writing the files.</summary>
    Writing,
}
