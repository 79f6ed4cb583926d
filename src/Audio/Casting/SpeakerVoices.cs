using System.Text.Encodings.Web;
using System.Text.Json;
using Audio.Transcripts;

namespace Audio.Casting;

/// <summary>Changes who speaks for whom in the text of a voices.json file, and nothing else of it: comments, order and spacing stay.</summary>
public static class SpeakerVoices
{
    const string Section = "speakers", Narrator = "narrator", Schema = "$schema";

    /// <summary>Gives some of those who speak in a transcript voices.</summary>
    /// <param name="text">The text of a valid voices.json.</param>
    /// <param name="named">By <see cref="Speaker.Id"/>.</param>
    /// <returns>The changed text.</returns>
    /// <exception cref="ArgumentException">The text is no JSON.</exception>
    public static string Set(string text, Transcript transcript, IReadOnlyDictionary<string, Persona> named)
    {
        foreach (var speaker in transcript.Speakers.Where(s => named.ContainsKey(s.Id)))
            text = Set(text, speaker.Name, named[speaker.Id].Name);
        return named.TryGetValue(Speaker.NarratorId, out var narrator) ? SetNarrator(text, narrator.Name) : text;
    }

    /// <summary>The text without its schema, whose path leads nowhere from another folder.</summary>
    /// <param name="text">The text of a valid voices.json.</param>
    public static string WithoutSchema(string text)
    {
        var members = LocatedJson.Read(text).Root?.Members ?? [];
        var at = members.TakeWhile(m => m.Key.Text != Schema).Count();
        if (at + 1 >= members.Count)
            return text;
        var start = IndexOf(text, members[at].Key);
        return text.Remove(start, IndexOf(text, members[at + 1].Key) - start);
    }

    /// <summary>Gives a speaker a voice.</summary>
    /// <param name="text">The text of a valid voices.json.</param>
    /// <param name="speaker">The name as the transcript has it; known names are compared by <see cref="SpeakerName.Key"/>.</param>
    /// <param name="persona">A name under <c>voices</c>.</param>
    /// <returns>The changed text.</returns>
    /// <exception cref="ArgumentException">The text is no JSON.</exception>
    public static string Set(string text, string speaker, string persona)
    {
        var root = Root(text);
        var entry = $"{Quoted(speaker)}: {Quoted(persona)}";
        if (root[Section] is not { Kind: JsonTokenType.StartObject } speakers)
            return Add(text, root, $"\"{Section}\": {{ {entry} }}");
        var key = SpeakerName.Key(speaker);
        if (speakers.Members.FirstOrDefault(m => SpeakerName.Key(m.Key.Text) == key).Value is { } known)
            return Replace(text, IndexOf(text, known), known.Length, Quoted(persona));
        if (speakers.Members is not [var (first, _), ..])
            return text.Insert(IndexOf(text, speakers) + 1, $" {entry} ");
        // Set as the first is that is there.
        var at = IndexOf(text, first);
        return text.Insert(at, $"{entry},{text[text.AsSpan(0, at).TrimEnd().Length..at]}");
    }

    static string SetNarrator(string text, string persona)
    {
        var root = Root(text);
        return root[Narrator] is { } known ? Replace(text, IndexOf(text, known), known.Length, Quoted(persona)) : Add(text, root, $"\"{Narrator}\": {Quoted(persona)}");
    }

    static LocatedJson Root(string text) => LocatedJson.Read(text).Root ?? throw new ArgumentException("This is no voices.json.", nameof(text));

    static string Add(string text, LocatedJson root, string member) =>
        text.Insert(IndexOf(text, root) + 1, $"\n  {member}{(root.Members.Count > 0 ? "," : "\n")}");

    // Lines are counted as by LocatedJson.
    static int IndexOf(string text, LocatedJson value)
    {
        var at = 0;
        for (var line = 1; line < value.Line; line++)
            at = text.AsSpan(at).IndexOfAny('\n', LocatedJson.LineEndInString) + at + 1;
        return at + value.Column - 1;
    }

    static string Replace(string text, int start, int length, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(start + length));

    static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
