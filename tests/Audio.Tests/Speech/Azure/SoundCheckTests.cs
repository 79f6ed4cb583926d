using System.Collections.Immutable;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

public sealed class SoundCheckTests
{
    const int Second = 96_000;

    [Fact]
    public void The_whole_passes() => SoundCheck.Check(new(new byte[Second], [new("Good", default, default)], TimeSpan.FromSeconds(1.05)), SomeAzure.Request("Good morning."));

    [Theory]
    [InlineData(0, null, false, "no sound")]
    [InlineData(Second + 1, null, true, "half a sample")]
    [InlineData(Second, 1.2, true, "1.0 s came of 1.2 s")]
    [InlineData(600 * Second, null, false, "ten minutes")]
    public void What_is_not_the_whole_does_not(int bytes, double? seconds, bool isTransient, string expected)
    {
        var e = Fails(new(new byte[bytes], [], seconds is { } s ? TimeSpan.FromSeconds(s) : null));

        Assert.Equal((isTransient, true), (e.IsTransient, e.IsBilled));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_does_what_lacks_its_last_words()
    {
        ImmutableArray<WordTime> heard = [new("Good", TimeSpan.Zero, TimeSpan.FromSeconds(0.9))];

        Assert.Contains("last words", Fails(new(new byte[Second], heard, null), "Good morning to you all").Message, StringComparison.Ordinal);
        // Spoken in a second, though not word by word.
        SoundCheck.Check(new(new byte[2 * Second], heard, null), SomeAzure.Request("Good morning to you all"));
        Assert.Contains("after its end", Fails(new(new byte[Second], [new("Good", TimeSpan.FromSeconds(2), default)], null)).Message, StringComparison.Ordinal);
    }

    static SpeechException Fails(SpokenSound sound, string text = "Good morning.") => Assert.Throws<SpeechException>(() => SoundCheck.Check(sound, SomeAzure.Request(text)));
}
