using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Flite;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Flite;

/// <summary>With the real program.</summary>
public sealed class FliteEngineTests
{
    const string Sentence = "The council voted last night, and nobody was surprised.";

    public static TheoryData<string> Speakable => NastyTexts.Speakable;

    public static TheoryData<string> Unspeakable => NastyTexts.Unspeakable;

    static readonly Lazy<Task<IProbedEngine>> Opened = new(() => FliteEngine.OpenAsync(Some.Service("flite"), new(), default));

    static async Task<ISpeechEngine> Engine()
    {
        Skip.If(Tool.IsMissing("flite"), "flite is not installed");
        return new CheckedEngine(await Opened.Value, new());
    }

    static async Task<Clip> Speak(string text, string voice = "slt", double rate = 1, double pitch = 1, string? language = null) =>
        await (await Engine()).SpeakAsync(new(text, new("a", "flite", voice) { Rate = rate, Pitch = pitch }, language), default);

    [SkippableFact]
    public async Task It_speaks_at_16_kHz_and_the_same_every_time()
    {
        var (first, second) = (await Speak(Sentence), await Speak(Sentence));

        Assert.Equal(new AudioFormat(16_000, 1), first.Format);
        Assert.InRange(first.Duration.TotalSeconds, 2, 6);
        Assert.Equal(first.Samples.ToArray(), second.Samples.ToArray());
    }

    [SkippableTheory]
    [InlineData("slt")]
    [InlineData("rms")]
    [InlineData("awb")]
    [InlineData("kal16")]
    public async Task The_shortest_words_pass_the_check(string voice)
    {
        foreach (var word in new[] { "Yes.", "No", "A", "I", "Oh!" })
            Assert.True((await Speak(word, voice)).Frames > 0);
    }

    [SkippableTheory]
    [MemberData(nameof(Speakable))]
    public async Task Any_text_is_safe_to_speak(string text) => Assert.True((await Speak(text)).Frames > 0);

    [SkippableTheory]
    [MemberData(nameof(Unspeakable))]
    public async Task What_it_cannot_say_is_a_permanent_failure(string text) =>
        Assert.False((await Assert.ThrowsAsync<SpeechException>(() => Speak(text))).IsTransient);

    [SkippableFact]
    public async Task The_rate_changes_the_length()
    {
        var (normal, fast, slow) = (await Speak(Sentence), await Speak(Sentence, rate: 1.5), await Speak(Sentence, rate: 0.75));

        Assert.InRange(normal.Duration / fast.Duration, 1.4, 1.6);
        Assert.InRange(normal.Duration / slow.Duration, 0.7, 0.8);
    }

    [SkippableTheory]
    [InlineData("slt", 1.2)]
    [InlineData("awb", 0.85)]
    [InlineData("kal16", 1.2)]
    public async Task The_pitch_follows_the_factor(string voice, double factor) =>
        Assert.InRange(Pitch.Of(await Speak(Sentence, voice, pitch: factor)) / Pitch.Of(await Speak(Sentence, voice)) / factor, 0.92, 1.08);

    [SkippableTheory]
    [InlineData("nobody", 1, null, "flite has no voice 'nobody'")]
    [InlineData("http://example.org/voice", 1, null, "flite has no voice")]
    [InlineData("awb_time", 1, null, "flite has no voice")]
    [InlineData("rms", 1.2, null, "flite cannot change the pitch of 'rms'")]
    [InlineData("slt", 1, "fr", "flite speaks English only, not 'fr'")]
    public async Task What_it_cannot_do_is_refused_not_replaced(string voice, double pitch, string? language, string expected)
    {
        var refusal = await Assert.ThrowsAsync<SpeechException>(() => Speak(Sentence, voice, pitch: pitch, language: language));

        Assert.False(refusal.IsTransient);
        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_cancelled_request_ends_at_once()
    {
        var engine = await Engine();
        using var cancellation = new CancellationTokenSource();

        var speaking = engine.SpeakAsync(new(string.Concat(Enumerable.Repeat(Sentence + " ", 500)), Some.Voice), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking.WaitAsync(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_missing_program_is_a_permanent_failure_that_says_how_to_install_it()
    {
        var failure = await Assert.ThrowsAsync<SpeechException>(() => FliteEngine.OpenAsync(Some.Service("flite"), new() { FindProgram = name => new(name, null) }, default));

        Assert.False(failure.IsTransient);
        Assert.Equal("it is not installed", failure.Message);
        Assert.StartsWith("Install", failure.Remedy, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("exit 0", true)]
    [InlineData("ln -s speech.wav \"$sound\"", false)]
    [InlineData("mkdir \"$sound\"", false)]
    public async Task A_sound_that_is_missing_or_cannot_be_read_is_a_failure_of_this_sentence(string script, bool isTransient)
    {
        Skip.If(OperatingSystem.IsWindows());
        using var folder = new TemporaryFolder();
        var program = Path.Combine(folder.Path, "flite");
        File.WriteAllText(program, $"#!/bin/sh\nfor sound; do :; done\ncase $1 in --version) echo version: 1;; -lv) echo Voices available: slt;; *) {script};; esac\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var engine = await FliteEngine.OpenAsync(Some.Service("flite"), new() { FindProgram = name => new(name, program) }, default);

        var failure = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(new(Sentence, new("a", "flite", "slt")), default));

        Assert.Equal(isTransient, failure.IsTransient);
        Assert.DoesNotContain("audio-speech-", failure.Message, StringComparison.Ordinal);
    }
}
