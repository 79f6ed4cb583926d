using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Names;

public sealed class FullNamesTests
{
    const string Talk = "Reed: Good evening. What did you see?\n\nLopez: A pike. I have seen it again.\n\nReed: And then?\n\nLopez: Then it was gone.\n\nBell: I was there as well.\n\nReed: Thank you.\n";

    static Transcript Read(string introduction) => TranscriptParser.Parse("talk.txt", $"Fish in the river\n\n{introduction}\n\n{Talk}");

    [Fact]
    public void What_stands_above_the_first_label_gives_the_full_names()
    {
        var talk = Read("Maria Lopez, a biologist, talks with our host Tom Reed about the river. With them is Dr. Ana Bell.");

        Assert.Equal(["Maria Lopez", "Tom Reed", "Ana Bell"], talk.Speakers.Select(s => s.Name).OrderByDescending(n => n == "Maria Lopez").ThenByDescending(n => n));
        Assert.DoesNotContain(talk.Problems, p => p.Code is ProblemCode.OrphanLabel or ProblemCode.OneOffSpeaker);
    }

    [Fact]
    public void Of_two_who_have_a_surname_either_may_be_meant()
    {
        var talk = Read("Maria Lopez and her brother Juan Lopez fish. Tom Reed asks.");

        Assert.Contains("Lopez", talk.Speakers.Select(s => s.Name));
        Assert.Contains(talk.Problems, p => p.Code == ProblemCode.OrphanLabel);
    }

    [Fact]
    public void Whoever_is_named_nowhere_is_doubtful_as_before()
    {
        var talk = Read("We talk with our host Tom Reed about the river. Bell is with us.");

        Assert.Contains(talk.Problems, p => p.Code == ProblemCode.OrphanLabel && p.Message.Contains("'Lopez'", StringComparison.Ordinal));
        Assert.Contains(talk.Problems, p => p.Code == ProblemCode.OneOffSpeaker && p.Message.Contains("'Bell'", StringComparison.Ordinal));
    }
}
