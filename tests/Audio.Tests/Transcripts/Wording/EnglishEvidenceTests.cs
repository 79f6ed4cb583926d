using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class EnglishEvidenceTests
{
    [Theory]
    [InlineData("The ferry left its dock this morning, and the people who came to wave it off say that it was quiet.")]
    [InlineData("Well, you know, I think there is a sense that things have changed, but we do not know what it will be.")]
    public void English_is_known_by_its_commonest_words(string text) => Assert.True(EnglishEvidence.Of([text]));

    [Theory]
    [InlineData("Le bac a quitté le quai ce matin, et les gens qui étaient venus le saluer disent que le plus étrange était le silence.")]
    [InlineData("Die Fähre legte heute früh ab, und die Leute, die gekommen waren, sagen, das Seltsamste sei die Stille gewesen.")]
    [InlineData("今天早上渡轮离开了码头，来送行的人们说最奇怪的是它的安静。")]
    [InlineData("Сегодня утром паром отошёл от причала, и люди, пришедшие его проводить, говорят, что самым странным была тишина вокруг.")]
    public void Other_languages_are_not_taken_for_it(string text) => Assert.False(EnglishEvidence.Of([text]));

    [Fact]
    public void A_few_words_tell_nothing() => Assert.Null(EnglishEvidence.Of(["Good morning, Nora."]));
}
