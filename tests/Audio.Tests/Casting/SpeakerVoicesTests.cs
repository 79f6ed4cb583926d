using Audio.Casting;

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

    static VoiceBook Read(string text) => VoiceBook.Parse("voices.json", text);
}
