using Audio.Episodes.Outputs;

namespace Audio.Episodes;

/// <summary>The encoders that are installed. Thread-safe.</summary>
public static class EncoderVersions
{
    /// <summary>LAME's name and version.</summary>
    /// <exception cref="InvalidInputException">It is not installed; the problem says how to.</exception>
    public static string Lame() => $"LAME {Mp3.Lame.Version}";

    /// <summary>ffmpeg's version.</summary>
    /// <exception cref="InvalidInputException">It is not installed, or does not run; the problem says what to do.</exception>
    public static async Task<string> FfmpegAsync(CancellationToken cancellationToken) => (await Ffmpeg.OpenAsync("m4a, m4b, opus, flac and music are made", cancellationToken)).Version;
}
