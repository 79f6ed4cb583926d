using Audio.Transcripts.Screenplays;

namespace Audio.Tests.Transcripts.Screenplays;

public sealed class FountainLineTests
{
    [Theory]
    [InlineData("INT. PIER - DAY", FountainKind.Scene, "INT. PIER - DAY")]
    [InlineData("int./ext. pier #12A#", FountainKind.Scene, "int./ext. pier")]
    [InlineData(".THE DECK", FountainKind.Scene, "THE DECK")]
    [InlineData("...and then", FountainKind.Action, "...and then")]
    [InlineData("INTERIORS are dark", FountainKind.Action, "INTERIORS are dark")]
    [InlineData("MIRA (V.O.) (CONT'D)", FountainKind.Character, "MIRA")]
    [InlineData("MIRA (on the phone) ^", FountainKind.Character, "MIRA")]
    [InlineData("@McDUCK", FountainKind.Character, "McDUCK")]
    [InlineData("McDUCK", FountainKind.Character, "McDUCK")]
    [InlineData("MAN #2", FountainKind.Character, "MAN #2")]
    [InlineData("BANG!", FountainKind.Action, "BANG!")]
    [InlineData("!MIRA", FountainKind.Action, "MIRA")]
    [InlineData("CUT TO:", FountainKind.Transition, "CUT TO:")]
    [InlineData("FADE IN:", FountainKind.Transition, "FADE IN:")]
    [InlineData("> Burn to white.", FountainKind.Transition, "> Burn to white.")]
    [InlineData("> THE END <", FountainKind.Centred, " THE END ")]
    [InlineData("~la la", FountainKind.Lyric, "la la")]
    [InlineData("## Act One", FountainKind.Section, " Act One")]
    [InlineData("= She waits.", FountainKind.Synopsis, "= She waits.")]
    [InlineData("===", FountainKind.PageBreak, "===")]
    public void A_line_is_what_its_marks_say(string line, object kind, string text)
    {
        var element = FountainLine.Of(line);
        Assert.Equal((kind, text), ((object)element.Kind, line[element.Start..element.End]));
    }
}
