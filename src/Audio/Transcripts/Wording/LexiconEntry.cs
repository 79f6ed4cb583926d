using System.Collections.Immutable;

namespace Audio.Transcripts.Wording;

/// <summary>How one word, or a few that belong together, is to be said. Immutable.</summary>
/// <param name="Word">As it is written. Case makes no difference, unless there is a capital behind its first letter: <c>START</c> is not <c>start</c>.</param>
public sealed record LexiconEntry(string Word)
{
    /// <summary>What to hand to the engine in its place: <c>win</c> for <c>Nguyen</c>; null for the word itself.</summary>
    public string? Say { get; init; }

    /// <summary>Its sound in the International Phonetic Alphabet, for engines that take it; null where not given.</summary>
    public string? Ipa { get; init; }

    /// <summary>The language that the word itself is in, a BCP 47 tag, for engines that can change languages amid a sentence; null for the text's.</summary>
    public string? In { get; init; }

    /// <summary>The language in which it is said so, a BCP 47 tag: <c>en</c> covers <c>en-GB</c>. Null for every language.</summary>
    public string? Language { get; init; }

    /// <summary>The voices that say it so, by their names in voices.json; empty for all voices.</summary>
    public ImmutableArray<string> Voices { get; init; } = [];

    /// <param name="language">A BCP 47 tag; null means English.</param>
    internal bool IsFor(string? language)
    {
        var spoken = language ?? "en";
        return Language is null || spoken.Equals(Language, StringComparison.OrdinalIgnoreCase)
            || (spoken.StartsWith(Language, StringComparison.OrdinalIgnoreCase) && spoken[Language.Length] == '-');
    }
}
