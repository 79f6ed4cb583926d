using System.Globalization;

namespace Audio;

/// <summary>Times as players show them.</summary>
public static class Clock
{
    /// <returns><c>1:05</c>, or <c>2:01:05</c> from an hour on.</returns>
    public static string Of(TimeSpan time) => time.TotalHours < 1
        ? time.ToString(@"m\:ss", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}{time:\\:mm\\:ss}");

    /// <summary>Times as files have them.</summary>
    /// <param name="separator">What stands before the milliseconds.</param>
    /// <returns><c>02:01:05.250</c>, to the nearest millisecond; hours have more digits where they need them.</returns>
    public static string Exact(TimeSpan time, char separator = '.')
    {
        var milliseconds = (time.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{separator}{milliseconds % 1000:000}");
    }
}
