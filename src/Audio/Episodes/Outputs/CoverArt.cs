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
        var (width, height) = await Outputs.Picture.SizeOfAsync(file, cancellationToken);
        if (width != height)
            throw Refuse(file, $"The cover has {width} × {height} pixels", "make it square: directories refuse it otherwise");
        if (width < Least)
            throw Refuse(file, $"The cover has {width} × {height} pixels", $"directories take {Least} to {Most}; a small picture that is made larger looks it, so name a larger one");
        var picture = await Outputs.Picture.EncodeAsync(file, Most, cancellationToken);
        var embedded = width <= MostEmbedded ? picture : await Outputs.Picture.EncodeAsync(file, MostEmbedded, cancellationToken);
        return new(picture, embedded, Math.Min(width, MostEmbedded));
    }

    static InvalidInputException Refuse(string file, string message, string hint) => Outputs.Picture.Refuse(file, message, hint);
}
