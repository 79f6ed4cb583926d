using System.Collections.Immutable;
using Audio.Casting;

namespace Audio.Speech;

/// <summary>One utterance to be spoken. Compared by value.</summary>
/// <param name="Text">Plain text, never markup; not blank.</param>
/// <param name="Voice">Who speaks it.</param>
/// <param name="Language">A BCP 47 tag; null leaves it to the voice.</param>
public sealed record SpeechRequest(string Text, Voice Voice, string? Language = null)
{
    const int LongestExcerpt = 40;

    /// <summary>Words of the text that are to sound in a way of their own, for engines that can do that; empty for none.</summary>
    public ImmutableArray<Pronunciation> Sounds { get; init; } = [];

    /// <summary>What the same speaker said last, for engines whose melody heeds it; null for nothing. Decides nothing that must be paid for again.</summary>
    public string? Before { get; init; }

    /// <summary>What the same speaker says next, likewise.</summary>
    public string? After { get; init; }

    /// <summary>The <see cref="ClipKey"/> of the clip that it is for, which may need several requests; null where it is for none. No part of its value.</summary>
    internal string? Clip { get; init; }

    /// <summary>The beginning of the text, for messages.</summary>
    internal string Excerpt => Text.Length <= LongestExcerpt ? Text : string.Concat(Text.AsSpan(0, LongestExcerpt), "…");

    /// <inheritdoc/>
    public bool Equals(SpeechRequest? other) =>
        other is not null && (Text, Voice, Language, Before, After) == (other.Text, other.Voice, other.Language, other.Before, other.After)
        && Sounds.SequenceEqual(other.Sounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Voice, Language);
}

/// <summary>How one word of an utterance sounds. Compared by value.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there, in UTF-16 units.</param>
/// <param name="Ipa">Its sound in the International Phonetic Alphabet; null where it is only in another language.</param>
/// <param name="Language">The language that it is in, a BCP 47 tag; null for that of the text.</param>
public readonly record struct Pronunciation(int Start, int Length, string? Ipa = null, string? Language = null)
{
    /// <summary>Whether whole characters of a text stand at its place.</summary>
    internal bool IsIn(string text) =>
        Start >= 0 && Length > 0 && Length <= text.Length - Start && !XmlText.IsAmidCharacter(text, Start) && !XmlText.IsAmidCharacter(text, Start + Length);
}
