namespace Audio.Episodes;

/// <summary>How far a render has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Segments finished.</param>
/// <param name="Total">Segments in all.</param>
public readonly record struct RenderProgress(RenderStage Stage, int Done, int Total);

/// <summary>What a render is doing.</summary>
public enum RenderStage
{
    /// <summary>Measuring the voices.</summary>
    Levelling,

    /// <summary>Speaking, mixing and encoding.</summary>
    Speaking,

    /// <summary>Mixing and encoding again, because the programme was too loud or too quiet as a whole.</summary>
    Adjusting,

    /// <summary>Writing the files.</summary>
    Writing,
}
