using System.Globalization;

namespace Audio.Speech.Azure.Ssml;

/// <summary>The loudness of a voice as the service takes it. Voices are levelled afterwards all the same: this changes the effort, if anything.</summary>
static class SsmlVolume
{
    static readonly string[] Words = ["x-soft", "soft", "medium", "loud", "x-loud"];

    /// <summary>Whether a value is a word, 0 to 100, or a change such as <c>+10</c> or <c>-5.5%</c>.</summary>
    public static bool IsValid(string volume) =>
        Words.Contains(volume)
        || (double.TryParse(volume.EndsWith('%') ? volume[..^1] : volume, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= 100);
}
