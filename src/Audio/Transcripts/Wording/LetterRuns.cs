using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Transcripts.Wording;

/// <summary>
/// The runs of letters in a text, of any script, that have a length at least. Looks at 32 characters at once, as one bit
/// each: a run begins and ends where a bit differs from the one before.
/// </summary>
ref struct LetterRuns(ReadOnlySpan<char> text, int least)
{
    const int Block = 32;

    readonly ReadOnlySpan<char> _text = text;
    int _block = -Block;
    int _start = -1;
    uint _changes;
    bool _endsInLetter;

    /// <summary>Where the run begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it has ended.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            while (_changes == 0)
            {
                _block += Block;
                if (_block >= _text.Length)
                    return IsRun(_start, _text.Length);
                var letters = Letters(_text[_block..]);
                _changes = letters ^ (letters << 1 | (_endsInLetter ? 1U : 0U));
                _endsInLetter = letters >> (Block - 1) != 0;
            }
            var at = _block + BitOperations.TrailingZeroCount(_changes);
            _changes &= _changes - 1;
            if (_start < 0)
                _start = at;
            else if (IsRun(_start, at))
                return true;
        }
    }

    bool IsRun(int start, int end)
    {
        (Start, End, _start) = (start, end, -1);
        return start >= 0 && end - start >= least;
    }

    static uint Letters(ReadOnlySpan<char> text)
    {
        if (text.Length >= Block)
        {
            ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
            var (low, high) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Block / 2));
            if (((low | high) & Vector256.Create<ushort>(0xFF80)) == Vector256<ushort>.Zero)
            {
                var small = Vector256.Narrow(low, high) | Vector256.Create((byte)0x20);
                return Vector256.LessThan(small - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits();
            }
        }
        var letters = 0U;
        for (var i = 0; i < text.Length && i < Block; i++)
            letters |= IsLetter(text[i]) ? 1U << i : 0;
        return letters;
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c));
}
