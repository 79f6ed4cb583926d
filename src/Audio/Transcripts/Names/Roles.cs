using System.Collections.Frozen;
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

    // "(sleepily)", "(to Tom)", "(still laughing)".
    static readonly Pattern Manner = new(
        @"^\(?((more|very|still|half|almost|suddenly) )?(\p{Ll}{2,}(ly|ing)|angry|sad|happy|excited|nervous|tired|surprised|confused|shocked|amused|annoyed|calm|firm|loud|quiet|aside|beat|together|in unison|off|offstage|o\.s\.|v\.o\.|cont'd|continued|to (?-i:\p{Lu})\w+|to (himself|herself|themselves|the (audience|others?)))\)?$",
        ignoreCase: true);

    // What ends as manners do: fields, and names.
    static readonly FrozenSet<string> NoManners = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "family", "ally", "assembly", "acting", "visiting", "marketing", "engineering", "nursing", "banking", "housing", "training", "consulting", "publishing", "broadcasting", "accounting",
        "beverly", "billy", "carly", "dolly", "emily", "holly", "irving", "kelly", "kimberly", "lily", "molly", "polly", "sally", "shelly", "sterling", "wally", "willy");

    // What a label may call somebody instead of by a name, which is then nowhere missing.
    static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "host", "cohost", "co-host", "interviewer", "interviewee", "moderator", "guest", "narrator", "announcer", "presenter", "anchor", "reporter", "correspondent", "journalist",
        "operator", "chair", "chairman", "chairwoman", "chairperson", "witness", "judge", "court", "clerk", "counsel", "president", "speaker", "caller", "audience", "questioner", "question", "answer", "q", "a",
        "student", "teacher", "doctor", "patient", "mother", "father", "man", "woman", "boy", "girl", "all", "both", "everyone", "interpreter", "translator", "analyst", "press",
        "moderatorin", "reporterin", "journalistin", "sprecher", "sprecherin", "frage", "antwort", "modérateur", "modératrice", "journaliste", "entrevistador", "entrevistadora", "periodista");

    /// <summary>Whether a name is no more than what somebody is or does.</summary>
    public static bool Include(PersonName name) => name.Key is [var only] ? Words.Contains(only) : name.Key is ["the", var held] && Words.Contains(held);

    /// <summary>What a label says of somebody, as it is shown; null where that tells only how they are heard.</summary>
    /// <param name="label">Behind the comma of a label or in its parentheses, as written.</param>
    public static string? Of(string label) => label.ToUpperInvariant() switch
    {
        "HOST" => Host,
        "BYLINE" => Correspondent,
        _ when NoteKinds.Of(label, opens: true, whole: true) is not null => null,
        _ when Manner.IsMatch(label) && !NoManners.Contains(label.Trim('(', ')')) => null,
        _ when NoRole.IsMatch(label) => null,
        _ => Asides.Replace(label, "").Trim(' ', ',') is { Length: > 0 } role ? NameCase.OfRole(role) : null,
    };
}
