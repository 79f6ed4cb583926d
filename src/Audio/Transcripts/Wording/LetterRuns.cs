using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Transcripts.Wording;

/// <summary>
/// The runs of letters in a text, of any script, that have a length at least. Looks at 32 characters at once, as one bit
/// each, beside the 32 behind them: a run begins at a letter with none before it, and shorter ones are never stopped at.
/// </summary>
/// <param name="least">From 1 to 32.</param>
ref struct LetterRuns(ReadOnlySpan<char> text, int least)
{
    const int Block = 32;

    readonly ReadOnlySpan<char> _text = text;
    int _block = -Block;

    // Of the block and the one behind it, from the lowest bit.
    ulong _letters = Letters(text, 0);
    uint _starts;

    /// <summary>Where the run begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it has ended.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_starts == 0)
        {
            if (_block + Block >= _text.Length)
                return false;
            NextBlock();
        }
        var at = BitOperations.TrailingZeroCount(_starts);
        _starts &= _starts - 1;
        Start = _block + at;
        End = Start + BitOperations.TrailingZeroCount(~(_letters >> at));
        // Its end is further away than can be seen from here.
        if (End == _block + (2 * Block))
            End = EndOfLetters(End);
        return true;
    }

    void NextBlock()
    {
        var before = _block < 0 ? 0 : _letters >> (Block - 1) & 1;
        if (_block >= 0)
            _letters >>= Block;
        _block += Block;
        if (_block + Block < _text.Length)
            _letters |= (ulong)Letters(_text, _block + Block) << Block;
        _starts = (uint)(_letters & ~(_letters << 1 | before) & LeastAhead(_letters));
    }

    // A bit for every place from which on so many letters follow each other.
    readonly ulong LeastAhead(ulong letters)
    {
        var length = 1;
        for (; length * 2 <= least; length *= 2)
            letters &= letters >> length;
        return letters & (letters >> (least - length));
    }

    readonly int EndOfLetters(int at)
    {
        while (at < _text.Length && IsLetter(_text[at]))
            at++;
        return at;
    }

    // The last of a text are found among the 32 that end it.
    static uint Letters(ReadOnlySpan<char> text, int at)
    {
        var behind = Math.Max(0, at + Block - text.Length);
        if (text.Length >= Block)
        {
            ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text[(at - behind)..]));
            var (low, high) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Block / 2));
            if (((low | high) & Vector256.Create<ushort>(0xFF80)) == Vector256<ushort>.Zero)
            {
                var small = Vector256.Narrow(low, high) | Vector256.Create((byte)0x20);
                return Vector256.LessThan(small - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits() >> behind;
            }
        }
        var letters = 0U;
        for (var i = 0; i < Block - behind; i++)
            letters |= IsLetter(text[at + i]) ? 1U << i : 0;
        return letters;
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c));
}
