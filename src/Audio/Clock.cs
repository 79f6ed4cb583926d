using System.Globalization;

namespace Audio;

/// <summary>Times as players show them.</summary>
public static class Clock
{
    /// <returns><c>1:05</c>, or <c>2:01:05</c> from an hour on.</returns>
    public static string Of(TimeSpan time) => time.TotalHours < 1
        ? time.ToString(@"m\:ss", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}{time:\\:mm\\:ss}");
}
