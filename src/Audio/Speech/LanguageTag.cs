namespace Audio.Speech;

/// <summary>Tags of languages, BCP 47.</summary>
static class LanguageTag
{
    /// <summary>The language without region and script: <c>en</c> of <c>en-US</c>. Mandarin is <c>zh</c> and Bokmål <c>no</c>, however they are written.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "cmn" => "zh",
        "nb" => "no",
        var primary => primary,
    };

    /// <summary>Whether two tags are of one language, in whatever country.</summary>
    public static bool IsSame(string tag, string other) => Primary(tag) == Primary(other);
}
