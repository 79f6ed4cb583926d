using System.Collections.Immutable;
using System.Text.Json;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Casting;

/// <summary>Reads the lexicon of a voices.json, or a lexicon.json beside it, which is that object by itself.</summary>
/// <param name="voices">The names that an entry may be limited to; null where nobody knows them.</param>
sealed class LexiconReader(JsonShape shape, IReadOnlyCollection<string>? voices)
{
    internal static readonly string[] EntryKeys = ["say", "ipa", "in", "language", "voices"];

    /// <returns>Null where there is nothing in it.</returns>
    public Lexicon? Read(LocatedJson node)
    {
        if (!shape.Is(node, JsonTokenType.StartObject, "'lexicon'"))
            return null;
        var entries = shape.Distinct(node).SelectMany(m => ReadWord(m.Key, m.Value)).ToList();
        return entries.Count == 0 || shape.Problems.Count > 0 ? null : new(entries);
    }

    List<LexiconEntry> ReadWord(LocatedJson key, LocatedJson value)
    {
        if (key.Text.Trim().Length == 0)
            shape.Report("C005", key, "A word of the lexicon is empty", "Write it as the transcript does");
        // Several ways for several languages or voices.
        var ways = value.Kind == JsonTokenType.StartArray ? value.Items : [value];
        return [.. ways.Select(way => ReadWay(key, way)).OfType<LexiconEntry>()];
    }

    LexiconEntry? ReadWay(LocatedJson key, LocatedJson value)
    {
        if (value.Kind == JsonTokenType.String)
            return IsSaid(value) ? new(key.Text) { Say = value.Text } : null;
        if (value.Kind != JsonTokenType.StartObject)
        {
            shape.Report("C004", value, $"'{key.Text}' is {JsonShape.Describe(value)}", "Give a respelling, or an object with say, ipa, in, language and voices");
            return null;
        }
        var members = shape.Members(value, EntryKeys);
        if (shape.IsWhole && members.Keys.All(EntryKeys.Contains) && !members.ContainsKey("say") && !members.ContainsKey("ipa") && !members.ContainsKey("in"))
            shape.Report("C005", value, $"'{key.Text}' has neither say nor ipa nor in", "Add \"say\": a respelling, \"ipa\": its sound, or \"in\": its language");
        if (members.TryGetValue("say", out var say) && say.Kind == JsonTokenType.String)
            IsSaid(say);
        return new(key.Text)
        {
            Say = shape.Text(members, "say"),
            Ipa = ReadIpa(members),
            In = ReadLanguage(members, "in"),
            Language = ReadLanguage(members, "language"),
            Voices = [.. shape.Items(members, "voices").Where(IsVoice).Select(v => v.Text)],
        };
    }

    string? ReadIpa(Dictionary<string, LocatedJson> members)
    {
        if (shape.Text(members, "ipa") is not { } written)
            return null;
        var ipa = Ipa.Parse(written, out var stranger);
        if (ipa is null)
        {
            var what = stranger is null ? "is empty" : $"has '{stranger}', which is no sign of the International Phonetic Alphabet";
            shape.Report("C009", members["ipa"], $"'ipa' {what}", "Write its sound as dictionaries do, such as lʊˈviːv, or use \"say\" for a respelling");
        }
        return ipa;
    }

    string? ReadLanguage(Dictionary<string, LocatedJson> members, string setting)
    {
        var language = shape.Text(members, setting);
        if (language is not null && !LanguageCode.IsTag(language))
            shape.Report("C010", members[setting], $"'{language}' is no language tag", "Write it as in BCP 47, such as en or pt-BR");
        return language;
    }

    bool IsSaid(LocatedJson say)
    {
        if (SpokenText.HasWords(say.Text))
            return true;
        shape.Report("C005", say, "There is nothing to say in it", "Write the word as it sounds, such as \"win\" for Nguyen");
        return false;
    }

    bool IsVoice(LocatedJson name)
    {
        if (!shape.Is(name, JsonTokenType.String, "The name of a voice"))
            return false;
        if (voices is null || voices.Contains(name.Text))
            return true;
        if (shape.IsWhole && voices.Count > 0)
            shape.Report("C007", name, $"There is no voice '{name.Text}'", NearestName.Hint(name.Text, voices));
        return false;
    }
}
