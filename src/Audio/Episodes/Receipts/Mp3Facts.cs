using System.Security.Cryptography;
using Audio.Episodes.Mp3;

namespace Audio.Episodes.Receipts;

/// <summary>Reads what an MP3 file says of itself, frame by frame, without decoding it. Memory does not grow with it.</summary>
static class Mp3Facts
{
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Checked now and then.</param>
    /// <returns>Null where there is no MPEG-1 layer III in it. What is damaged has no checksum.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileFacts? Read(string path, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 18, FileOptions.SequentialScan);
        var (tags, chapters) = Id3Reader.Read(file);
        var frames = new FrameReader(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            if (!frames.Read())
                return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        var first = frames.Header;
        var info = InfoFrame.Read(frames.Frame, first);
        var (count, isWhole, isConstant) = (info is null ? 1L : 0, true, true);
        if (info is null)
            hash.AppendData(frames.Frame);
        try
        {
            while (frames.Read())
            {
                if (count % 10_000 == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(frames.Frame);
                isConstant &= count == 0 || frames.Header.BitRateKbps == first.BitRateKbps;
                if (count++ == 0)
                    first = frames.Header;
            }
        }
        catch (InvalidDataException)
        {
            isWhole = false;
        }
        // Without an Info frame players cut nothing off.
        var length = Math.Max(0, (count * FrameHeader.Frames) - (info is { } cut ? cut.Delay + cut.Padding : 0));
        return new("mp3", first.SampleRate, first.Channels, isConstant ? first.BitRateKbps : null, TimeSpan.FromSeconds((double)length / first.SampleRate))
        {
            Encoder = info?.Encoder,
            Frames = length,
            Tags = tags,
            Chapters = chapters,
            SoundSha256 = isWhole ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null,
        };
    }
}
