using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.FrontMatter;

/// <summary>The front matter that settles what readers doubt.</summary>
static class Suggestions
{
    const int MostWords = 8, Reach = 400;

    public static Suggestion Intro(PersonName name) => new(Settings.Intro, null, YamlScalar.Of(name.Display));

    /// <summary>To give whoever has a label a name. Where that is the label, it is for the user to fill in.</summary>
    public static Suggestion Speaker(Label label, PersonName name) =>
        new(Settings.Speakers, YamlScalar.Of(NameIn(label)), $"{{name: {YamlScalar.Of(name.Display)}}}") { IsAlternative = NameIn(label) == name.Display };

    /// <summary>To keep a line that was left out.</summary>
    public static Suggestion Keep(SourceText source, int line)
    {
        var text = source.Line(line).Text;
        var words = string.Join(' ', PlainText.Of(text.Length <= Reach ? text : text[..Reach]).Split(' ').Take(MostWords));
        return Keep(LineChoice.Parse(words) is { Words: not null } ? $"\"{Escape(words)}\"" : $"{source.LineInFile(line)}");
    }

    /// <summary>To keep all lines from one to another.</summary>
    public static Suggestion Keep(SourceText source, int first, int last) =>
        Keep(SettingValues.Lines(source.LineInFile(first), source.LineInFile(last)));

    static Suggestion Keep(string value) => new(Settings.Keep, null, value) { IsItem = true, IsAlternative = true };

    public static Suggestion Pronounce(string word, string said) => new(Settings.Pronounce, YamlScalar.Of(word), YamlScalar.Of(said));

    static string Escape(string words) => YamlScalar.Of(words) is ['"', .. var inner, '"'] ? inner : words;

    // Without its role, as the text has it.
    static string NameIn(Label label)
    {
        var written = label.Written.Split(',', '(')[0].Trim();
        return written.Any(char.IsLetterOrDigit) && new PersonName(written).KeyText == label.Name.KeyText ? written : label.Name.Display;
    }
}
