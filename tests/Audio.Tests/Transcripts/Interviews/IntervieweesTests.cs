using Audio.Transcripts;
using Audio.Transcripts.Interviews.QuestionsAndAnswers;

namespace Audio.Tests.Transcripts.Interviews;

public sealed class IntervieweesTests
{
    [Theory]
    [InlineData("Mr Ives", "Mr Ives, why did you build a harbor?", "And who paid for it?", "Thank you, Mr Ives.")]
    [InlineData("Dr. Ada Moss", "What is that, Dr. Ada Moss?")]
    [InlineData(null, "Did you know Mr Ives?", "Mr Ives was rich, they say.")]
    [InlineData(null, "And your headmaster, Mr Dale, what did he say?")]
    [InlineData(null, "Mr Ives, what do you say?", "And you, Mrs Poe?")]
    public void Whom_all_questions_address_answers_them(string? name, params string[] questions) => Assert.Equal(name, Interviewees.Addressed(questions));

    [Fact]
    public void Where_no_introduction_names_whoever_answers_the_questions_may() =>
        Assert.Equal(
            ["Interviewer", "Ives"],
            TranscriptParser.Parse("a.txt", "The harbor\n\nQ: Mr Ives, why did you build a harbor?\n\nA: Because there was none.\n\nQ: And who paid for it?\n\nA: I did, and later the town.\n\nQ: Thank you, Mr Ives.\n")
                .Speakers.Where(s => s.Id != Speaker.NarratorId).Select(s => s.Name));

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
