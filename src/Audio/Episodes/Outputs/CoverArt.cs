using System.Globalization;
using System.Security.Cryptography;

namespace Audio.Episodes.Outputs;

/// <summary>
/// A show's picture as players and directories take it: square, 1400 to 3000 pixels, a JPEG without transparency (Apple Podcasts, "Artwork
/// requirements"). Immutable.
/// </summary>
sealed class CoverArt
{
    const int Least = 1400, Most = 3000;

    // What stands in a file is loaded by every player that opens it.
    const int MostEmbedded = 1400;

    const long MostBytes = 64 << 20;

    CoverArt(byte[] picture, byte[] embedded, int embeddedPixels) => (Picture, Embedded, EmbeddedPixels) = (picture, embedded, embeddedPixels);

    /// <summary>The JPEG that stands beside the audio.</summary>
    public byte[] Picture { get; }

    /// <summary>The JPEG that stands in the audio: 1400 pixels at most.</summary>
    public byte[] Embedded { get; }

    /// <summary>The width and the height of <see cref="Embedded"/>.</summary>
    public int EmbeddedPixels { get; }

    /// <summary>Names both.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Picture));

    /// <summary>Reads a picture of any kind that ffmpeg reads.</summary>
    /// <exception cref="InvalidInputException">It is none, or not square, or too small; or ffmpeg is not installed.</exception>
    public static async Task<CoverArt> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var ffmpeg = await Ffmpeg.OpenAsync("cover art is read", cancellationToken);
        if (await SizeOfAsync(file, cancellationToken) is not var (width, height))
            throw Refuse(file, "This is no picture that ffmpeg reads", "name a JPEG or PNG");
        if (width != height)
            throw Refuse(file, $"The cover has {width} × {height} pixels", "make it square: directories refuse it otherwise");
        if (width < Least)
            throw Refuse(file, $"The cover has {width} × {height} pixels", $"directories take {Least} to {Most}; a small picture that is made larger looks it, so name a larger one");
        var picture = await EncodeAsync(ffmpeg, file, width, Math.Min(width, Most), cancellationToken);
        var embedded = width <= MostEmbedded ? picture : await EncodeAsync(ffmpeg, file, width, MostEmbedded, cancellationToken);
        return new(picture, embedded, Math.Min(width, MostEmbedded));
    }

    static async Task<(int Width, int Height)?> SizeOfAsync(string file, CancellationToken cancellationToken)
    {
        if (ExternalProcess.Find("ffprobe") is not { } ffprobe)
            throw Refuse(file, "ffprobe, which comes with ffmpeg and measures the cover, is not installed", "install ffmpeg whole");
        var result = await ExternalProcess.RunAsync(
            ffprobe, ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", "file:" + Path.GetFullPath(file)], ReadOnlyMemory<byte>.Empty, MostBytes, cancellationToken);
        var sides = System.Text.Encoding.ASCII.GetString(result.Output).Trim().Split(',');
        return result.ExitCode == 0 && sides.Length >= 2 && int.TryParse(sides[0], CultureInfo.InvariantCulture, out var width) && int.TryParse(sides[1], CultureInfo.InvariantCulture, out var height)
            ? (width, height) : null;
    }

    // White shows where the picture is transparent, as on most pages.
    static async Task<byte[]> EncodeAsync(Ffmpeg ffmpeg, string file, int width, int pixels, CancellationToken cancellationToken)
    {
        var side = string.Create(CultureInfo.InvariantCulture, $"{width}x{width}");
        var result = await ffmpeg.CollectAsync(
            [
                "-f", "lavfi", "-i", $"color=c=white:s={side}:d=1", "-i", "file:" + Path.GetFullPath(file), "-filter_complex",
                string.Create(CultureInfo.InvariantCulture, $"[0][1]overlay=format=rgb:shortest=1,scale={pixels}:{pixels}:flags=lanczos+accurate_rnd,format=yuvj420p"),
                "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "image2pipe", "pipe:1",
            ],
            MostBytes, cancellationToken);
        return result.ExitCode == 0 && result.Output.Length > 0 ? result.Output : throw Refuse(file, $"The cover cannot be converted: {result.Errors.Split('\n')[^1].Trim()}", "name a JPEG or PNG");
    }

    static InvalidInputException Refuse(string file, string message, string hint) => new(new Problem("O003", Severity.Error, file, 0, 0, message, hint));
}
