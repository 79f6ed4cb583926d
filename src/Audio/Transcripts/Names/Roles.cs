namespace Audio.Transcripts.Names;

/// <summary>What labels call people, in words that other formats share.</summary>
static class Roles
{
    public const string Host = "host";
    public const string Correspondent = "correspondent";

    /// <param name="label">Behind the comma of a label, as written.</param>
    public static string Of(string label) => label.ToUpperInvariant() switch
    {
        "HOST" => Host,
        "BYLINE" => Correspondent,
        _ => NameCase.OfRole(label),
    };
}
