namespace Audio.Transcripts.Names;

/// <summary>Tells a slip of the typist from another name.</summary>
static class Spelling
{
    // Short names have neighbours: Jon and Joan.
    const int Shortest = 7;

    /// <summary>
    /// Whether two words differ in one letter that one of them lacks, neither at the start nor at the end, where another
    /// letter makes another name: Roberto, Roberta.
    /// </summary>
    public static bool IsSlip(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length < Shortest || longer.Length - shorter.Length != 1)
            return false;
        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return same > 1 && same < shorter.Length - 1 && shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }
}
