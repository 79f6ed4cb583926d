namespace Audio.Episodes.Plots;

/// <summary>Turns SVG into PNG with what the system has: an ffmpeg that reads SVG, librsvg's own program, or Inkscape. Stateless.</summary>
public static class PngPicture
{
    const long MostOutput = 1 << 20;

    // Each gets the SVG by its name, and names the PNG.
    static readonly (string Program, Func<string, string, string[]> Arguments)[] Renderers =
    [
        ("ffmpeg", (svg, png) => ["-v", "error", "-nostdin", "-y", "-i", "file:" + svg, "-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1", "file:" + png]),
        ("rsvg-convert", (svg, png) => ["-f", "png", "-o", png, svg]),
        ("inkscape", (svg, png) => [svg, "-o", png, "--export-type=png"]),
    ];

    /// <summary>Writes a picture as PNG, as large as the SVG says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="writeSvg">Writes the SVG.</param>
    /// <exception cref="UnwritableFileException">Nothing can be written there.</exception>
    /// <exception cref="InvalidInputException">Nothing here reads SVG.</exception>
    public static async Task WriteAsync(string path, Action<Stream> writeSvg, CancellationToken cancellationToken)
    {
        // Beside the file, because a program may not be allowed elsewhere; by its ending, because that is what programs go by.
        using var png = new PendingFile(path);
        // Before anything else of it fails in the words of another program.
        png.Open().Dispose();
        var svg = png.Path + ".svg";
        try
        {
            await using (var stream = new FileStream(svg, FileMode.CreateNew, FileAccess.Write))
                writeSvg(stream);
            foreach (var (program, arguments) in Renderers)
            {
                if (ExternalProcess.Find(program) is { } found && await DrawsAsync(found, arguments(svg, png.Path), png.Path, cancellationToken))
                {
                    png.Commit();
                    return;
                }
            }
        }
        finally
        {
            File.Delete(svg);
        }
        throw new InvalidInputException(new Problem(
            "O004", Severity.Error, path, 0, 0, "a PNG is drawn by an ffmpeg that reads SVG, by rsvg-convert or by Inkscape, and none is here",
            "name a file that ends in .svg, or install rsvg-convert, which comes with librsvg (librsvg2-bin on Debian)"));
    }

    // An ffmpeg that was built without librsvg refuses, and one that was made for another machine does not start.
    static async Task<bool> DrawsAsync(string program, string[] arguments, string png, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ExternalProcess.RunAsync(program, arguments, ReadOnlyMemory<byte>.Empty, MostOutput, cancellationToken);
            return result.ExitCode == 0 && new FileInfo(png) is { Exists: true, Length: > 0 };
        }
        catch (IOException)
        {
            return false;
        }
    }
}
