namespace Audio.Sound;

static class SampleSourceExtensions
{
    /// <summary>Fills <paramref name="buffer"/> however short the source's own reads are.</summary>
    /// <returns>The samples read; fewer than asked means that the source has ended.</returns>
    public static int ReadFully(this ISampleSource source, Span<float> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && source.Read(buffer[filled..]) is > 0 and var read)
            filled += read;
        return filled;
    }
}
