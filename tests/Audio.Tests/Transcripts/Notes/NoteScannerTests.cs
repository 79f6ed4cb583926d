using Audio.Transcripts;
using Audio.Transcripts.Notes;

namespace Audio.Tests.Transcripts.Notes;

public sealed class NoteScannerTests
{
    [Theory]
    [InlineData("(SOUNDBITE OF SONG, \"A (B)\")", "Sound")]
    [InlineData("(Soundbite of bell)", "Sound")]
    [InlineData("(GULLS CRYING)", "Sound")]
    [InlineData("Right. (Laughter). Yes.", "Sound")]
    [InlineData("[laughs] Yes.", "Sound")]
    [InlineData("Eggs. (beat) Again.", "Sound")]
    [InlineData("My life is over. (Weeps.)", "Sound")]
    [InlineData("Jo Doe (ph) came.", "Remark")]
    [InlineData("He done [sic] it.", "Remark")]
    [InlineData("[music - The Pier - Low Tide] And on.", "Sound")]
    [InlineData("[MUSIC: The Pier, \"Low Tide\"]", "Sound")]
    [InlineData("(As the Cat) Meow.", "Delivery")]
    [InlineData("(voice-over): It began.", "Delivery")]
    [InlineData("(Through interpreter) Yes.", "Delivery")]
    [InlineData("(As Joe Rogan) Yes.", "Delivery")]
    [InlineData("(imitating GPS voice) Turn.", "Delivery")]
    [InlineData("(Speaking Russian).", "Delivery")]
    [InlineData("Right. (Laughter and applause) Yes.", "Sound")]
    [InlineData("Right. (Laughter in the room) Yes.", "Sound")]
    [InlineData("Right. [crosstalk 00:06:51] Yes.", "Sound")]
    [InlineData("Right. (MUSIC FADES OUT) Yes.", "Sound")]
    [InlineData("I left. [door slams] Yes.", "Sound")]
    [InlineData("I left. *laughs* Yes.", "Sound")]
    [InlineData("And then [inaudible] came.", "Inaudible")]
    [InlineData("And then (unintelligible) came.", "Inaudible")]
    public void A_transcribers_note_is_known(string line, string kind) => Assert.Equal(kind, Assert.Single(Notes(line)).Kind.ToString());

    [Theory]
    [InlineData("My brother (the elder one) came.")]
    [InlineData("We *beat* them twice.")]
    [InlineData("(Beat them, didn't we?)")]
    [InlineData("The alliance (NATO) came.")]
    [InlineData("It went (as in the song) on.")]
    [InlineData("It went (reading was what he liked best of all things) on.")]
    [InlineData("It went ( on and on.")]
    [InlineData("He said [the sound] was bad.")]
    [InlineData("He *really* said so.")]
    [InlineData("If a < b and b > c, yes.")]
    [InlineData("It went () on.")]
    [InlineData("He (musician that he is) played.")]
    [InlineData("I play (music is my life, really) at night.")]
    [InlineData("So we drank (cheers to that) and left.")]
    [InlineData("It was late. (Speaking of which, we left.) Yes.")]
    [InlineData("You take it (clip it) and go.")]
    [InlineData("She grew up there (Reading, Pa.) and left.")]
    [InlineData("She read it (Bell Hooks) twice.")]
    public void An_aside_is_speech(string line) => Assert.Empty(Notes(line));

    [Fact]
    public void The_full_stop_behind_a_note_belongs_to_it_where_it_ends_no_sentence()
    {
        Assert.Equal(["(Laughter)."], Texts("Right. (Laughter). Yes."));
        Assert.Equal(["(laughter)"], Texts("He left (laughter). Yes."));
    }

    [Theory]
    [InlineData("(SOUNDBITE OF A BAND'S \"MIST (LIVE)\") Bye.", "(SOUNDBITE OF A BAND'S \"MIST (LIVE)\")")]
    [InlineData("(SOUNDBITE OF BAND'S \"MIST (LIVE\") Bye.", "(SOUNDBITE OF BAND'S \"MIST (LIVE\")")]
    public void A_note_ends_at_the_bracket_that_matches_its_own(string line, string note) => Assert.Equal([note], Texts(line));

    static List<Note> Notes(string line) => [.. NoteScanner.In(Source(line), new(1, 0, line.Length))];

    static IEnumerable<string> Texts(string line) => Notes(line).Select(n => Source(line).TextOf(n.Range));

    static SourceText Source(string line) => SourceText.Parse("a.txt", line);
}
