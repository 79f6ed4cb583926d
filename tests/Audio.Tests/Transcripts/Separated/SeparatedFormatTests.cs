using Audio.Transcripts;
using Audio.Transcripts.Separated;

namespace Audio.Tests.Transcripts.Separated;

public sealed class SeparatedFormatTests
{
    [Theory]
    [InlineData("Anna – who had slept badly – came down.\n\nThe kitchen was cold.\n\nBruno - her brother - had left.\n\nNobody had lit the stove.\n\nShe lit it.\n")]
    [InlineData("Monday – rain\nTuesday – sun\nWednesday – rain\nThursday – fog\n")]
    [InlineData("Room 1 – Coffee\nRoom 2 – Tea\nRoom 1 – Cake\nRoom 2 – Bread\n")]
    [InlineData("Anna – My sister – came down.\n\nIt was cold.\n\nNobody had lit the stove.\n\nAnna – My sister – lit it.\n\nBruno – Her brother – had left.\n\nIt rained.\n\nThe road was long.\n\nNo lamp was lit.\n\nThe dog slept.\n\nThe cat, too.\n\nBruno – Her brother – walked.\n")]
    [InlineData("Pros – It is light.\n\nCons – It is hot.\n\nThe second is red.\n\nIt can whistle.\n\nWe liked it.\n\nIt is of steel.\n\nIt has a lid.\n\nPros – It is red.\n\nCons – It is loud.\n\nThe third is old.\n\nIt leaks.\n")]
    [InlineData("Anna – yes.\nAnna – no.\nAnna – perhaps.\nAnna – never.\n")]
    public void Dashes_of_prose_and_of_lists_are_no_labels(string text) =>
        Assert.Equal(0, new SeparatedFormat().Detect(new Document(SourceText.Parse("a.txt", text))).Score);

    static string[] Turns(string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);
        return [.. transcript.Items.OfType<Turn>().Select(t => $"{transcript.Speakers.Single(s => s.Id == t.SpeakerId).Name}: {t.Text}")];
    }

    [Theory]
    [InlineData("Interviewer", "Participant 1")]
    [InlineData("Moderator", "Dr. Bell")]
    public void Numbers_and_titles_are_part_of_a_name(string asks, string answers) =>
        Assert.Equal(
            [$"{asks}: How are you?", $"{answers.Replace("Dr. ", "", StringComparison.Ordinal)}: I am well.", $"{asks}: And your mother?", $"{answers.Replace("Dr. ", "", StringComparison.Ordinal)}: She is, too."],
            Turns($"{asks} – How are you?\n{answers} – I am well.\n{asks} – And your mother?\n{answers} – She is, too.\n"));

    [Fact]
    public void French_papers_end_the_name_with_a_full_stop() =>
        Assert.Equal(
            ["Le Quai: Pourquoi Paris ?", "Paul Renard: Parce que j'y suis né.", "Le Quai: Et maintenant ?", "Paul Renard: Je vis à la campagne."],
            Turns("Le Quai. – Pourquoi Paris ?\n\nPaul Renard. – Parce que j'y suis né.\n\nLe Quai. – Et maintenant ?\n\nPaul Renard. – Je vis à la campagne.\n"));

    [Fact]
    public void Lines_that_were_broken_at_the_width_of_the_page_are_one()
    {
        const string Asks = "Interviewer – How did you come to the bakery, and what was it like in the\nyears when you began?\n\n";
        const string Answers = "Respondent – We began at two in the morning, every day of the week, and there\nwas no machine for anything. My father carried the flour up from the cellar\nhimself, forty sacks on a Monday. And my mother sold the bread until noon in\nthe shop, and in the market until it was dark, and then she counted the day's\nmoney.\n\n";

        Assert.Equal(4, Turns(Asks + Answers + Asks + Answers).Length);
    }

    [Fact]
    public void Answers_of_many_paragraphs_belong_to_whoever_took_the_turn()
    {
        const string Answer = "Respondent – We began at two.\n\nEvery day of the week.\n\nMy father carried the flour.\n\nMy mother sold the bread.\n\nSo it was.\n\n";

        Assert.Equal(4, Turns($"Interviewer – How was it?\n\n{Answer}Interviewer – And then?\n\n{Answer}").Length);
    }
}
