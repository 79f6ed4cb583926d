using System.Text;
using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Companions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Companions;

public sealed class JsonChaptersTests
{
    [Fact]
    public void Chapters_follow_version_1_2_of_the_format() =>
        Assert.Equal(
            """
            {
              "version": "1.2.0",
              "chapters": [
                {
                  "startTime": 0,
                  "endTime": 61.235,
                  "title": "Café “tides” & \"time\""
                },
                {
                  "startTime": 61.235,
                  "endTime": 3600.5,
                  "title": "海"
                }
              ]
            }
            """,
            Write(
                new("Café “tides” & \"time\"", TimeSpan.Zero, TimeSpan.FromSeconds(61.23456)),
                new("海", TimeSpan.FromSeconds(61.23456), TimeSpan.FromSeconds(3600.5))));

    [Fact]
    public void No_chapters_give_an_empty_list() =>
        Assert.Equal(0, JsonDocument.Parse(Write()).RootElement.GetProperty("chapters").GetArrayLength());

    [Fact]
    public void Every_title_is_read_back()
    {
        var chapters = Chapters.Some(40, TimeSpan.FromHours(1));

        Assert.Equal(
            chapters.Select(c => c.Title),
            JsonDocument.Parse(Write(chapters)).RootElement.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("title").GetString()));
    }

    static string Write(params ChapterMark[] chapters)
    {
        using var output = new MemoryStream();
        JsonChapters.Write(output, chapters);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
