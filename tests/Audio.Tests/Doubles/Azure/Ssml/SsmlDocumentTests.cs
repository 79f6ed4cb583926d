using Audio.Doubles.Azure.Ssml;

namespace Audio.Tests.Doubles.Azure.Ssml;

/// <summary>What the service takes and what it refuses, by its published tables.</summary>
public sealed class SsmlDocumentTests
{
    [Theory]
    [InlineData("Hello")]
    [InlineData("<p><s>One.</s><s>Two.</s></p>")]
    [InlineData("<prosody rate='+30%' pitch='-2st' volume='loud'>Hello <phoneme alphabet='ipa' ph='ˈluːvʁ'>Louvre</phoneme></prosody>")]
    [InlineData("<mstts:express-as style='nosuchstyle' styledegree='2' role='Girl'>Hello <lang xml:lang='fr-FR'>bonjour</lang></mstts:express-as>")]
    [InlineData("<lang xml:lang='de-DE'><mstts:express-as style='chat'><prosody rate='1.5'>Hallo</prosody></mstts:express-as></lang>")]
    [InlineData("One<break time='20s'/>two<break strength='weak'/>")]
    [InlineData("<sub alias='World Wide Web Consortium'>W3C</sub> <say-as interpret-as='date' format='dmy'>1/2/2026</say-as>")]
    public void What_the_service_takes_is_taken(string body) => Assert.NotNull(SsmlDocument.Parse(Document(body)));

    [Theory]
    [InlineData("<break time='21s'/>", "invalid value '21s'")]
    [InlineData("<break>text</break>", "cannot contain text")]
    [InlineData("<prosody rate='3'>x</prosody>", "invalid value '3'")]
    [InlineData("<prosody pitch='+60%'>x</prosody>", "invalid value '+60%'")]
    [InlineData("<prosody volume='very loud'>x</prosody>", "invalid value")]
    [InlineData("<prosody speed='1'>x</prosody>", "'speed' is not supported")]
    [InlineData("<prosody><lang xml:lang='fr-FR'>x</lang></prosody>", "'lang' cannot stand in 'prosody'")]
    [InlineData("<mstts:express-as style='chat' styledegree='3'>x</mstts:express-as>", "invalid value '3'")]
    [InlineData("<phoneme ph='a'><sub alias='b'>c</sub></phoneme>", "'sub' cannot stand in 'phoneme'")]
    [InlineData("<phoneme alphabet='ipa' ph='q9!'>x</phoneme>", "Unrecognized phone '9'")]
    [InlineData("<phoneme alphabet='arpabet' ph='a'>x</phoneme>", "invalid value 'arpabet'")]
    [InlineData("<phoneme alphabet='ipa'>x</phoneme>", "requires the attribute 'ph'")]
    [InlineData("<lang xml:lang='french'>x</lang>", "invalid value 'french'")]
    [InlineData("<voice name='en-US-JennyNeural'>x</voice>", "'voice' cannot stand in 'voice'")]
    [InlineData("<marquee>x</marquee>", "'marquee' is not supported")]
    [InlineData("<x:p xmlns:x='urn:other'>x</x:p>", "no known namespace")]
    [InlineData("one & two", "not well-formed")]
    [InlineData("&entity;", "not well-formed")]
    public void What_it_refuses_is_refused(string body, string reason) => Refused(Document(body), reason);

    [Theory]
    [InlineData("<break time='1s'/>")]
    [InlineData("<prosody rate='+1%'>x</prosody>")]
    [InlineData("<phoneme alphabet='ipa' ph='a'>x</phoneme>")]
    [InlineData("<mstts:silence type='Leading' value='1s'/>")]
    [InlineData("<mstts:express-as style='chat'>x</mstts:express-as>")]
    public void An_HD_voice_refuses_more(string body) =>
        Refused(Document(body, "en-US-Ava:DragonHDLatestNeural"), "is not supported by voice en-US-Ava:DragonHDLatestNeural");

    [Fact]
    public void Parameters_are_for_HD_voices()
    {
        SsmlDocument.Parse(Document("x", "en-US-Ava:DragonHDLatestNeural' parameters='temperature=0.5;top_p=1"));

        Refused(Document("x", "en-US-JennyNeural' parameters='temperature=0.5"), "'parameters' is not supported");
        Refused(Document("x", "en-US-Ava:DragonHDLatestNeural' parameters='temperature=2"), "invalid value");
    }

    [Fact]
    public void The_frame_is_checked_as_well()
    {
        Refused("<!DOCTYPE speak [<!ENTITY a 'b'>]>" + Document("&a;"), "not well-formed");
        Refused("<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'>x</speak>", "cannot contain text");
        Refused("<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'/>", "At least one voice");
        Refused(Document("x").Replace(" xml:lang='en-US'", ""), "requires the attribute 'xml:lang'");
        Refused(Document("x").Replace("version='1.0'", "version='1.1'"), "invalid value '1.1'");
        Refused(Document("x").Replace("http://www.w3.org/2001/10/synthesis", "urn:none"), "no known namespace");
        Refused(Document("x", "en-US-NobodyNeural"), "Unsupported voice en-US-NobodyNeural");
        Refused(Document(new string('x', 64 * 1024)), "64KB");
        Refused(Document(string.Concat(Enumerable.Repeat("x</voice><voice name='en-US-JennyNeural'>", 50))), "more than 50");
    }

    [Fact]
    public void What_is_spoken_is_known_with_its_manner()
    {
        var document = SsmlDocument.Parse(Document("<mstts:express-as style='sad'>A<prosody rate='2'>B</prosody></mstts:express-as><mstts:express-as style='none'>C</mstts:express-as>"));

        Assert.Equal([("A", 1, "sad"), ("B", 2, "sad"), ("C", 1, null)], document.Parts.Select(p => (p.Text, p.Rate, p.Style)));
    }

    static void Refused(string ssml, string reason) =>
        Assert.Contains(reason, Assert.Throws<SsmlException>(() => SsmlDocument.Parse(ssml)).Message, StringComparison.Ordinal);

    static string Document(string body, string voice = "en-US-JennyNeural") =>
        "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xmlns:mstts='https://www.w3.org/2001/mstts' xml:lang='en-US'>"
        + $"<voice name='{voice}'>{body}</voice></speak>";
}
