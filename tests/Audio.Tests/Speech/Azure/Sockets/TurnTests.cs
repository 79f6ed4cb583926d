using System.Text;
using Audio.Speech.Azure.Sockets;
using Audio.Speech.Azure.Wire;

namespace Audio.Tests.Speech.Azure.Sockets;

public sealed class TurnTests
{
    const string Id = "aa11";

    [Fact]
    public void A_turn_is_over_when_the_service_says_so_and_not_before()
    {
        var turn = new Turn(Id);

        Assert.False(turn.Take(Message("turn.start", "{}")));
        Assert.False(turn.Take(Message("response", Response)));
        Assert.False(turn.Take(Sound([1, 2])));
        Assert.False(turn.Take(Sound([])));
        Assert.False(turn.Take(Message("audio.metadata", """{"Metadata":[{"Type":"SessionEnd","Data":{"Offset":10}}]}""")));
        Assert.True(turn.Take(Message("turn.end", "{}")));

        Assert.Equal([1, 2], turn.Result.Bytes);
        Assert.Equal(TimeSpan.FromTicks(10), turn.Result.Length);
    }

    [Fact]
    public void Sound_of_another_stream_or_turn_or_before_the_response_is_not_ours()
    {
        var turn = new Turn(Id);

        turn.Take(Sound([9]));
        turn.Take(Message("response", Response));
        turn.Take(Sound([9]) with { StreamId = "other" });
        turn.Take(Sound([9]) with { RequestId = "other" });
        turn.Take(Sound([7]) with { RequestId = Id.ToUpperInvariant(), StreamId = "s" });

        Assert.Equal([7], turn.Result.Bytes);
        Assert.False(turn.Take(Message("turn.end", "{}") with { RequestId = "other" }));
    }

    [Fact]
    public void Sound_that_is_said_to_be_something_else_is_refused()
    {
        var turn = new Turn(Id);
        turn.Take(Message("response", Response));

        Assert.Throws<InvalidDataException>(() => turn.Take(Sound([1, 2]) with { ContentType = "text/html" }));
    }

    [Fact]
    public void Words_without_end_are_refused()
    {
        var turn = new Turn(Id);
        const string Word = """{"Type":"WordBoundary","Data":{"Offset":1,"Duration":1,"text":{"Text":"a"}}}""";
        var words = Message("audio.metadata", $$"""{"Metadata":[{{string.Join(',', Enumerable.Repeat(Word, 4000))}}]}""");

        turn.Take(words);
        turn.Take(words);
        Assert.Throws<InvalidDataException>(() => turn.Take(words));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"audio":{"type":"inline"}}""")]
    [InlineData("""{"audio":{"streamId":null}}""")]
    public void A_response_without_a_stream_is_refused(string json) => Assert.Throws<InvalidDataException>(() => new Turn(Id).Take(Message("response", json)));

    const string Response = """{"context":{"serviceTag":"t"},"audio":{"type":"inline","streamId":"S"}}""";

    static ServerMessage Message(string path, string body) => new(path, Id, "", "application/json", Encoding.UTF8.GetBytes(body));

    static ServerMessage Sound(byte[] bytes) => new("audio", Id, "S", bytes.Length == 0 ? "" : "audio/basic", bytes);
}
