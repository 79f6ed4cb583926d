using Audio.Transcripts.Notes;

namespace Audio.Transcripts.Names;

/// <summary>What labels call people, in words that other formats share.</summary>
static class Roles
{
    public const string Host = "host";
    public const string Correspondent = "correspondent";

    // "(voice-over)" and "(through translator)" tell how somebody is heard, and the show's name in capitals whose it is.
    static readonly Pattern Asides = new(@"\([\p{Ll} -]{2,40}\)|\((RET|Ret|ret)\.?\)|, *(""[^\p{Ll}""]*""|“[^\p{Ll}”]*”)$");

    // "(he/him)" and "(2)".
    static readonly Pattern NoRole = new(
        @"^\(?((he|him|his|she|her|hers|they|them|theirs|it|its|ze|zir|xe|xem)( ?/ ?(he|him|his|she|her|hers|they|them|theirs|it|its|ze|zir|xe|xem|any))+|#?[0-9]+)\)?$", ignoreCase: true);

    /// <summary>What a label says of somebody, as it is shown; null where that tells only how they are heard.</summary>
    /// <param name="label">Behind the comma of a label or in its parentheses, as written.</param>
    public static string? Of(string label) => label.ToUpperInvariant() switch
    {
        "HOST" => Host,
        "BYLINE" => Correspondent,
        _ when NoteKinds.Of(label, opens: true, whole: true) is NoteKind.Delivery => null,
        _ when NoRole.IsMatch(label) => null,
        _ => Asides.Replace(label, "").Trim(' ', ',') is { Length: > 0 } role ? NameCase.OfRole(role) : null,
    };
}
