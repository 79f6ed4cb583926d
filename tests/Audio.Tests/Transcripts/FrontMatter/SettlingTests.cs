using System.Text;
using Audio.Tests.Support;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Tests.Transcripts.FrontMatter;

/// <summary>What is suggested settles what was doubted, and confirming it changes no word of what is heard.</summary>
public sealed class SettlingTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/Audio.Tests/Data/Transcripts");

    public static TheoryData<string> Inputs =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void The_suggestions_for_an_input_settle_it_in_one_step(string input)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder, input));
        var before = TranscriptParser.Parse(input, content);
        var confirming = Suggestions(before).Where(s => !s.IsAlternative).ToList();

        var (settled, _) = FrontMatterEditor.Add(input, content, Suggestions(before));
        var after = TranscriptParser.Parse(input, settled.Span);

        Assert.DoesNotContain(Suggestions(after), s => !s.IsAlternative);
        Assert.True(after.Problems.Length <= before.Problems.Length - confirming.Count(s => s.Key is "intro" or "speakers" or "format"));
        Assert.Equal(Words(before), Words(after));
        Assert.DoesNotContain(after.Problems, p => p.Code is "T050" or "T053" or "T054" or "T055");
    }

    static IEnumerable<Suggestion> Suggestions(Transcript transcript) => transcript.Problems.Select(p => p.Suggestion).OfType<Suggestion>();

    // Who says what; a name that was completed may have changed the id.
    static string Words(Transcript transcript) =>
        transcript.Items.OfType<Turn>().Aggregate(new StringBuilder(), (text, t) => text.Append(t.SpeakerId).Append(": ").AppendLine(t.Text)).ToString();
}
