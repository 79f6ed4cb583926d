using System.Globalization;
using System.Text;

namespace Audio;

/// <summary>Names that are safe in file systems, addresses and JSON alike.</summary>
public static class Slug
{
    const int MostBytes = 80;

    /// <summary>
    /// Letters and digits of any script in lower case and without marks, joined by hyphens: <c>A Martínez</c> is
    /// <c>a-martinez</c>. Never empty.
    /// </summary>
    /// <remarks>At most 80 UTF-8 bytes: with an extension and a prefix it still is a file name everywhere.</remarks>
    /// <param name="text">What to name.</param>
    /// <param name="ifEmpty">The name of a text without letters or digits.</param>
    public static string Of(string text, string ifEmpty)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’' or '‘' or '`') && !IsMark(c))
                slug.Append('-');
        }
        var name = Shorten(slug.ToString().Normalize(NormalizationForm.FormC)).Trim('-');
        return name.Length == 0 ? ifEmpty : name;
    }

    static string Shorten(string name)
    {
        var bytes = 0;
        return string.Concat(name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= MostBytes));
    }

    static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
