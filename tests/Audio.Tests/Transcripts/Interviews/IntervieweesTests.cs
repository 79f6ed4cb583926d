using Audio.Transcripts.Interviews.QuestionsAndAnswers;

namespace Audio.Tests.Transcripts.Interviews;

public sealed class IntervieweesTests
{
    [Theory]
    [InlineData("Marta Lindqvist spoke with Jo Holm about fog.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Harbor Weekly's Marta Lindqvist recently sat down with keeper Jo Holm.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm spoke to us about fog.", "Marta Lindqvist", "Marta Lindqvist", "Jo Holm")]
    [InlineData("An interview with Jo Holm", "Marta Lindqvist", "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm on fog", null, null, null)]
    [InlineData("We met at the pier.", null, null, null)]
    public void The_introduction_says_who_asks_and_who_answers(string introduction, string? byline, string? interviewer, string? guest) =>
        Assert.Equal((interviewer, guest), Interviewees.In([introduction], byline is null ? [] : [byline]));
}
