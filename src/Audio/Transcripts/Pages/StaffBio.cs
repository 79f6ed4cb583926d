namespace Audio.Transcripts.Pages;

/// <summary>The paragraph about a reporter that stands at the foot of a page. Takes plain text.</summary>
static class StaffBio
{
    const int Opening = 300;

    static readonly Pattern Shape = new(
        @"^(?<name>\p{Lu}[\w'’.-]*( (\p{Lu}[\w'’.-]*|de|la|van|von|der|bin|al|el)){1,4})(,| \((he|she|they)[^)]*\))? "
        + @"(is|was|has|joined|covers|hosts|co-hosts|reports|works|began|serves|edits|produces|comes|writes|leads|started|graduated)\b");

    static readonly Pattern Trade = new(
        @"\b(NPR|correspondent|reporter|reporting|reports|host|hosts|co-host|editor|producer|journalist|newsroom|public radio|radio (host|reporter|producer|station)|bureau|"
        + @"covers|covering|intern|freelance|anchor|columnist|Morning Edition|All Things Considered)\b");

    /// <summary>Whom it is about, as written; null where the text is no biography.</summary>
    public static string? Subject(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, Opening)).ToString();
        var shape = Shape.Match(opening);
        return shape.Success && Trade.IsMatch(opening) ? shape.Groups["name"].Value : null;
    }
}
