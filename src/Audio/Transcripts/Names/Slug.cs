using System.Text;

namespace Audio.Transcripts.Names;

/// <summary>Makes ids of names.</summary>
static class Slug
{
    /// <summary>Letters and digits of the folded name, joined by hyphens: <c>A Martínez</c> is <c>a-martinez</c>. Never empty.</summary>
    public static string Of(PersonName name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.KeyText)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
                slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "speaker" : text;
    }
}
