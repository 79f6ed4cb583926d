using Audio.Transcripts.Interviews.QuestionsAndAnswers;

namespace Audio.Tests.Transcripts.Interviews;

public sealed class IntervieweesTests
{
    [Theory]
    [InlineData("Jo Holm on fog", "Holm keeps a light.", "Jo Holm")]
    [InlineData("Jo Holm on fog", "Somebody keeps a light.", null)]
    [InlineData("Jo Holm and Ida Lind on fog", "Holm keeps a light.", null)]
    public void The_one_name_of_the_title_answers_where_the_introduction_is_about_it(string title, string introduction, string? guest) =>
        Assert.Equal(guest, Interviewees.In([title, introduction], []).Guest);

    [Theory]
    [InlineData("Jo Holm keeps a light. He is ninety.", "Jo Holm")]
    [InlineData("Jo Holm keeps a light. He is a friend of Ida Lind.", null)]
    [InlineData("Harbor Weekly has all there is to know.", null)]
    public void The_one_whom_the_introduction_is_about_answers(string introduction, string? guest) =>
        Assert.Equal(guest, Interviewees.In(["On fog", introduction], []).Guest);

    [Theory]
    [InlineData("Marta Lindqvist spoke with Jo Holm about fog.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Harbor Weekly's Marta Lindqvist recently sat down with keeper Jo Holm.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm spoke to us about fog.", "Marta Lindqvist", "Marta Lindqvist", "Jo Holm")]
    [InlineData("An interview with Jo Holm", "Marta Lindqvist", "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm keeps a light. She talks with Marta Lindqvist about fog.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm, a keeper, talks with our host Marta Lindqvist.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm talks with our host Marta \u00a0Lindqvist.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Marta Lindqvist, our host, talks with Jo Holm.", null, "Marta Lindqvist", "Jo Holm")]
    [InlineData("Our host Marta Lindqvist is a sailor. She talks with Jo Holm.", "Marta Lindqvist", "Marta Lindqvist", "Jo Holm")]
    [InlineData("Jo Holm on fog", null, null, null)]
    [InlineData("We met at the pier.", null, null, null)]
    public void The_introduction_says_who_asks_and_who_answers(string introduction, string? byline, string? interviewer, string? guest) =>
        Assert.Equal((interviewer, guest), Interviewees.In([introduction], byline is null ? [] : [byline]));
}
