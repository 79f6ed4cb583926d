using Audio.Speech;
using Audio.Speech.Flite;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Flite;

public sealed class FliteTextTests
{
    [Theory]
    [InlineData("Plain text, as it is.", "Plain text, as it is.")]
    [InlineData("José Martínez met Zoë Grünwald", "Jose Martinez met Zoe Grunwald")]
    [InlineData("Łódź, Ærø, Straße, Đà Nẵng, Þór", "Lodz, Aero, Strasse, Da Nang, Thor")]
    [InlineData("“It’s ‘fine’,” she said…", "\"It's 'fine',\" she said...")]
    [InlineData("wait — what", "wait, what")]
    [InlineData("wait—what", "wait, what")]
    [InlineData("1990–95, 3 – 4", "1990-95, 3-4")]
    [InlineData("€50 million and £1.2bn, or 5 €", "50 million euros and 1.2bn pounds, or 5 euros")]
    [InlineData("3½ at 20°C, −5", "3 1/2 at 20 degrees C, minus 5")]
    [InlineData("x ≤ 5 × 2", "x at most 5 times 2")]
    [InlineData("ﬁne ｗｉｄｅ ２０２６ ٣", "fine wide 2026 3")]
    [InlineData("a\0b\u0007c\td\r\ne", "a b c d e")]
    [InlineData("soft\u00adhyphen zero\u200bwidth no\u00a0break", "softhyphen zerowidth no break")]
    [InlineData("Great 😀👍🏽 news ★", "Great news")]
    [InlineData("Acme™ & Sons®", "Acme & Sons")]
    public void Marks_accents_and_signs_are_folded(string text, string expected) => Assert.Equal(expected, FliteText.Fold(text));

    [Theory]
    [InlineData("In 東京 today", "'東' (U+6771), '京' (U+4EAC)")]
    [InlineData("Привет", "'П' (U+041F), 'р' (U+0440), 'и' (U+0438), 'в' (U+0432), 'е' (U+0435), 'т' (U+0442)")]
    [InlineData("∑ of x", "'∑' (U+2211)")]
    [InlineData("абвгдежзклмн", "and 4 other characters")]
    public void What_it_cannot_say_is_refused_by_name(string text, string named)
    {
        var refusal = Assert.Throws<SpeechException>(() => FliteText.Fold(text));

        Assert.False(refusal.IsTransient);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("😀")]
    public void A_text_without_anything_to_say_is_refused(string text) =>
        Assert.False(Assert.Throws<SpeechException>(() => FliteText.Fold(text)).IsTransient);

    [Fact]
    public void Any_text_becomes_plain_ascii_or_is_refused() =>
        Prop.ForAll<string>(text =>
        {
            try
            {
                return FliteText.Fold(text ?? "").All(c => char.IsAscii(c) && !char.IsControl(c));
            }
            catch (SpeechException e)
            {
                return !e.IsTransient;
            }
        }).QuickCheckThrowOnFailure();
}
