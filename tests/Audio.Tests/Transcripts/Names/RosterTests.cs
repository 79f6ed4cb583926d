using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Tests.Transcripts.Names;

public sealed class RosterTests
{
    [Theory]
    [InlineData("LEILA FADEL", "FADEL")]
    [InlineData("A MARTÍNEZ", "MARTÍNEZ")]
    [InlineData("A MARTÍNEZ", "MARTINEZ")]
    [InlineData("STACEY VANEK SMITH", "VANEK SMITH")]
    [InlineData("OMAR BASS WILLIAMS", "BASS WILLIAMS")]
    [InlineData("DINA TEMPLE-RASTON", "TEMPLE-RASTON")]
    [InlineData("LULU MILLER", "LULU")]
    [InlineData("DOUG TRIBOU", "DT")]
    [InlineData("LAWRENCE O'DONNELL", "O`DONNELL")]
    [InlineData("LAWRENCE O’DONNELL", "O'DONNELL")]
    [InlineData("SOLEDAD O'BRIEN", "S. O'BRIEN")]
    [InlineData("BILL MOYERS", "Mr. MOYERS")]
    [InlineData("DONALD HALE, JR.", "HALE JR.")]
    public void A_label_links_to_the_full_name_that_it_shortens(string full, string shortened) =>
        Assert.Single(new Roster([Label(full), Label(shortened)]).People);

    [Fact]
    public void Declared_initials_link_to_the_name_before_them_and_are_no_role()
    {
        var person = Assert.Single(new Roster([new(default, "Marty Lee Bent (MB)", new("Marty Lee Bent"), "MB", LabelCase.Title, LabelPlace.LineStart), Label("MB")]).People);
        Assert.Equal(("Marty Lee Bent", null), (person.Name.Display, person.Role));
    }

    [Fact]
    public void Initials_are_completed_by_a_full_name_in_the_byline()
    {
        var roster = new Roster([Label("DT"), Label("JQ")]);
        FullNames.Complete(roster, ["Doug Tribble"], [], []);
        Assert.Equal(["Doug Tribble", "Jq"], roster.People.Select(p => p.Name.Display));
    }

    [Fact]
    public void Among_surnames_two_letters_are_no_initials()
    {
        var roster = new Roster([Label("JO"), Label("BRANDT")]);
        FullNames.Complete(roster, ["James Olsen"], [], []);
        Assert.Equal(["Jo", "Brandt"], roster.People.Select(p => p.Name.Display));
    }

    [Fact]
    public void A_whole_label_shortens_no_other() =>
        Assert.Equal(2, new Roster([Label("OLD MAN"), Label("MAN")], areWhole: true).People.Count);

    [Fact]
    public void A_title_before_a_surname_of_two_words_is_completed()
    {
        var roster = new Roster([Label("MS. VAN HOUT")]);
        FullNames.Complete(roster, ["Piet Van Hout"], [], []);
        Assert.Equal("Piet Van Hout", roster.People[0].Name.Display);
    }

    [Theory]
    [InlineData("SIOBHAN O'HARA", "MAEVE O'HARA")]
    [InlineData("DONALD HALE", "DONALD HALE, JR.")]
    [InlineData("UNIDENTIFIED PERSON #1", "UNIDENTIFIED PERSON #2")]
    [InlineData("UNIDENTIFIED PERSON", "PERSON")]
    [InlineData("LEILA FADEL", "ADEL")]
    [InlineData("CHARLES MAYNES", "PRESIDENT CHARLES")]
    [InlineData("SOLEDAD O'BRIEN", "M. O'BRIEN")]
    public void Two_people_stay_two(string one, string other) => Assert.Equal(2, new Roster([Label(one), Label(other)]).People.Count);

    [Fact]
    public void The_short_may_come_before_the_full() => Assert.Single(new Roster([Label("MAYNARD"), Label("COLE MAYNARD")]).People);

    [Fact]
    public void A_surname_of_two_goes_to_whoever_spoke_last_and_is_doubted()
    {
        Label[] labels = [Label("SIOBHAN O'HARA"), Label("MAEVE O'HARA"), Label("S. O'HARA"), Label("O'HARA")];
        var roster = new Roster(labels);

        Assert.Equal("Siobhan O'Hara", roster[labels[3]].Name.Display);
        Assert.Equal("O'HARA", Assert.Single(roster.Ambiguous).Label.Written);
    }

    [Fact]
    public void The_first_role_given_stays()
    {
        Label[] labels = [Label("JO DOE", "HOST"), Label("DOE", "BYLINE")];

        Assert.Equal("host", new Roster(labels).People[0].Role);
    }

    [Theory]
    [InlineData("CNN CORRESPONDENT (voice-over)", "CNN correspondent")]
    [InlineData("voice-over", null)]
    [InlineData("through translator", null)]
    [InlineData("D-NY, SENATE MINORITY LEADER", "D-NY, senate minority leader")]
    [InlineData("(RET.), CNN MILITARY ANALYST", "CNN military analyst")]
    [InlineData("CNN HOST, \"ADA GRAY: THE SHOW\"", "CNN host")]
    [InlineData("Author, \"Bells: A Life Among Them\"", "Author, \"Bells: A Life Among Them\"")]
    [InlineData("HBN ANCHOR", "HBN anchor")]
    public void A_role_is_what_somebody_is_and_not_how_they_are_heard(string label, string? role) =>
        Assert.Equal(role, new Roster([Label("JO DOE", label)]).People[0].Role);

    [Fact]
    public void Initials_that_a_label_declares_are_no_role() =>
        Assert.Null(new Roster([Label("Marty Bent", "MB") with { Written = "Marty Bent (MB)" }, Label("MB")]).People.Single().Role);

    [Theory]
    [InlineData(",", ",")]
    [InlineData("\u00A0", "?")]
    [InlineData("", "?")]
    public void A_name_without_words_is_nobodys(string written, string key)
    {
        var name = new PersonName(written);
        Assert.Equal((key, true), (name.KeyText, name.IsNameless));
        Assert.Single(new Roster([Label(written), Label(written)]).People);
    }

    static Label Label(string written, string? role = null) => new(default, written, new(written), role, LabelCase.Capitals, LabelPlace.LineStart);
}
