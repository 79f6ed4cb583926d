using Audio.Casting;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Casting;

public sealed class SpeakerVoicesTests
{
    [Fact]
    public void A_speaker_who_has_a_voice_gets_another_and_nothing_else_changes() =>
        Assert.Equal(
            """
            {
              // ours
              "speakers": { "Ann Lee": "emma", /* two */ "Bob": "guy", },
              "pool": []
            }
            """,
            SpeakerVoices.Set(
                """
                {
                  // ours
                  "speakers": { "Ann Lee": "ava", /* two */ "Bob": "guy", },
                  "pool": []
                }
                """,
                "ANN LEE",
                "emma"));

    [Fact]
    public void A_new_speaker_is_set_as_the_first_one_is() =>
        Assert.Equal(
            """
            {
              "speakers": {
                // of the house
                "Zoë “Z” Ruiz": "guy",
                "Bob": "guy"
              }
            }
            """.ReplaceLineEndings("\n"),
            SpeakerVoices.Set(
                """
                {
                  "speakers": {
                    // of the house
                    "Bob": "guy"
                  }
                }
                """.ReplaceLineEndings("\n"),
                "Zoë “Z” Ruiz",
                "guy"));

    [Theory]
    [InlineData("""{ "speakers": {}, "narrator": "ava" }""", """{ "speakers": { "Bob": "guy" }, "narrator": "ava" }""")]
    [InlineData("""{ "speakers": { "Ann": "ava" } }""", """{ "speakers": { "Bob": "guy", "Ann": "ava" } }""")]
    [InlineData("""{ "note 😀": "é\u00e9", "speakers": { "Bob": "ava" } }""", """{ "note 😀": "é\u00e9", "speakers": { "Bob": "guy" } }""")]
    public void Whatever_the_layout(string before, string after) => Assert.Equal(after, SpeakerVoices.Set(before, "Bob", "guy"));

    [Fact]
    public void Where_nobody_has_a_voice_the_section_is_made() =>
        Assert.Equal("guy", Read(SpeakerVoices.Set("""{ "engines": ["flite"], "voices": { "guy": { "flite": "kal" } }, "narrator": "guy", "pool": ["guy"] }""", "Bob", "guy")).Speakers.Single().Value.Name);

    [Theory]
    [InlineData("""{ "voices": {} }""", """{ "narrator": "guy", "voices": {} }""")]
    [InlineData("""{ "narrator": "ava" }""", """{ "narrator": "guy" }""")]
    public void The_narrator_has_a_place_of_its_own(string before, string after) => Assert.Equal(
        after.Replace(" ", "", StringComparison.Ordinal),
        string.Concat(SpeakerVoices.Set(before, Some.Interview("Bob"), Named(Speaker.NarratorId)).Where(c => !char.IsWhiteSpace(c))));

    [Fact]
    public void A_schema_that_would_not_be_found_is_left_out()
    {
        Assert.Equal("{\n  // ours\n  \"engines\": []\n}", SpeakerVoices.WithoutSchema("{\n  // ours\n  \"$schema\": \"docs/voices.schema.json\",\n  \"engines\": []\n}"));
        Assert.Equal("""{ "engines": [] }""", SpeakerVoices.WithoutSchema("""{ "engines": [] }"""));
    }

    static Dictionary<string, Persona> Named(string id) => new() { [id] = Read("""{ "engines": ["flite"], "voices": { "guy": { "flite": "kal" } } }""").Personas[0] };

    static VoiceBook Read(string text) => VoiceBook.Parse("voices.json", text);
}
