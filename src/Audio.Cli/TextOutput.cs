using System.Buffers;
using System.Text;

namespace Audio.Cli;

/// <summary>Hands UTF-8 on to a text writer piece by piece, so that a long output is never in memory as a whole. Not thread-safe.</summary>
sealed class TextOutput(TextWriter output) : IBufferWriter<byte>
{
    const int UsualLength = 1 << 14;

    readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    byte[] _bytes = new byte[UsualLength];
    char[] _chars = new char[UsualLength];

    /// <inheritdoc/>
    public void Advance(int count)
    {
        var length = _decoder.GetChars(_bytes.AsSpan(0, count), _chars, flush: false);
        output.Write(_chars.AsSpan(0, length));
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _bytes.Length)
            (_bytes, _chars) = (new byte[sizeHint], new char[sizeHint]);
        return _bytes;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
