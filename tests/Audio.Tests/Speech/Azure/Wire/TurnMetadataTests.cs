using System.Text;
using Audio.Sound;
using Audio.Speech.Azure.Wire;

namespace Audio.Tests.Speech.Azure.Wire;

public sealed class TurnMetadataTests
{
    [Fact]
    public void Words_are_read_and_marks_sentences_and_the_unknown_are_left_out()
    {
        var words = new List<WordTime>();
        var end = Read(
            """
            {"Metadata":[
              {"Type":"WordBoundary","Data":{"Offset":3000000,"Duration":2500000,"text":{"Text":"world","Length":5,"BoundaryType":"WordBoundary"}}},
              {"Type":"WordBoundary","Data":{"Offset":5500000,"Duration":1000000,"text":{"Text":".","Length":1,"BoundaryType":"PunctuationBoundary"}}},
              {"Type":"SentenceBoundary","Data":{"Offset":3000000,"Duration":3500000,"text":{"Text":"world.","Length":6,"BoundaryType":"SentenceBoundary"}}},
              {"Type":"Viseme","Data":{"Offset":1,"VisemeId":3}},
              {"Type":"WordBoundary","Data":{"Offset":7000000,"Duration":1,"text":{"Text":"old","Length":3}}}]}
            """,
            words);

        Assert.Null(end);
        Assert.Equal([new("world", TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(250)), new("old", TimeSpan.FromMilliseconds(700), TimeSpan.FromTicks(1))], words);
    }

    [Fact]
    public void The_end_tells_the_length() =>
        Assert.Equal(TimeSpan.FromSeconds(2), Read("""{"Metadata":[{"Type":"SessionEnd","Data":{"Offset":20000000}}]}""", []));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Metadata":3}""")]
    [InlineData("""{"Metadata":[{"Type":"SessionEnd"}]}""")]
    [InlineData("""{"Metadata":[{"Type":"SessionEnd","Data":{"Offset":-1}}]}""")]
    [InlineData("""{"Metadata":[{"Type":"SessionEnd","Data":{"Offset":9000000000000000000}}]}""")]
    [InlineData("""{"Metadata":[{"Type":"SessionEnd","Data":{"Offset":1e99}}]}""")]
    [InlineData("""{"Metadata":[{"Type":"WordBoundary","Data":{"Offset":1,"Duration":2}}]}""")]
    public void What_is_no_metadata_is_refused(string json) => Assert.Throws<InvalidDataException>(() => Read(json, []));

    static TimeSpan? Read(string json, List<WordTime> words) => TurnMetadata.Read(Encoding.UTF8.GetBytes(json), words);
}
