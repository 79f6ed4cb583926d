using System.Collections.Immutable;
using Audio.Casting;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Casting;

public sealed class RecastTests
{
    const string Voices = """
        {
          "engines": ["flite"],
          "voices": { "ava": { "flite": "slt" }, "andy": { "flite": "rms" }, "emma": { "flite": "awb" }, "guy": { "flite": "kal" } }
        }
        """;

    static readonly VoiceBook Book = VoiceBook.Parse("voices.json", Voices);
    static readonly Transcript Talk = Some.Interview("Benedikt", "Rosa", "Speaker 2");

    [Fact]
    public void Who_is_given_another_speakers_voice_changes_nobody_else()
    {
        var recast = Give(Talk, "rosa", "emma");

        Assert.Equal(["ava", "emma", "emma"], Names(recast.Cast, Talk));
    }

    [Fact]
    public void What_is_written_gives_what_is_shown()
    {
        var recast = Give(Talk, "rosa", "emma");

        var written = VoiceBook.Parse("voices.json", SpeakerVoices.Set(Voices, Talk, recast.Named));

        Assert.Equal(Names(recast.Cast, Talk), Names(Assign(Talk, written), Talk));
    }

    [Fact]
    public void Only_who_would_change_is_named_besides()
    {
        Assert.Equal(["speaker-2"], Give(Talk, "speaker-2", "guy").Named.Keys);
        Assert.Equal(["rosa", "speaker-2"], Give(Talk, "rosa", "emma").Named.Keys.Order());
    }

    [Fact]
    public void The_narrator_is_given_a_voice_as_narrator()
    {
        var talk = Talk with { Items = [.. Talk.Items, Some.Turn(Speaker.NarratorId)] };

        var recast = Give(talk, Speaker.NarratorId, "guy");
        var written = VoiceBook.Parse("voices.json", SpeakerVoices.Set(Voices, talk, recast.Named));

        Assert.Equal("guy", recast.Cast.Voices[Speaker.NarratorId].Name);
        Assert.Equal("guy", written.Narrator.Name);
        Assert.Equal(Names(recast.Cast, talk), Names(Assign(talk, written), talk));
    }

    static Recast Give(Transcript talk, string id, string voice) =>
        Recast.Of(talk, Book, Assign(talk, Book), ImmutableDictionary<string, Persona>.Empty.Add(id, Book.Personas.Single(p => p.Name == voice)), book => Assign(talk, book));

    static Cast Assign(Transcript talk, VoiceBook book) => Caster.Assign(talk, book, ["flite"]);

    static IEnumerable<string> Names(Cast cast, Transcript talk) => talk.Speakers.Select(s => cast.Voices[s.Id].Name);
}
