namespace Audio.Episodes.Captions;

/// <summary>What stands on the screen at one time.</summary>
/// <param name="Lines">One or two, none of them empty.</param>
readonly record struct Cue(IReadOnlyList<string> Lines, TimeSpan Start, TimeSpan End)
{
    /// <summary>Start and end in hours, minutes, seconds and, after <paramref name="separator"/>, milliseconds.</summary>
    public string Times(char separator) => $"{Clock.Exact(Start, separator)} --> {Clock.Exact(End, separator)}";

    /// <summary>A name without line breaks, which would break the file.</summary>
    public static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
