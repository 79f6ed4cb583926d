using System.Xml.Linq;
using Audio.Casting;
using Audio.Doubles.Azure.Ssml;
using Audio.Speech;
using Audio.Speech.Azure.Ssml;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class SsmlWriterTests
{
    [Fact]
    public void A_plain_voice_gets_plain_markup() =>
        Assert.Equal(
            "<speak version=\"1.0\" xmlns:mstts=\"https://www.w3.org/2001/mstts\" xml:lang=\"en-US\" xmlns=\"http://www.w3.org/2001/10/synthesis\">"
            + "<voice name=\"en-US-AvaMultilingualNeural\">Rock &amp; roll &lt;3</voice></speak>",
            SsmlWriter.Write(SomeAzure.Request("Rock & roll <3")));

    [Fact]
    public void Everything_that_is_set_stands_where_the_service_takes_it()
    {
        var voice = SomeAzure.Voice("zh-CN-XiaomoNeural", ("style", "calm"), ("styleDegree", "0.5"), ("role", "Girl"), ("volume", "+10%")) with { Rate = 0.9, Pitch = 1.1 };

        Assert.Contains(
            "<mstts:express-as style=\"calm\" styledegree=\"0.5\" role=\"Girl\"><prosody rate=\"-10%\" pitch=\"+10%\" volume=\"+10%\">你好</prosody></mstts:express-as>",
            Accepted(SomeAzure.Request("你好", voice)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "<lang xml:lang=\"fr-FR\">Bonjour</lang>")]
    [InlineData("pt-PT", "<lang xml:lang=\"pt-PT\">Bonjour</lang>")]
    [InlineData("en-GB", ">Bonjour</voice>")]
    [InlineData(null, ">Bonjour</voice>")]
    public void Another_language_than_the_voices_is_said(string? language, string expected) =>
        Assert.Contains(expected, Accepted(SomeAzure.Request("Bonjour") with { Language = language }), StringComparison.Ordinal);

    [Fact]
    public void An_accent_that_the_user_chose_is_kept() =>
        Assert.Contains("<lang xml:lang=\"en-GB\">", Accepted(SomeAzure.Request("Hello.", SomeAzure.Voice(SomeAzure.Ava, ("language", "en-GB")))), StringComparison.Ordinal);

    [Fact]
    public void Words_sound_as_the_lexicon_says()
    {
        var request = SomeAzure.Request("I love the Louvre.") with { Sounds = [new(11, 6, "'luv(ʁ)")] };

        Assert.Contains("I love the <phoneme alphabet=\"ipa\" ph=\"ˈluvʁ\">Louvre</phoneme>.", Accepted(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_another_language_stand_beside_the_prosody_which_may_not_hold_them()
    {
        var request = SomeAzure.Request("Say bonjour to Ana now.", SomeAzure.Voice() with { Rate = 1.1 }) with { Sounds = [new(4, 7, null, "fr"), new(15, 3, "ˈana")] };

        Assert.Contains(
            "<prosody rate=\"+10%\">Say </prosody><lang xml:lang=\"fr-FR\"><prosody rate=\"+10%\">bonjour</prosody></lang>"
            + "<prosody rate=\"+10%\"> to <phoneme alphabet=\"ipa\" ph=\"ˈana\">Ana</phoneme> now.</prosody>",
            Accepted(request), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US-Ava:DragonHDLatestNeural", false)]
    [InlineData("en-us-Ava:DragonHDOmniLatestNeural", true)]
    public void An_HD_voice_is_spared_what_it_refuses(string name, bool takesStyles)
    {
        var voice = SomeAzure.Voice(name, ("style", "cheerful"), ("temperature", "0.3"), ("volume", "loud")) with { Rate = 1.2, Pitch = 0.8 };
        var ssml = Accepted(SomeAzure.Request("One Louvre.", voice) with { Sounds = [new(4, 6, "luvʁ")], Language = "fr" });

        Assert.DoesNotContain("prosody", ssml, StringComparison.Ordinal);
        Assert.DoesNotContain("phoneme", ssml, StringComparison.Ordinal);
        Assert.Equal(takesStyles, ssml.Contains("express-as", StringComparison.Ordinal));
        Assert.Contains("parameters=\"temperature=0.3\"", ssml, StringComparison.Ordinal);
    }

    [Fact]
    public void Sounds_that_lie_over_each_other_or_beyond_the_text_are_left_out()
    {
        var request = SomeAzure.Request("one two") with { Sounds = [new(0, 5, "a"), new(4, 3, "b"), new(6, 9, "c"), new(0, 0, "d")] };

        Assert.Contains("<phoneme alphabet=\"ipa\" ph=\"a\">one t</phoneme>wo", Accepted(request), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    [MemberData(nameof(NastyTexts.Unspeakable), MemberType = typeof(NastyTexts))]
    public void Nasty_texts_are_text(string text) => Survives(SomeAzure.Request(text));

    [Fact]
    public void No_text_becomes_markup_and_every_character_survives()
    {
        var markup = Gen.Elements("<", ">", "&", "]]>", "<!--", "-->", "<break time='9s'/>", "</voice>", "&#0;", "&lt;", "<?x?>", "\"", "'", "\r\n", "\r", "\u0085", "\u2028", "\ufffe", "😀", "\ud83d", "漢", "\0", "e\u0301");
        var texts = Gen.OneOf(markup, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(texts.ToArbitrary(), text => Survives(SomeAzure.Request(text))).QuickCheckThrowOnFailure();
        Prop.ForAll(texts.ToArbitrary(), text => Survives(Everything(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_setting_becomes_markup()
    {
        var values = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => s.Get);

        Prop.ForAll(values.ToArbitrary(), value =>
        {
            var voice = new Voice("v", "azure", value) { Settings = SomeAzure.Settings(("style", "x"), ("role", "y")).Over(new([new("volume", [value])])) };
            var names = XDocument.Parse(SsmlWriter.Write(new("Hello.", voice))).Descendants().Select(e => e.Name.LocalName);
            Assert.Equal(["speak", "voice", "express-as", "prosody"], names);
        }).QuickCheckThrowOnFailure();
    }

    static SpeechRequest Everything(string text) => SomeAzure.Request(text, SomeAzure.Voice("en-US-AndrewMultilingualNeural", ("style", "empathetic"), ("volume", "soft")) with { Rate = 0.7 }) with
    {
        Language = "de",
        Sounds = [new(0, text.Length / 3, "a"), new(text.Length / 2, text.Length / 4, null, "fr")],
    };

    // What the service reads is what was meant, and the markup is that of any other text.
    static void Survives(SpeechRequest request)
    {
        var ssml = SsmlWriter.Write(request);
        var harmless = SsmlWriter.Write(request with { Text = string.Concat(request.Text.Select(c => char.IsSurrogate(c) ? c : 'x')) });

        Assert.Equal(XmlText.Clean(request.Text), SsmlDocument.Parse(ssml).Text);
        Assert.Equal(Structure(harmless), Structure(ssml));
    }

    static IEnumerable<string> Structure(string ssml) => XDocument.Parse(ssml).Descendants().Select(e => $"{e.Parent?.Name.LocalName}/{e.Name.LocalName}{string.Concat(e.Attributes())}");

    static string Accepted(SpeechRequest request)
    {
        var ssml = SsmlWriter.Write(request);
        Assert.Equal(request.Text, SsmlDocument.Parse(ssml).Text);
        return ssml;
    }
}
