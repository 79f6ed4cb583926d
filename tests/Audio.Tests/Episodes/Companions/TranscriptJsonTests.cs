using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Companions;

public sealed class TranscriptJsonTests
{
    [Fact]
    public void A_sentence_is_a_segment_with_its_speaker_and_its_times()
    {
        var root = Read(SomeEpisode.Text.Captions);

        Assert.Equal("1.0.0", root.GetProperty("version").GetString());
        var segments = root.GetProperty("segments").EnumerateArray().ToList();
        Assert.Equal(5, segments.Count);
        Assert.Equal(("Ines", 1.0, 2.2, "Good evening."), (segments[0].GetProperty("speaker").GetString(), segments[0].GetProperty("startTime").GetDouble(), segments[0].GetProperty("endTime").GetDouble(), segments[0].GetProperty("body").GetString()));
    }

    [Fact]
    public void Where_words_have_times_they_are_told_from_the_start_of_the_episode()
    {
        var words = Read(SomeEpisode.Text.Captions).GetProperty("segments")[3].GetProperty("words").EnumerateArray().ToList();

        Assert.Equal([("And", 63.0, 63.25), ("the", 63.25, 63.5)], words.Select(w => (w.GetProperty("body").GetString()!, w.GetProperty("startTime").GetDouble(), w.GetProperty("endTime").GetDouble())));
        Assert.False(Read(SomeEpisode.Text.Captions).GetProperty("segments")[0].TryGetProperty("words", out _));
    }

    [Fact]
    public void Who_has_no_name_is_not_named() => Assert.False(Read([SomeEpisode.Caption(null, "Hello.", 0, 1)]).GetProperty("segments")[0].TryGetProperty("speaker", out _));

    [Theory]
    [MemberData(nameof(NastyTexts.Speakable), MemberType = typeof(NastyTexts))]
    public void A_text_is_whatever_it_is(string text) =>
        Assert.Equal(text.Replace('\ud83d', '\ufffd').Length, Read([SomeEpisode.Caption("Ann", text, 0, 1)]).GetProperty("segments")[0].GetProperty("body").GetString()!.Length);

    [Fact]
    public void What_was_written_can_be_read_again_and_nothing_else_can()
    {
        var written = SomeEpisode.Text.Captions;
        var read = TranscriptJson.Read(new MemoryStream(SomeEpisode.Write(stream => TranscriptJson.Write(stream, written))));

        Assert.Equal(written.Select(c => (c.Speaker, c.Text, c.Start, c.End)), read.Select(c => (c.Speaker, c.Text, c.Start, c.End)));
        Assert.Equal(written.SelectMany(c => c.Words), read.SelectMany(c => c.Words));
        Assert.All(new[] { "", "{", "[]", "{\"segments\":[{}]}", "{\"segments\":[{\"body\":1,\"startTime\":0,\"endTime\":1}]}", "{\"segments\":[{\"body\":\"a\",\"startTime\":1e300,\"endTime\":1}]}" },
            other => Assert.Empty(TranscriptJson.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(other)))));
    }

    static JsonElement Read(IEnumerable<Caption> captions) => JsonDocument.Parse(SomeEpisode.Write(stream => TranscriptJson.Write(stream, captions))).RootElement;
}
