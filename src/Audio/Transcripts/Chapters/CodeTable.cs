namespace Audio.Transcripts.Chapters;

/// <summary>
/// A number for each code that is not 0: a hash table with open addressing, for <see cref="Vocabulary"/> looks up every word
/// of a text, and a <see cref="Dictionary{TKey, TValue}"/> takes as long for it as all the rest of the division into chapters.
/// </summary>
sealed class CodeTable
{
    readonly record struct Entry(ulong Code, int Number);

    Entry[] _entries = new Entry[1 << 10];
    int _count;

    public bool TryGet(ulong code, out int number)
    {
        ref readonly var entry = ref _entries[SlotOf(code)];
        number = entry.Number;
        return entry.Code == code;
    }

    /// <param name="code">One that is not there, and not 0.</param>
    public void Add(ulong code, int number)
    {
        // At most half full, so that the next vacancy is near.
        if (2 * ++_count > _entries.Length)
            Grow();
        _entries[SlotOf(code)] = new(code, number);
    }

    void Grow()
    {
        var old = _entries;
        _entries = new Entry[2 * old.Length];
        foreach (var entry in old)
        {
            if (entry.Code != 0)
                _entries[SlotOf(entry.Code)] = entry;
        }
    }

    // Where the code stands, or else would. The multiplier is 2^64 by the golden ratio (Knuth, TAOCP 3, 6.4).
    int SlotOf(ulong code)
    {
        var last = _entries.Length - 1;
        var slot = (int)((code * 0x9E3779B97F4A7C15) >> 32) & last;
        while (_entries[slot].Code is not 0 and var other && other != code)
            slot = (slot + 1) & last;
        return slot;
    }
}
