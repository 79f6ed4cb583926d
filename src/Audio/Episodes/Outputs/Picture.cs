using System.Globalization;
using System.Text;

namespace Audio.Episodes.Outputs;

/// <summary>Measures and converts pictures of any kind that ffmpeg reads.</summary>
static class Picture
{
    const long MostBytes = 64 << 20;

    /// <summary>Its pixels.</summary>
    /// <exception cref="InvalidInputException">It is no picture, or ffprobe is not installed.</exception>
    public static async Task<(int Width, int Height)> SizeOfAsync(string file, CancellationToken cancellationToken)
    {
        if (ExternalProcess.Find("ffprobe") is not { } ffprobe)
            throw Refuse(file, "ffprobe, which comes with ffmpeg and measures pictures, is not installed", "install ffmpeg whole");
        var result = await ExternalProcess.RunAsync(
            ffprobe, ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", "file:" + Path.GetFullPath(file)], ReadOnlyMemory<byte>.Empty, MostBytes, cancellationToken);
        var sides = Encoding.ASCII.GetString(result.Output).Trim().Split(',');
        return result.ExitCode == 0 && sides.Length >= 2 && int.TryParse(sides[0], CultureInfo.InvariantCulture, out var width) && int.TryParse(sides[1], CultureInfo.InvariantCulture, out var height)
            ? (width, height)
            : throw Refuse(file, File.Exists(file) ? "This is no picture that ffmpeg reads" : "There is no such picture", "name a JPEG or PNG");
    }

    /// <summary>Makes a JPEG of it, smaller where need be, white where it is transparent, as on most pages. The same picture gives the same bytes.</summary>
    /// <param name="most">Its longer side at most, in pixels.</param>
    /// <exception cref="InvalidInputException">It is no picture, or ffmpeg is not installed.</exception>
    public static async Task<byte[]> EncodeAsync(string file, int most, CancellationToken cancellationToken)
    {
        var ffmpeg = await Ffmpeg.OpenAsync("pictures are read", cancellationToken);
        var (width, height) = await SizeOfAsync(file, cancellationToken);
        var scale = Math.Min(1, (double)most / Math.Max(width, height));
        var result = await ffmpeg.CollectAsync(
            [
                "-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"color=c=white:s={width}x{height}:d=1"), "-i", "file:" + Path.GetFullPath(file), "-filter_complex",
                string.Create(CultureInfo.InvariantCulture, $"[0][1]overlay=format=rgb:shortest=1,scale={Side(width * scale)}:{Side(height * scale)}:flags=lanczos+accurate_rnd,format=yuvj420p"),
                "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "image2pipe", "pipe:1",
            ],
            MostBytes, cancellationToken);
        return result.ExitCode == 0 && result.Output.Length > 0 ? result.Output
            : throw Refuse(file, $"The picture cannot be converted: {result.Errors.Split('\n')[^1].Trim()}", "name a JPEG or PNG");

        static int Side(double pixels) => Math.Max(1, (int)Math.Round(pixels));
    }

    /// <summary>Says what is wrong with a picture.</summary>
    public static InvalidInputException Refuse(string file, string message, string hint) => new(new Problem("O003", Severity.Error, file, 0, 0, message, hint));
}
