using System.Globalization;
using Audio.Speech.Flite;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Flite;

/// <summary>With the real library, in this process, which nothing else speaks in.</summary>
public sealed class FliteWorkerTests
{
    static readonly string[] Sentences =
    [
        "The council voted last night, and nobody was surprised.",
        "Yes.",
        "Dr. Smith paid $5.40 in 1995. Who would have thought? I, for one, did not!",
    ];

    static readonly (string Voice, double? Stretch, double? Pitch)[] Voices =
        [("slt", null, null), ("rms", null, null), ("slt", 0.8, null), ("awb", null, null), ("slt", null, 204.5), ("kal16", 1.25, 90), ("kal", null, null), ("slt", null, null), ("kal16", null, null)];

    static readonly Lazy<string?> Library = new(() => ExternalProcess.Find("flite") is { } flite ? FliteLibraryFile.FindAsync(flite, default).GetAwaiter().GetResult() : null);

    [SkippableFact]
    public void A_process_that_stays_says_everything_as_one_that_has_just_been_started_whatever_it_said_before()
    {
        Skip.If(Library.Value is null, "flite is not installed, or does not use the library");
        using var folder = new TemporaryFolder();
        var all = Voices.SelectMany(v => Sentences.Select(s => (v.Voice, v.Stretch, v.Pitch, Sentence: s))).ToList();
        var requests = new StringWriter();
        for (var i = 0; i < all.Count; i++)
        {
            File.WriteAllText(Text(i), all[i].Sentence);
            requests.WriteLine(FliteWorker.Format(all[i].Voice, all[i].Stretch, all[i].Pitch, Text(i), Sound(i)));
        }
        var answers = new StringWriter();

        Assert.Equal(0, FliteWorker.Run(Library.Value!, new StringReader(requests.ToString()), answers, TextWriter.Null));

        Assert.All(answers.ToString().Split('\n')[..^1], a => Assert.Equal("done", a));
        for (var i = 0; i < all.Count; i++)
        {
            string[] features = [.. Feature("duration_stretch", all[i].Stretch), .. Feature("int_f0_target_mean", all[i].Pitch)];
            Tool.Run("flite", [], ["-voice", all[i].Voice, .. features, "-f", Text(i), "-o", Sound(all.Count)]);
            Assert.True(File.ReadAllBytes(Sound(all.Count)).AsSpan().SequenceEqual(File.ReadAllBytes(Sound(i))), $"{all[i]} sounds otherwise");
        }

        string Text(int i) => Path.Combine(folder.Path, $"text {i} é.txt");
        string Sound(int i) => Path.Combine(folder.Path, $"sound {i} é.wav");
    }

    [SkippableFact]
    public void A_voice_that_is_not_there_ends_it()
    {
        Skip.If(Library.Value is null, "flite is not installed, or does not use the library");
        var (answers, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(1, FliteWorker.Run(Library.Value!, new StringReader(FliteWorker.Format("nobody", null, null, "text", "sound")), answers, errors));
        Assert.Empty(answers.ToString());
        Assert.Contains("libflite_cmu_us_nobody.so.1", errors.ToString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("no text", "sound")]
    [InlineData("text", "no folder/sound")]
    [InlineData("text", "a folder")]
    public void What_left_no_sound_is_not_done_and_the_next_is(string text, string sound)
    {
        Skip.If(Library.Value is null, "flite is not installed, or does not use the library");
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "text"), Sentences[1]);
        Directory.CreateDirectory(Path.Combine(folder.Path, "a folder"));
        var answers = new StringWriter();

        FliteWorker.Run(Library.Value!, new StringReader($"{Request(text, sound)}\n{Request("text", "other sound")}"), answers, TextWriter.Null);

        Assert.Equal(["failed", "done"], answers.ToString().Split(Environment.NewLine)[..^1]);

        string Request(string from, string to) => FliteWorker.Format("slt", null, null, Path.Combine(folder.Path, from), Path.Combine(folder.Path, to));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("slt")]
    [InlineData("slt slow  text sound")]
    [InlineData("slt  high text sound")]
    [InlineData("slt   text sound more")]
    public void A_line_that_is_not_understood_is_answered_and_ends_nothing(string line)
    {
        Skip.If(Library.Value is null, "flite is not installed, or does not use the library");
        var answers = new StringWriter();

        Assert.Equal(0, FliteWorker.Run(Library.Value!, new StringReader($"{line}\n{line}\n"), answers, TextWriter.Null));

        Assert.Equal(["not understood", "not understood"], answers.ToString().Split(Environment.NewLine)[..^1]);
    }

    [SkippableFact]
    public void Another_file_than_the_one_that_flite_speaks_by_says_nothing()
    {
        Skip.If(Library.Value is null, "flite is not installed, or does not use the library");
        using var folder = new TemporaryFolder();
        var other = Path.Combine(folder.Path, Path.GetFileName(Library.Value));
        File.Copy(Library.Value, other);
        var (answers, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(1, FliteWorker.Run(other, new StringReader(FliteWorker.Format("slt", null, null, "text", "sound")), answers, errors));
        Assert.Empty(answers.ToString());
        Assert.Equal($"libflite.so.1 is not {other}", errors.ToString().Trim());
    }

    static string[] Feature(string name, double? value) => value is { } number ? ["--setf", string.Create(CultureInfo.InvariantCulture, $"{name}={number}")] : [];
}
