using Audio.Transcripts;
using Audio.Transcripts.Separated;

namespace Audio.Tests.Transcripts.Separated;

public sealed class SeparatedFormatTests
{
    [Theory]
    [InlineData("Anna – who had slept badly – came down.\n\nThe kitchen was cold.\n\nBruno - her brother - had left.\n\nNobody had lit the stove.\n\nShe lit it.\n")]
    [InlineData("Monday – rain\nTuesday – sun\nWednesday – rain\nThursday – fog\n")]
    [InlineData("Anna – yes.\nAnna – no.\nAnna – perhaps.\nAnna – never.\n")]
    public void Dashes_of_prose_and_of_lists_are_no_labels(string text) =>
        Assert.Equal(0, new SeparatedFormat().Detect(new Document(SourceText.Parse("a.txt", text))).Score);
}
