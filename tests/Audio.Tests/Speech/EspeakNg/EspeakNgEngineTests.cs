using Audio.Sound;
using Audio.Speech;
using Audio.Speech.EspeakNg;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.EspeakNg;

/// <summary>With the real program.</summary>
public sealed class EspeakNgEngineTests
{
    const string Sentence = "The council voted last night, and nobody was surprised.";

    public static TheoryData<string> Speakable => NastyTexts.Speakable;

    static readonly Lazy<Task<IProbedEngine>> Opened = new(() => EspeakNgEngine.OpenAsync(Some.Service("espeak-ng"), new(), default));

    static async Task<Clip> Speak(string text, string voice = "en-us+f3", double rate = 1, double pitch = 1, string? language = null)
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        return await new CheckedEngine(await Opened.Value, new()).SpeakAsync(new(text, new("a", "espeak-ng", voice) { Rate = rate, Pitch = pitch }, language), default);
    }

    [SkippableFact]
    public async Task It_speaks_at_22_kHz_and_the_same_every_time()
    {
        var (first, second) = (await Speak(Sentence), await Speak(Sentence));

        Assert.Equal(new AudioFormat(22_050, 1), first.Format);
        Assert.InRange(first.Duration.TotalSeconds, 2, 6);
        Assert.Equal(first.Samples.ToArray(), second.Samples.ToArray());
    }

    [SkippableFact]
    public async Task The_shortest_words_pass_the_check_even_when_hurried()
    {
        foreach (var word in new[] { "Yes.", "No", "A", "I", "Oh!" })
            Assert.True((await Speak(word, rate: 2)).Frames > 0);
    }

    [SkippableTheory]
    [MemberData(nameof(Speakable))]
    public async Task Any_text_is_safe_to_speak(string text) => Assert.True((await Speak(text)).Frames > 0);

    [SkippableFact]
    public async Task Brackets_and_control_characters_are_text_not_commands()
    {
        // As phonemes the first would be a short "hello"; as a command the second would change the pitch.
        Assert.True((await Speak("[[h@'loU h@'loU]]")).Duration > (await Speak("hello hello")).Duration);
        Assert.Equal((await Speak("  90P hello")).Samples.ToArray(), (await Speak("\u0001 90P hello")).Samples.ToArray());
    }

    [SkippableFact]
    public async Task Nothing_to_say_is_a_permanent_failure() =>
        Assert.False((await Assert.ThrowsAsync<SpeechException>(() => Speak("…"))).IsTransient);

    [SkippableTheory]
    [InlineData("en-us+f3", "de", "de+f3")]
    [InlineData("en-us+f3", "zh", "cmn+f3")]
    [InlineData("en-gb-scotland", "ja", "ja")]
    [InlineData("en-us+m3", "en-GB", "en-us+m3")]
    [InlineData("de+m3", "de-AT", "de+m3")]
    [InlineData("en-us+m3", "tlh-x-none", null)]
    [InlineData("nonsense", "de", "nonsense")]
    public async Task A_voice_keeps_its_variant_in_another_language(string voice, string language, string? expected)
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");

        var adapted = (await Opened.Value).InLanguage(new("a", "espeak-ng", voice), language);

        Assert.Equal(expected, adapted?.EngineVoice);
        Assert.True(adapted is null || voice == "nonsense" || await (await Opened.Value).FindFaultAsync(adapted, language, default) is null);
    }

    [SkippableFact]
    public async Task The_rate_changes_the_length()
    {
        var (normal, fast) = (await Speak(Sentence), await Speak(Sentence, rate: 1.5));

        Assert.InRange(normal.Duration / fast.Duration, 1.3, 1.7);
    }

    [SkippableTheory]
    [InlineData(1.3)]
    [InlineData(0.8)]
    public async Task The_pitch_follows_the_factor(double factor) =>
        Assert.InRange(Pitch.Of(await Speak(Sentence, "en-us", pitch: factor)) / Pitch.Of(await Speak(Sentence, "en-us")) / factor, 0.85, 1.15);

    [SkippableFact]
    public async Task A_variant_is_heard_with_any_language()
    {
        // The tag en-gb is in a file of another name, beside which espeak-ng would ignore the variant.
        Assert.True(Pitch.Of(await Speak(Sentence, "en-gb+f2")) > 1.4 * Pitch.Of(await Speak(Sentence, "en-gb")));
    }

    [SkippableFact]
    public async Task Another_language_is_spoken_with_the_variant_of_the_voice()
    {
        var french = await Speak("Bonjour tout le monde, il fait beau.", language: "fr-CA");

        Assert.NotEqual(french.Samples.ToArray(), (await Speak("Bonjour tout le monde, il fait beau.")).Samples.ToArray());
        Assert.Equal(french.Samples.ToArray(), (await Speak("Bonjour tout le monde, il fait beau.", "fr+f3")).Samples.ToArray());
    }

    [SkippableFact]
    public async Task A_voice_keeps_its_accent_in_its_own_language() =>
        Assert.Equal(
            (await Speak(Sentence, "en-gb-scotland", language: "en-US")).Samples.ToArray(),
            (await Speak(Sentence, "en-gb-scotland")).Samples.ToArray());

    [SkippableTheory]
    [InlineData("nobody", null, "espeak-ng has no voice 'nobody'")]
    [InlineData("en-us+F3", null, "espeak-ng has no variant 'F3'")]
    [InlineData("en-us", "tlh", "espeak-ng does not speak 'tlh'")]
    public async Task What_it_cannot_do_is_refused_not_replaced(string voice, string? language, string expected)
    {
        var refusal = await Assert.ThrowsAsync<SpeechException>(() => Speak(Sentence, voice, language: language));

        Assert.False(refusal.IsTransient);
        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }
}
