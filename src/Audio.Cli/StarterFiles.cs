using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Audio.Casting;

namespace Audio.Cli;

/// <summary>The files that somebody begins with: commented, valid as they are, and for the engines that are there.</summary>
static class StarterFiles
{
    static readonly string[] Manner = ["description", "gender"];

    /// <summary>A voices.json with those voices of the program's own that the engines speak.</summary>
    /// <param name="shipped">The text of the voices.json that came with the program.</param>
    /// <param name="engines">Those that can be used, in order of preference; at least one of them speaks a voice of the program's.</param>
    /// <param name="keyed">Kinds of services whose key is there.</param>
    public static string Voices(string shipped, IReadOnlyList<string> engines, IReadOnlyList<EngineKind> keyed)
    {
        using var book = JsonDocument.Parse(shipped, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var voices = book.RootElement.GetProperty("voices").EnumerateObject().Where(v => engines.Any(e => v.Value.TryGetProperty(e, out _))).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            {
              // Who speaks, and with which engine. 'audio voices' shows what can be used here, 'audio voices try NAME' lets one speak.

              // The first that speaks a voice is taken.
              "engines": [{{string.Join(", ", engines.Select(Quoted))}}],

              // A voice is a name of yours, and what each engine calls it: a voice of the engine, or one with settings of yours.
              "voices": {

            """);
        text.AppendJoin(",\n", voices.Select(v => $"    {Quoted(v.Name)}: {{ {string.Join(", ", v.Value.EnumerateObject().Where(m => Manner.Contains(m.Name) || engines.Contains(m.Name)).Select(m => $"{Quoted(m.Name)}: {m.Value.GetRawText()}"))} }}"));
        text.Append(CultureInfo.InvariantCulture, $$"""

              },

              // Whoever is heard again and again, by name; 'audio preview FILE' writes here what you choose there.
              "speakers": {
                // "Nora Quill": {{Quoted(voices[0].Name)}}
              },

              // Who reads what belongs to nobody: headings, articles, the disclosure.
              "narrator": {{Quoted(voices[0].Name)}},

              // Who speaks for everybody else, one after the other.
              "pool": [{{string.Join(", ", voices.Select(v => Quoted(v.Name)))}}],

              // How words are said: "lexicon": { "Ellery": "ELL-er-ee" }

            """);
        text.Append(keyed.Count == 0
            ? """
                // Services speak, too, once their key is in the environment; add one to "engines", and its name for a voice to "voices":
                // "services": { "azure": { "region": "westeurope" } }
              }

              """
            : $$"""
                // The key is there. Add {{string.Join(" or ", keyed.Select(k => Quoted(k.Name)))}} to "engines", and its name for a voice to "voices": "audio voices --engine {{keyed[0].Name}}" lists them.
                "services": { {{string.Join(", ", keyed.Select(k => $"{Quoted(k.Name)}: {(k.Name == "azure" ? """{ "region": "westeurope" }""" : "{}")}"))}} }
              }

              """);
        return text.ToString();
    }

    /// <summary>A show.json in which nothing is decided but the title.</summary>
    public static string Show(string title) => $$"""
        {
          // What the episodes of this folder, and of those below it, have in common. All of it may be left out; docs/show.md explains it.
          "title": {{Quoted(title)}},

          // "author": "Who makes it",
          // "description": "What it is about, for directories",
          // "language": "en",
          // "category": "Society & Culture: Documentary",
          // "cover": "cover.png",            // square, 1400 to 3000 pixels
          // "site": "https://example.org",
          // "explicit": false,

          // Music and effects, in any format that ffmpeg reads.
          // "assets": { "intro": "theme.flac", "bed": "theme.flac", "sting": "sting.flac", "outro": "theme.flac" },

          // How loud: apple (-16 LUFS), spotify (-14), ebu (-23), npr (-24), or a number.
          "target": "apple",

          // The files to write: mp3, m4a, m4b, opus, flac, wav.
          "outputs": ["mp3"],

          // Whether the narrator says at the end that the voices are synthetic. The files and the feed say so in any case.
          "disclosure": { "spoken": false }
        }

        """;

    static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
