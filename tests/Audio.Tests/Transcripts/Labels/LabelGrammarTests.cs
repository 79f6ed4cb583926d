using Audio.Transcripts.Labels;

namespace Audio.Tests.Transcripts.Labels;

public sealed class LabelGrammarTests
{
    [Theory]
    [InlineData("LEILA FADEL, HOST: Hi.", "Leila Fadel", "HOST")]
    [InlineData("FADEL: Hi.", "Fadel", null)]
    [InlineData("NEAL CONAN, host: Hi.", "Neal Conan", "host")]
    [InlineData("Mr. BILL MOYERS (Author, \"Bill Moyers Journal: The Conversation Continues\"): Hi.", "Bill Moyers",
        "Author, \"Bill Moyers Journal: The Conversation Continues\"")]
    [InlineData("EMMA HALE, Co-Author, \"Home Work: A Memoir\": Hi.", "Emma Hale", "Co-Author, \"Home Work: A Memoir\"")]
    [InlineData("SEN. ADA GRAY (R-SC): Hi.", "Ada Gray", "R-SC")]
    [InlineData("LT. GENERAL MARK HALE (RET.), CNN MILITARY ANALYST: Hi.", "Mark Hale", "(RET.), CNN MILITARY ANALYST")]
    [InlineData("JO DOE , SECRETARY OF STATE : Hi.", "Jo Doe", "SECRETARY OF STATE")]
    [InlineData("NEIL HALE, FOX NEWS ANCHOR:: Hi.", "Neil Hale", "FOX NEWS ANCHOR")]
    [InlineData("DONALD HALE, JR.: Hi.", "Donald Hale Jr.", null)]
    [InlineData("DONALD HALE, JR., HOST: Hi.", "Donald Hale Jr.", "HOST")]
    [InlineData("O`DONNELL:: Hi.", "O`Donnell", null)]
    [InlineData("A MARTÍNEZ, HOST: Hi.", "A Martínez", "HOST")]
    [InlineData("S. O'BRIEN: Hi.", "S. O'Brien", null)]
    [InlineData("HOROWITZ-GHAZI: Hi.", "Horowitz-Ghazi", null)]
    [InlineData("UNIDENTIFIED PERSON #2: Hi.", "Unidentified Person #2", null)]
    [InlineData("AI-GENERATED VOICE #3: Hi.", "AI-Generated Voice #3", null)]
    [InlineData("Senator JOHN McCORMACK: Hi.", "John McCormack", null)]
    [InlineData("ERIC de la CRUZ: Hi.", "Eric de la Cruz", null)]
    [InlineData("Doug Tribou: Hi.", "Doug Tribou", null)]
    [InlineData("PROF. DR. MARIA VON UND ZU HOHENFELS, DIRECTOR: Hi.", "Maria Von Und Zu Hohenfels", "DIRECTOR")]
    [InlineData("Doug Tribou (laughing): Hi.", "Doug Tribou", "laughing")]
    [InlineData("The Rt Hon. Jane Smith MP: Hi.", "Jane Smith", null)]
    [InlineData("Rt Hon Jane Smith KC MP: Hi.", "Jane Smith", null)]
    [InlineData("RT HON JANE SMITH MP: Hi.", "Jane Smith", null)]
    [InlineData("Lord Smith of Kelvin: Hi.", "Lord Smith of Kelvin", null)]
    [InlineData("The Minister of Fisheries: Hi.", "The Minister of Fisheries", null)]
    [InlineData("DJ KC: Hi.", "DJ Kc", null)]
    [InlineData("Anna & Carl (together): Hi.", "Anna & Carl", "together")]
    [InlineData("Anna/Carl: Hi.", "Anna/Carl", null)]
    [InlineData("P!nk: Hi.", "P!nk", null)]
    [InlineData("TRIBOU [laughing: a lot]: Hi.", "Tribou", "laughing: a lot")]
    public void A_label_has_a_name_and_perhaps_a_role(string line, string name, string? role)
    {
        var label = Parse(line);

        Assert.Equal((name, role), (label?.Name.Display, label?.Role));
        Assert.Equal("Hi.", line[label!.Range.End..].Trim());
    }

    [Theory]
    [InlineData("But I will say this: no.")]
    [InlineData("Here's the simple question: why?")]
    [InlineData("My pledge reads: I will.")]
    [InlineData("It was 10:46 when they came.")]
    [InlineData("AT 10:46 THEY CAME.")]
    [InlineData("Bill said: no.")]
    [InlineData("THIS IS WHAT I MEAN: no.")]
    [InlineData("THE SHORT AND THE LONG OF IT: no.")]
    [InlineData("https://example.org: no.")]
    [InlineData("I WENT TO NPR. FADEL: no.")]
    [InlineData("U.S. FADEL: no.")]
    [InlineData("WHO? FADEL: no.")]
    [InlineData("FADEL [00:12]: no.")]
    [InlineData("FADEL[a]: no.")]
    [InlineData("Oh! Bill: no.")]
    [InlineData("The Ten Rules Of The House: no.")]
    [InlineData("\"FADEL: no.\"")]
    [InlineData("FADEL says no.")]
    [InlineData(": no.")]
    [InlineData("")]
    public void Prose_has_another_shape(string line) => Assert.Null(Parse(line));

    static Label? Parse(string line) =>
        new LabelGrammar().Parse(line, new(1, 0, line.Length), 0, LabelPlace.LineStart);
}
