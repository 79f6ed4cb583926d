using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Articles.Quotations;

public sealed class QuoteVoicesTests
{
    const string Opening = "Harbor Mayor Rosa Quill met the captain, Tom Brandt, at the dock on Monday morning.\n\n";

    [Theory]
    [InlineData("\"We will keep the ferry running all winter,\" Quill said.")]
    [InlineData("\"We will keep the ferry running all winter,\" said Quill, who grew up there.")]
    [InlineData("\"We will keep the ferry running all winter,\" said Mayor Rosa Quill.")]
    [InlineData("\"We will keep the ferry running all winter,\" Quill, the mayor, later said.")]
    [InlineData("\"Will we keep the ferry running all winter?\" Quill asked.")]
    [InlineData("Quill said, \"We will keep the ferry running all winter.\"")]
    [InlineData("Quill has previously said \"We will keep the ferry running all winter.\"")]
    [InlineData("In a letter to the county, Quill wrote: \"We will keep the ferry running all winter.\"")]
    [InlineData("“We will keep the ferry running all winter,” Quill said.")]
    [InlineData("\"We will keep the ferry running all winter\", said Quill.")]
    [InlineData("Her play, ‘Who Goes There?’, opened in May. “We will keep the ferry running all winter,” said Quill.")]
    [InlineData("‘We’ll keep the ferrymen’s boat running all winter,’ Quill said.")]
    [InlineData("The ‘Great’ pier is lost. ‘We will keep “Old Ann” running all winter,’ said Quill.")]
    public void A_quotation_with_a_name_is_spoken_by_that_person(string paragraph) =>
        Assert.Equal(["rosa-quill"], Voices(Opening + paragraph).Select(v => v.SpeakerId).Distinct());

    [Theory]
    [InlineData("The ferry runs \"whatever else is happening on the coast or in the budget.\"")]
    [InlineData("Quill said the ferry was sold \"on the quiet.\"")]
    [InlineData("\"Yes, of course,\" Quill said.")]
    [InlineData("\"We will keep the ferry running all winter,\" the mayor of Elmsford said.")]
    [InlineData("\"We will keep the ferry running all winter,\" said the mayor of Elmsford.")]
    [InlineData("\"We will keep the ferry running all winter,\" the State Department said.")]
    [InlineData("\"We will keep the ferry running all winter,\" Elmsford said.")]
    [InlineData("\"We will keep the ferry running all winter,\" it said.")]
    [InlineData("Quill wrote \"The Long Way Home From The Sea\" in a year.")]
    [InlineData("\"We will keep the ferry running all winter.\" Quill said little else.")]
    [InlineData("The ‘Great Winter Boat’ of the sailors’ club is old, Quill said, and ‘the ferry is no longer safe’ to use.")]
    public void A_quotation_that_is_nobodys_for_sure_stays_with_the_narrator(string paragraph) => Assert.Empty(Voices(Opening + paragraph));

    [Theory]
    [InlineData("Quill said the pier was lost. \"You will never get me to do that,\" one sailor said.")]
    [InlineData("Quill said the pier was lost. \"It is a shame what they did here,\" read a sign on the wall.")]
    [InlineData("Quill asked a sailor about it. \"You will never get me to do that.\"")]
    [InlineData("Quill said that a sailor told reporters: \"You will never get me to do that.\"")]
    [InlineData("\"You will never get me to do that,\" said a man who knew Tom Brandt.")]
    [InlineData("\"You will never get me to do that,\" a friend of Tom Brandt said.")]
    [InlineData("\"You will never get me to do that,\" said Quill and Brandt.")]
    [InlineData("\"You will never get me to do that,\" Quill and Brandt said.")]
    [InlineData("\"You will never get me to do that,\" the mayor of Quill Harbor said.")]
    [InlineData("\"You will never get me to do that,\" reads a letter that Quill wrote.")]
    [InlineData("A lawyer for Tom Brandt said: \"You will never get me to do that.\"")]
    [InlineData("Quill and Brandt said: \"You will never get me to do that.\"")]
    public void A_quotation_is_not_of_somebody_who_is_only_named_near_it(string paragraph) => Assert.Empty(Voices(Opening + paragraph));

    [Theory]
    [InlineData("\"We will keep the ferry running,\" Quill said. \"You will never do that here,\" Brandt replied.")]
    [InlineData("\"We will keep the ferry running,\" said Quill, whereupon Brandt said, \"You will never do that here.\"")]
    [InlineData("\"We will keep the ferry running,\" Quill said, and Brandt added, \"You will never do that here.\"")]
    [InlineData("\"We will keep the ferry running.\n\n\"It is a promise,\" Quill said. \"You will never do that here,\" Brandt replied.")]
    public void Somebody_named_behind_a_quotation_says_it_though_another_has_just_spoken(string paragraph) =>
        Assert.Equal(("tom-brandt", "\"You will never do that here"), Voices(Opening + paragraph)[^1] is var (speaker, text) ? (speaker, text.TrimEnd(',', '.', '"')) : default);

    [Theory]
    [InlineData("\"We will keep the ferry running,\" Quill said. \"You will never do that here,\" one sailor replied.")]
    [InlineData("Quill said: \"We will keep the ferry running.\" \"You will never get me to do that.\"")]
    public void A_quotation_behind_another_is_not_of_whoever_said_that_one(string paragraph) =>
        Assert.Equal("rosa-quill \"We will keep the ferry running", Assert.Single(Voices(Opening + paragraph)) is var (speaker, text) ? $"{speaker} {text.TrimEnd(',', '.', '"')}" : "");

    [Theory]
    [InlineData("\"We will keep the ferry running,\" Secretary of State Rosa Quill said.")]
    [InlineData("\"We will keep the ferry running,\" the ministry's spokesperson Rosa Quill said.")]
    [InlineData("\"We will keep the ferry running,\" said the poet Rosa Quill.")]
    [InlineData("Quill said, \"We will keep the ferry running,\" and walked off.")]
    [InlineData("Brandt paused and then Quill said: \"We will keep the ferry running.\"")]
    [InlineData("In a letter to Brandt on Monday, Quill wrote: \"We will keep the ferry running.\"")]
    public void What_somebody_is_or_does_may_stand_beside_the_name(string paragraph) =>
        Assert.Equal("rosa-quill", Assert.Single(Voices(Opening + paragraph)).SpeakerId);

    [Fact]
    public void A_pronoun_means_the_last_subject_and_not_the_last_name_mentioned() =>
        Assert.Equal(
            [("rosa-quill", "\"The south pier will open again before the winter comes,\"")],
            Voices(Opening + "Quill said the line would open.\n\nShe explained that Captain Brandt has a plan but needs a pier.\n\n\"The south pier will open again before the winter comes,\" she said."));

    [Fact]
    public void A_pronoun_means_the_subject_of_a_sentence_that_says_nothing() =>
        Assert.Equal("tom-brandt", Assert.Single(Voices(
            Opening + "\"We will keep the ferry running all winter,\" Quill said.\n\nCaptain Tom Brandt walked along the pier.\n\n\"The pier has taken more than it can bear,\" he said.")[1..]).SpeakerId);

    [Fact]
    public void A_pronoun_behind_somebody_without_a_name_means_nobody() =>
        Assert.Empty(Voices(Opening + "Quill said little.\n\nA spokesman said it would rain.\n\n\"The pier has taken more than it can bear,\" he said."));

    [Fact]
    public void A_pronoun_does_not_reach_over_a_heading() =>
        Assert.Empty(Voices(Opening + "Quill said little.\n\nThe pier\n\n\"The pier has taken more than it can bear,\" she said."));

    [Fact]
    public void A_quotation_that_its_attribution_parts_is_one() =>
        Assert.Equal(
            [("rosa-quill", "\"No,\""), ("rosa-quill", "\"we will not sell the pier to them.\"")],
            Voices(Opening + "\"No,\" Quill said, \"we will not sell the pier to them.\""));

    [Fact]
    public void A_quotation_goes_on_behind_its_attribution_and_into_the_next_paragraph() =>
        Assert.Equal(
            ["\"We will keep the ferry running all winter,\"", "\"It is a promise.", "\"We have the boat and the crew.\""],
            Voices(Opening + "\"We will keep the ferry running all winter,\" Quill said. \"It is a promise.\n\n\"We have the boat and the crew.\"").Select(v => v.Text));

    [Fact]
    public void A_quotation_inside_a_quotation_stays_with_whoever_quotes_it() =>
        Assert.Equal(
            [("rosa-quill", "\"He told me 'we will never pay for this' and then he paid,\"")],
            Voices(Opening + "\"He told me 'we will never pay for this' and then he paid,\" Quill said."));

    [Fact]
    public void The_person_quoted_is_named_as_first_mentioned()
    {
        var transcript = Read(Opening + "\"We will keep the ferry running all winter,\" Quill said.");

        Assert.Equal([("narrator", "Narrator"), ("rosa-quill", "Rosa Quill")], transcript.Speakers.Select(s => (s.Id, s.Name)));
        Assert.Equal<string>(["Quill"], transcript.Speakers[1].Aliases);
    }

    [Fact]
    public void The_narrator_reads_quotations_unless_asked_otherwise() =>
        Assert.Equal(["narrator"], TranscriptParser.Parse("a.txt", Opening + "\"We will keep the ferry running all winter,\" Quill said.").Speakers.Select(s => s.Id));

    static Transcript Read(string text) => TranscriptParser.Parse("a.txt", text, new() { Format = "article", Quotes = QuoteStyle.Voiced });

    // What is heard of anybody but the narrator, sentences of one quotation put together again.
    static List<(string SpeakerId, string Text)> Voices(string text)
    {
        var voices = new List<(string SpeakerId, string Text)>();
        var previous = Speaker.NarratorId;
        foreach (var utterance in Read(text).Items.SelectMany(i => i.Utterances))
        {
            if (utterance.SpeakerId != Speaker.NarratorId && utterance.SpeakerId == previous && !utterance.StartsParagraph)
                voices[^1] = (utterance.SpeakerId, $"{voices[^1].Text} {utterance.Text}");
            else if (utterance.SpeakerId != Speaker.NarratorId)
                voices.Add((utterance.SpeakerId, utterance.Text));
            previous = utterance.SpeakerId;
        }
        return voices;
    }
}
