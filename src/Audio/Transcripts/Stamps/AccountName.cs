using Audio.Transcripts.Names;

namespace Audio.Transcripts.Stamps;

/// <summary>How an office's directory writes people: <c>Lopez, Ana</c>, <c>Ana L (External)</c>, <c>Lopez, Ana (Guest)</c>.</summary>
static class AccountName
{
    /// <summary>The name in the order in which it is said, without what the account adds to it; null where the words are no name.</summary>
    public static string? Person(ReadOnlySpan<char> written)
    {
        var name = written.Trim();
        if (name is [.., ')'] && name.IndexOf('(') is > 0 and var open)
            name = name[..open].TrimEnd();
        var comma = name.IndexOf(',');
        if (comma < 0)
            return NameShape.Fits(name) ? name.ToString() : null;
        var last = name[..comma].TrimEnd();
        var first = name[(comma + 1)..].Trim();
        return !NameShape.Fits(last) || !NameShape.Fits(first) ? null
            : PersonName.IsLettersBehind(first.ToString()) ? name.ToString()
            : Roles.Include(new(first.ToString())) ? last.ToString()
            : $"{first} {last}";
    }

    /// <summary>The same of one surname before the comma; null where an office or a firm may stand behind it, as letters and capitals show: <c>Amy Chen, Acme</c>, <c>Chen, CNN</c>.</summary>
    public static string? Turned(string written) =>
        written.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && !written.AsSpan(0, comma).Trim().Contains(' ')
        && HasSmallLetters(written.AsSpan(0, comma)) == HasSmallLetters(written.AsSpan(comma)) ? Person(written) : null;

    static bool HasSmallLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }
}
