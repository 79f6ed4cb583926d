namespace Audio.Cli;

/// <summary>What the program tells a script.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work failed; trying again may help.</summary>
    public const int Failed = 1;

    /// <summary>The command, an input or the configuration has to be mended first.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
