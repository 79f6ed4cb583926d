using System.Globalization;

namespace Audio.Episodes.Captions;

/// <summary>What stands on the screen at one time.</summary>
/// <param name="Lines">One or two, none of them empty.</param>
readonly record struct Cue(IReadOnlyList<string> Lines, TimeSpan Start, TimeSpan End)
{
    /// <summary>Start and end in hours, minutes, seconds and, after <paramref name="separator"/>, milliseconds.</summary>
    public string Times(char separator) => $"{Time(Start, separator)} --> {Time(End, separator)}";

    /// <summary>A name without line breaks, which would break the file.</summary>
    public static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Time(TimeSpan time, char separator)
    {
        var milliseconds = (time.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{separator}{milliseconds % 1000:000}");
    }
}
