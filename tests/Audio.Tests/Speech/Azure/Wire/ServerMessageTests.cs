using System.Buffers.Binary;
using System.Text;
using Audio.Speech.Azure.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Azure.Wire;

public sealed class ServerMessageTests
{
    [Theory]
    [InlineData("X-RequestId:AB12\r\nContent-Type:application/json; charset=utf-8\r\nPath:Turn.Start\r\n\r\n{}")]
    [InlineData("path: turn.start\r\nx-requestid:  AB12 \r\n\r\n{}")]
    public void Names_of_headers_go_by_any_case_with_or_without_a_space(string text)
    {
        var message = ServerMessage.ReadText(Encoding.UTF8.GetBytes(text));

        Assert.Equal(("turn.start", "AB12", "{}"), (message.Path, message.RequestId, Encoding.UTF8.GetString(message.Body.Span)));
    }

    [Fact]
    public void Sound_follows_its_headers()
    {
        var message = ServerMessage.ReadBinary(Binary("X-RequestId:AB\r\nContent-Type:audio/basic\r\nX-StreamId:S\r\nPath:audio\r\n", [1, 2, 13, 10, 13, 10]));

        Assert.Equal(("audio", "AB", "S", "audio/basic"), (message.Path, message.RequestId, message.StreamId, message.ContentType));
        Assert.Equal([1, 2, 13, 10, 13, 10], message.Body.ToArray());
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 4, 1, 2, 3 })]
    [InlineData(new byte[] { 255, 255, 1, 2, 3 })]
    [InlineData(new byte[] { 0, 0, 1, 2 })]
    public void A_binary_message_that_is_none_is_refused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => ServerMessage.ReadBinary(bytes));

    [Theory]
    [InlineData("")]
    [InlineData("Path:audio\r\n")]
    [InlineData("X-RequestId:AB\r\n\r\n{}")]
    public void A_text_message_that_is_none_is_refused(string text) => Assert.Throws<InvalidDataException>(() => ServerMessage.ReadText(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Whatever_comes_is_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes =>
        {
            foreach (var read in new Func<ReadOnlyMemory<byte>, ServerMessage>[] { ServerMessage.ReadText, ServerMessage.ReadBinary })
            {
                try
                {
                    read(bytes);
                }
                catch (InvalidDataException)
                {
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_body_survives() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), body =>
            Assert.Equal(body, ServerMessage.ReadBinary(Binary("Path:audio\r\n", body)).Body.ToArray())).QuickCheckThrowOnFailure();

    static byte[] Binary(string headers, byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)headers.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(headers), .. body];
    }
}
