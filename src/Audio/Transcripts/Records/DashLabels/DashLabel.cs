namespace Audio.Transcripts.Records.DashLabels;

/// <summary>
/// A label that a dash closes, as records of a hundred years ago and stenographers in Spanish have it: <c>The Court–Go on.</c>,
/// <c>Q.—Did he?</c>, <c>PRESIDENTA.- Sí.</c>
/// </summary>
/// <param name="Name">As written, without the full stop.</param>
/// <param name="Length">With the dash.</param>
/// <param name="HasStop">Whether a full stop stands before the dash, which no word of prose has.</param>
readonly record struct DashLabel(string Name, int Length, bool HasStop)
{
    const int Longest = 45, MostWords = 5, ShortestWithStop = 4;

    /// <summary>Whether it stands for whoever asks or answers.</summary>
    public bool IsLetter => Name is "Q" or "A";

    /// <param name="text">Without white space at its ends.</param>
    public static DashLabel? Of(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsUpper(text[0]) || text[..Math.Min(text.Length, Longest)].IndexOfAny('-', '–', '—') is not (> 0 and var dash))
            return null;
        var name = text[..dash].TrimEnd();
        var hasStop = name[^1] == '.';
        name = name.TrimEnd('.');
        var isLetter = name is "Q" or "A";
        // A hyphen joins words, and a dash between spaces parts sentences.
        if (name.IsEmpty || (!hasStop && (text[dash] == '-' || char.IsWhiteSpace(text[dash - 1]))) || !IsName(name))
            return null;
        if (hasStop && !isLetter && (name.Length < ShortestWithStop || HasSmallLetters(name)))
            return null;
        return dash + 1 < text.Length ? new(name.ToString(), dash + 1, hasStop) : null;
    }

    static bool IsName(ReadOnlySpan<char> name)
    {
        var words = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var opens = i == 0 || name[i - 1] == ' ';
            words += opens ? 1 : 0;
            if (opens ? !char.IsUpper(name[i]) : !char.IsLetter(name[i]) && name[i] is not (' ' or '.' or '\'' or '’'))
                return false;
        }
        return words <= MostWords;
    }

    static bool HasSmallLetters(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }
}
