namespace Audio.Cli;

/// <summary>How much is said.</summary>
enum Verbosity
{
    /// <summary>What is wrong or doubtful alone.</summary>
    Quiet,

    /// <summary>Also how far the work has come and what came of it.</summary>
    Normal,

    /// <summary>Also every step.</summary>
    Verbose,
}
