using System.Text;
using Audio.Doubles.Azure.Wire;
using Audio.Speech.Azure.Wire;

namespace Audio.Tests.Speech.Azure.Wire;

/// <summary>Judged by the double, which Microsoft's own client satisfies.</summary>
public sealed class ClientMessagesTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.FromHours(2));
    static readonly string Id = Guid.NewGuid().ToString("N");

    [Fact]
    public void The_introduction_says_who_speaks()
    {
        var message = Parse(ClientMessages.SpeechConfig(Id, Now));

        Assert.Equal(("speech.config", Id), (message.Path, message.RequestId));
        Assert.Equal("audio", message.Json().GetProperty("context").GetProperty("system").GetProperty("name").GetString());
    }

    [Fact]
    public void The_context_asks_for_the_best_sound_its_words_and_its_length()
    {
        var context = SynthesisContext.Parse(Parse(ClientMessages.SynthesisContext(Id, Now)));

        Assert.Equal((48_000, false), (context.Format.SampleRate, context.Format.HasHeader));
        Assert.True(context is { Words: true, SessionEnd: true, Sentences: false, Punctuation: false });
    }

    [Fact]
    public void The_document_is_sent_as_it_is()
    {
        var message = Parse(ClientMessages.Ssml(Id, Now, "<speak>\r\n\r\nhéllo 😀</speak>"));

        Assert.Equal(("ssml", "application/ssml+xml", "<speak>\r\n\r\nhéllo 😀</speak>"), (message.Path, message.ContentType, message.Body));
    }

    static ClientMessage Parse(byte[] bytes) => ClientMessage.Parse(Encoding.UTF8.GetString(bytes));
}
