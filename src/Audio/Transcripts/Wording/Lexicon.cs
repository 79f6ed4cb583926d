using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace Audio.Transcripts.Wording;

/// <summary>
/// How particular words are to be said. A respelling takes the word's place before any other rule looks at the text, and no
/// rule changes it. Sounds in IPA leave the text alone: they are for engines that take IPA. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    const char FirstMask = '\uE000', LastMask = '\uF8FF';

    readonly LexiconIndex _everyone;
    readonly Dictionary<string, LexiconIndex> _byVoice;
    readonly ConcurrentDictionary<string, LexiconIndex> _sounds = [];

    /// <param name="entries">Of two for the same word and scope the first is taken.</param>
    public Lexicon(IEnumerable<LexiconEntry> entries)
    {
        Entries = [.. entries.Select(e => e with { Word = Cleaned(e.Word), Say = e.Say is null ? null : Cleaned(e.Say) }).Where(e => e.Word.Length > 0)];
        var respelt = Entries.Where(e => e.Say is not null).ToList();
        _everyone = new(respelt.Where(e => e.Voices.IsEmpty).Select(e => (e.Word, e)));
        _byVoice = respelt.SelectMany(e => e.Voices).Distinct().ToDictionary(
            voice => voice, voice => new LexiconIndex(respelt.Where(e => e.Voices.Contains(voice)).SelectMany(e => Forms(e.Word).Select(f => (f, e)))));
    }

    /// <summary>All entries, those that go before others first.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; }

    /// <summary>Both as one; the entries of the first go before those of the second.</summary>
    /// <returns>Null where both are.</returns>
    public static Lexicon? Join(Lexicon? first, Lexicon? second) =>
        first is null ? second : second is null ? first : new(first.Entries.Concat(second.Entries));

    /// <summary>Respells a text that is ready to be spoken for one voice: what holds for that voice only, which nobody knew before the cast was made.</summary>
    /// <param name="text">An <see cref="Utterance.Spoken"/>, in which the entries for all voices are applied.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <param name="voice">The voice's name in voices.json; null applies the entries for all voices instead.</param>
    public string Apply(string text, string? language, string? voice)
    {
        var index = voice is null ? _everyone : _byVoice.GetValueOrDefault(voice);
        return index is not null && Mask(text, language, index) is var (masked, sounds) ? Unmask(masked, sounds) : text;
    }

    /// <summary>The sound of a word in IPA: the voice's own before the language's, and that before everyone's.</summary>
    /// <param name="word">As written, or as it is spoken.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <param name="voice">The voice's name in voices.json; null where it is not known.</param>
    /// <returns>Null where the lexicon has none.</returns>
    public string? IpaFor(string word, string? language = null, string? voice = null) =>
        Entries.Where(e => e.Ipa is not null && e.IsFor(language) && (e.Voices.IsEmpty || (voice is not null && e.Voices.Contains(voice))) && IsForm(word, e))
            .OrderBy(e => e.Voices.IsEmpty).ThenBy(e => e.Language is null)
            .FirstOrDefault()?.Ipa;

    /// <summary>The words of a text that have a sound in IPA or are in another language, in its order; none overlap.</summary>
    /// <param name="text">As an engine gets it, respellings included.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <param name="voice">The voice's name in voices.json.</param>
    public IEnumerable<(int Start, int Length, LexiconEntry Entry)> SoundsIn(string text, string? language, string voice)
    {
        var index = _sounds.GetOrAdd(voice, v => new(
            from entry in Entries
            where (entry.Ipa ?? entry.In) is not null && (entry.Voices.IsEmpty || entry.Voices.Contains(v))
            orderby entry.Voices.IsEmpty
            from form in Forms(entry.Word).Append(entry.Say).OfType<string>().Distinct()
            select (form, entry)));
        return index.In(text, language);
    }

    /// <summary>The entries whose sound only an engine that takes IPA can make, and whose word a text has.</summary>
    /// <param name="text">An <see cref="Utterance.Text"/>.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public IEnumerable<LexiconEntry> NeedingIpa(string text, string? language)
    {
        var index = new LexiconIndex(Entries.Where(e => e is { Say: null, Ipa: not null }).Select(e => (e.Word, e)));
        return index.IsEmpty ? [] : index.In(Characters.Clean(text), language).Select(f => f.Entry).Distinct();
    }

    /// <summary>Puts a character that no rule knows in the place of each word that has a respelling.</summary>
    /// <returns>The text and the respellings in its order; null where no word has one.</returns>
    internal (string Text, List<string> Sounds)? Mask(string text, string? language) => Mask(text, language, _everyone);

    internal static string Unmask(string masked, List<string> sounds)
    {
        var text = new StringBuilder(masked.Length);
        foreach (var c in masked)
        {
            if (c is >= FirstMask and <= LastMask)
                text.Append(sounds[c - FirstMask]);
            else
                text.Append(c);
        }
        return text.ToString();
    }

    internal static bool IsMask(Rune rune) => rune.Value is >= FirstMask and <= LastMask;

    static (string Text, List<string> Sounds)? Mask(string text, string? language, LexiconIndex index)
    {
        StringBuilder? masked = null;
        var sounds = new List<string>();
        var from = 0;
        foreach (var (start, length, entry) in index.In(text, language))
        {
            if (sounds.Count > LastMask - FirstMask)
                break;
            (masked ??= new()).Append(text, from, start - from).Append((char)(FirstMask + sounds.Count));
            sounds.Add(entry.Say!);
            from = start + length;
        }
        return masked is null ? null : (masked.Append(text, from, text.Length - from).ToString(), sounds);
    }

    // What the rules, or the entries for everyone, have made of a word before the voice is known.
    IEnumerable<string> Forms(string word) => new[] { word, SpokenText.Of(word), SpokenText.Of(word, null, this) }.Distinct();

    bool IsForm(string word, LexiconEntry entry) => new LexiconIndex(Forms(entry.Word).Select(f => (f, entry))).In(word, entry.Language).Any(f => f.Length == word.Length);

    static string Cleaned(string text) => Characters.Clean(text.Normalize());
}
