using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dialogues;

public sealed class ShapesOfLabelsTests
{
    const string Debate = "Care homes\n\nThe Minister for Care (Ian Petrie): I beg to move.\n\nHelen Marsh (Northfield) (Lab): Will he give way?\n\nThe Minister for Care (Ian Petrie): I will.\n\nHelen Marsh: I thank him.\n\n";

    [Fact]
    public void Behind_an_office_the_holder_stands_in_parentheses()
    {
        var transcript = Parse(Debate + "The Minister for Care: The number is eleven.");

        Assert.Equal(["ian-petrie", "helen-marsh", "ian-petrie", "helen-marsh", "ian-petrie"], Speakers(transcript));
        Assert.Equal(["The Minister for Care", "Northfield, Lab"], transcript.Speakers.Select(s => s.Role));
    }

    [Fact]
    public void Numbered_questions_of_members_have_labels()
    {
        var transcript = Parse("Oral answers\n\n1. Helen Marsh (Northfield) (Lab): What is he doing?\n\nThe Minister for Care (Ian Petrie): We have opened nine.\n\n2. Tom Birch (Eastvale) (Con): What did it cost?\n\n"
            + "The Minister for Care (Ian Petrie): Four pounds.\n\nTom Birch: That is a lot.\n\n3. Joan Alder (Westport) (LD): When is the next?\n\nIan Petrie: In spring.");

        Assert.Equal(["helen-marsh", "ian-petrie", "tom-birch", "ian-petrie", "tom-birch", "joan-alder", "ian-petrie"], Speakers(transcript));
        Assert.Equal("What is he doing?", transcript.Items.OfType<Turn>().First().Text);
    }

    [Theory]
    [InlineData("Ann: Hi\nBob: Yo")]
    [InlineData("1. Ann: Where were you?\n2. Bob: At home.")]
    [InlineData("1. Ann: Where were you?\n2. Bob: At home.\n3. Ann: All night?\n4. Bob: Most of it.")]
    public void The_shortest_conversations_are_some(string text) => Assert.Equal(["ann", "bob"], Speakers(Parse(text)).Distinct());

    [Theory]
    [InlineData("My Show\n\nANN: Hello and welcome.\nBOB: Thanks for having me.\n", "ann", "bob")]
    [InlineData("# My Show\n\nAnn: Hello and welcome.\n\nBob: Thanks for having me.\n", "ann", "bob")]
    [InlineData("The Ferryman\n3 May 2025\n\nAnn Ray: Hello and welcome. How are you?\nBob Howe: Thanks for having me. I am fine.\n", "ann-ray", "bob-howe")]
    [InlineData("Minutes of the Council\n\nCHAIR: Welcome to the meeting.\nCLLR STONE: Thank you. I have a question.\nCLERK: The minutes are ready.\n", "chair", "stone", "clerk")]
    [InlineData("EPISODE 12: The River\n\n[Intro music]\n\nNARRATOR: The river was high that year.\n\nJOAN: I remember the water at the door.\n\n[Outro music]\n", "narrator-2", "joan")]
    [InlineData("Title: The Great Flood\nAuthor: Nina Park\nDate: 2 May 2025\n\nHost: Welcome back.\nGuest: Thanks for having me.\n", "host", "guest")]
    [InlineData("Joan Smith, farmer: The water came at night.\n\nPeter Ross, mayor: We had no warning.\n", "joan-smith", "peter-ross")]
    [InlineData("Podcast: River Talk\nEpisode: 4\nHosts: Joan and Peter\n\nJoan: The water came at night.\nPeter: We had no warning.\n", "joan", "peter")]
    [InlineData("Dr. Jane Miller: The water came at night.\nProf. Peter Ross: We had no warning.\nDr. Miller: None at all?\n", "jane-miller", "peter-ross", "jane-miller")]
    [InlineData("# The River\n\n**Joan:** The water came at night.\n\n**Peter:** We had no warning.\n", "joan", "peter")]
    [InlineData("The River\n\nJOAN\nThe water came at night.\n\nPETER\nWe had no warning.\n", "joan", "peter")]
    [InlineData("JOAN\nThe water came at night.\n\nPETER\nWe had no warning.\n\nJOAN\nNone at all?\n", "joan", "peter", "joan")]
    [InlineData("[Joan]: The water came at night.\n[Peter]: We had no warning.\n", "joan", "peter")]
    [InlineData("The River\n\n00:00:01 Joan: The water came at night.\n00:00:05 Peter: We had no warning.\n", "joan", "peter")]
    [InlineData("Title: The Last Ferry\nAuthor: Joan Birch\nEpisode: 7\n\nTess: The harbour was empty.\nJoan: I waited for an hour.\nTess: Nobody came.\n", "tess", "joan", "tess")]
    [InlineData("Minutes of May\nDate: 4 May 2025\nPresent: Ruth Abel, Sam Okoye\nChair: Ruth Abel\n\nRuth: Let us begin with the pond.\nSam: The pond leaks again.\nRuth: Agreed. Next, the hedge.\n", "ruth", "sam", "ruth")]
    [InlineData("Breakfast\nGuest: Ben Karr\n\nAnna: How do you start?\nBen: With flour.\nAnna: And then?\n", "anna", "ben", "anna")]
    [InlineData("What is a tide?\n\nAnna: Hello and welcome.\nBen: Thanks for having me.\n", "anna", "ben")]
    [InlineData("Duration: 12 min.\nAnn: Hello and welcome.\nBob: Thanks for having me.\n", "ann", "bob")]
    [InlineData("Q: What is a tide?\nA: The rise and fall of the sea.\n", "interviewer", "guest")]
    [InlineData("Die Fähre\n\nAnna: Guten Morgen, Herr Brandt.\nBrandt: Die Fähre fährt wieder.\n", "anna", "brandt")]
    public void Also_below_a_title(string text, params string[] speakers) => Assert.Equal(speakers, Speakers(Parse(text)));

    [Theory]
    [InlineData("Canteen\n\nMonday: soup\nTuesday: fish\nMonday: pie\nTuesday: stew\n")]
    [InlineData("Supper: soup\nSnack: fish\nSupper: pie\nSnack: stew\n")]
    [InlineData("Berlin: 12 degrees\nParis: 14 degrees\nBerlin: 15 degrees\nParis: 16 degrees\n")]
    [InlineData("Berlin: 12 degrees\nParis: 14 degrees\n")]
    [InlineData("Salt: a spoon\nPepper: a pinch\n")]
    [InlineData("1. Salt: add it to the pot.\n2. Pepper: add it later.\n3. Salt: add more of it.\n")]
    [InlineData("1. Salt: add it to the pot.\n2. Pepper: add it later.\n")]
    [InlineData("1. Salt: add it to the pot.\n2. Pepper: add it later.\n3. Salt: add more of it.\n4. Pepper: add the rest.\n")]
    [InlineData("The      (Ian Petrie): I beg to move.\n")]
    [InlineData("Parking: yes\nPets: no\n")]
    [InlineData("Pancakes\n\nFlour: two cups of it.\nEggs: four, beaten well.\n")]
    [InlineData("The hall\n\nPARKING\nYou can park behind the hall.\n\nDOGS\nWe like them, but not inside.\n")]
    [InlineData("Our team\n\nAnna Lee: She keeps the books.\nBen Stone: He mends the boats.\n")]
    [InlineData("The garden\n\nIris: It flowers in May.\nFern: Water it well.\n")]
    [InlineData("Readings\n\nLuke 2: The shepherds hurry.\nJohn 1: In the beginning was the Word.\n")]
    [InlineData("The castle\n\nOrigins: It was built before World War I.\nDecline: It closed after World War I.\n")]
    [InlineData("Agenda\n\nBudget: How much can we spend?\nStaffing: Who will we hire?\n")]
    [InlineData("About me\n\nBackground: I grew up in Leeds.\nEducation: I studied law.\n")]
    [InlineData("MONDAY\nRain all day.\n\nTUESDAY\nSun.\n\nMONDAY\nMore rain.\n")]
    [InlineData("[Parking]: You can park behind the hall.\n[Dogs]: We like them, but not inside.\n")]
    [InlineData("10:00 Doors: The hall opens.\n11:00 Talk: Why we park behind it.\n")]
    [InlineData("Notes\n\nHost: Nina Park\nGuest: Joan Ray\n")]
    [InlineData("The hall\n\nParking: You can park behind the hall.\nDogs: We like them, but not inside.\n")]
    [InlineData("Pancakes\n\nFLOUR: Two cups of it.\nEGGS: Four, beaten well.\n")]
    [InlineData("Moby Dick (Melville) (1851): Long but worth it.\n\nAnna Karenina (Tolstoy) (1878): A train, twice.\n")]
    public void Lists_are_nobody(string text) => Assert.Equal(["narrator"], Speakers(Parse(text)).Distinct());

    [Theory]
    [InlineData("Wednesday Addams: Good evening.\nEnid: Hi.\nWednesday: I said good evening.\nEnid: Right.")]
    [InlineData("Ana: train at 5 or 6\nBen: 6 is better\nAna: ok 6 then\nBen: see you at 6")]
    public void People_with_days_for_names_or_figures_in_their_words_are_some(string text) =>
        Assert.Equal(2, Speakers(Parse(text)).Distinct().Count(s => s != "narrator"));

    [Fact]
    public void One_who_is_called_like_a_day_is_somebody() =>
        Assert.Equal(["friday", "robin", "friday", "robin"], Speakers(Parse("Friday: What is that?\n\nRobin: A ship.\n\nFriday: I see it.\n\nRobin: So do I.")));

    [Fact]
    public void Who_is_present_in_minutes_says_nothing_of_it() =>
        Assert.Equal(["ann-lee", "tom-birch", "ann-lee", "tom-birch"], Speakers(Parse(
            "Minutes of May\n\nPresent: Ann Lee, Tom Birch\nApologies: Sue Park\n\nAnn Lee: I open the meeting.\n\nTom Birch: The hedge is too high.\n\nAnn Lee: I agree.\n\nTom Birch: Then we are done.")));

    [Theory]
    [InlineData("Present:\nCllr Anna Brown (Chair)\nCllr Ben Stone\nMrs Dora Hill (Clerk)\n\nApologies:\nCllr Tom Birch\n\n", "")]
    [InlineData("PRESENT\nCllr Anna Brown (Chair)\nCllr Ben Stone\n\n", "")]
    [InlineData("Present: Ann Lee, Ben Stone\n\n", "")]
    [InlineData("Present: Ann Lee (Chair), Ben Stone.\n\n", "")]
    [InlineData("", "\nPresent:\nAnn Lee\nBen Stone\n\n")]
    [InlineData("", "\nPresent: Ann Lee, Ben Stone\n\n")]
    public void Who_is_present_is_not_said_wherever_it_stands(string above, string amid) =>
        Assert.Equal("Welcome to the meeting. Thank you. I have a question about the hedge. What about the hedge? It is too high. The minutes are ready.", string.Join(' ', Parse(
            $"Minutes of the Council\n\n{above}CHAIR: Welcome to the meeting.\nCLLR STONE: Thank you. I have a question about the hedge.\nCHAIR: What about the hedge?\nCLLR STONE: It is too high.\n{amid}CLERK: The minutes are ready.")
            .Items.OfType<Turn>().Select(t => t.Text)));

    [Theory]
    [InlineData("Present:\nCllr Anna Brown (Chair)\nCllr Ben Stone")]
    [InlineData("Present: Cllr Anna Brown (Chair), Cllr Ben Stone")]
    public void Who_is_present_gives_full_names(string list) =>
        Assert.Equal(["Chair", "Ben Stone"], Parse($"Minutes of the Council\n\n{list}\n\nCHAIR: Welcome to the meeting.\nCLLR STONE: Thank you.\nCHAIR: What about the hedge?\nCLLR STONE: It is too high.\n").Speakers.Select(s => s.Name));

    [Fact]
    public void What_begins_like_that_and_goes_on_is_said() =>
        Assert.Contains("Present: nobody but the two of us", Parse("ANNA: Who was there?\nBEN: Let me look.\n\nPresent: nobody but the two of us\n\nANNA: I see.\nBEN: Yes.").Items.OfType<Turn>().Last(t => t.SpeakerId == "ben" && t.Text.Length > 5).Text, StringComparison.Ordinal);

    [Fact]
    public void Who_takes_part_in_a_play_says_nothing_of_it_also_where_the_line_ends_in_a_full_stop() =>
        Assert.Equal(["otto", "lise", "otto"], Speakers(Parse("The Clockmaker\n\nCAST\nOTTO, a clockmaker.\n\nOTTO: It has stopped.\nLISE: Then wind it.\nOTTO: I have.\n")));

    [Fact]
    public void Answers_to_a_roll_call_are_said() =>
        Assert.Equal(["Present", "Absent"], Parse("CLERK: Councillor Stone?\n\nPresent\n\nCLERK: Councillor Lee?\n\nAbsent\n\nCLERK: Thank you.").Items.OfType<Turn>().SelectMany(t => t.Text.Split((char[]?)null)).Where(w => w is "Present" or "Absent"));

    [Fact]
    public void Names_above_words_that_the_user_lists_need_no_other_of_their_kind() =>
        Assert.Contains("anna", TranscriptParser.Parse("a.txt", "---\nspeakers: [ANNA, BEN]\n---\nANNA:\nThe water came at night.\n\nBEN 0:22\nWe had no warning.\n").Items.OfType<Turn>().Select(t => t.SpeakerId));

    [Theory]
    [InlineData("Title: The Great Flood\n\nAnna: Where were you?\nBen: At home.\n", "The Great Flood")]
    [InlineData("Titre : Le Quai\n\nMarie : Bonjour et bienvenue.\nPaul : Merci beaucoup.\n", "Le Quai")]
    public void What_a_title_is_called_is_no_part_of_it(string text, string title) => Assert.Equal(title, Parse(text).Title);

    [Fact]
    public void Both_at_once_are_no_riddle() =>
        Assert.DoesNotContain(Parse("ANNA: We went.\nCARL: And came back.\nANNA: It was fine.\nCARL: It was.\nBOTH: Goodbye.").Problems, p => p.Code == "T014");

    static Transcript Parse(string text) => TranscriptParser.Parse("a.txt", text);

    static string[] Speakers(Transcript transcript) => [.. transcript.Items.OfType<Turn>().Select(t => t.SpeakerId)];
}
