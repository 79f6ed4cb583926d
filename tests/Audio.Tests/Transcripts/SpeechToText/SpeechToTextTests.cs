using System.Text.Json;
using Audio.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts.SpeechToText;

public sealed class SpeechToTextTests
{
    static Transcript Parse(string json) => TranscriptParser.Parse("speech.json", json);

    static Problem Refusal(string json, ParserOptions? options = null) =>
        Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("speech.json", json, options)).Problems);

    [Theory]
    [InlineData("{ \"name\": \"audio\", \"version\": 3 }")]
    [InlineData("[[1, 2], 3]")]
    [InlineData("{ \"results\": [] }")]
    [InlineData("{ \"authors\": [{ \"name\": \"Ana\", \"body\": 3 }, { \"label\": \"one\", \"value\": \"two\" }] }")]
    public void Json_without_a_transcript_is_refused_with_the_kinds_that_can_be_read(string json)
    {
        var problem = Refusal(json);

        Assert.Equal("T041", problem.Code);
        Assert.Contains("deepgram", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{ \"id\": 1", 1)]
    [InlineData("{ \"text\": \"Hello there.\",\n\"segments\": [{ \"start\": 0, \"text\": \"Hello", 2)]
    public void Json_that_is_cut_off_before_there_is_anything_to_say_is_called_so(string json, int line)
    {
        var problem = Refusal(json);

        Assert.Equal(("T041", line), (problem.Code, problem.Line));
        Assert.StartsWith("This JSON is cut off", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_another_service_than_the_user_says_is_refused() =>
        Assert.Equal("T041", Refusal("{ \"text\": \"Hello there.\" }", new() { Format = "oyez" }).Code);

    [Theory]
    [InlineData("[0:02] JO: Hi.\n\nANNA: Yes.\n\nJO: So?\n\nANNA: So.")]
    [InlineData("[\"Hello,\" she said.]\n\nJO: Hi.\n\nANNA: Yes.\n\nJO: So?\n\nANNA: So.")]
    public void Text_that_only_begins_with_a_bracket_is_no_data(string text) =>
        Assert.DoesNotContain(Record.Exception(() => Parse(text)) is InvalidInputException e ? e.Problems : [], p => p.Code == "T041");

    [Fact]
    public void A_string_may_run_over_a_line_end_that_json_does_not_know()
    {
        var transcript = Parse("{ \"segments\": [ { \"text\": \"One\u2028two\u0085 three\", \"speaker\": \"A\" } ] }");

        Assert.Equal("One two three", Assert.Single(transcript.Items.OfType<Turn>()).Text);
        Assert.Equal(["One", "two", "three"], transcript.Ledger.With(Fate.Spoken).Select(e => e.Text.Trim()));
    }

    [Theory]
    [InlineData("{ \"a\": { \"b\": [{ \"speakerName\": \"Jo\", \"utterance\": \"Hi.\" }, { \"speakerName\": \"Al\", \"utterance\": \"Yes.\" }] } }")]
    [InlineData("{ \"0\": { \"speaker\": \"Jo\", \"sentence\": \"Hi.\" }, \"1\": { \"speaker\": \"Al\", \"sentence\": \"Yes.\" } }")]
    [InlineData("{ \"turnsOf\": [{ \"speaker\": { \"name\": \"Jo\" }, \"elements\": [{ \"value\": \"Hi\" }, { \"value\": \".\" }] }, { \"speaker\": { \"name\": \"Al\" }, \"elements\": [{ \"value\": \"Yes.\" }] }] }")]
    [InlineData("{ \"words\": [{ \"at\": 0, \"text\": \"Hi.\", \"startMs\": 100 }, { \"text\": \"Yes.\", \"startMs\": 900 }], \"who\": [{ \"startTime\": \"00:00:00,050\", \"speaker\": \"Jo\" }, { \"startTime\": \"PT0.8S\", \"speaker\": \"Al\" }] }")]
    public void Json_of_no_known_service_is_searched_for_who_says_what(string json)
    {
        var transcript = Parse(json);

        Assert.Equal("speech-json", transcript.Format);
        Assert.Equal(["Jo", "Al"], transcript.Speakers.Select(s => s.Name));
        Assert.Equal(["Hi.", "Yes."], transcript.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Fact]
    public void Punctuation_and_scripts_without_spaces_take_no_space()
    {
        string[] words = ["¿", "Qué", "?", "大家", "好", "(", "yes", ")"];

        var transcript = Parse(JsonSerializer.Serialize(new { segments = words.Select(w => new { speaker = "A", text = w }) }));

        Assert.Equal("¿Qué? 大家好 (yes)", Assert.Single(transcript.Items.OfType<Turn>()).Text);
    }

    [Fact]
    public void Whatever_is_escaped_is_said_and_found_in_the_file() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().ListOf().ToArbitrary(), texts =>
        {
            var words = texts.Select(t => $"so {t.Get} it is the end").ToList();
            var json = JsonSerializer.Serialize(new { segments = words.Select((t, i) => new { speaker = i % 2 == 0 ? "A" : "B", text = t }) });
            if (words.Count == 0)
                return;
            var transcript = Parse(json);

            Assert.Equal("whisperx", transcript.Format);
            Assert.Equal(json, string.Concat(transcript.Ledger.Entries.Select(e => e.Text)));
            Assert.Equal(words.Count, transcript.Items.Count(i => i is Turn));
            Assert.All(transcript.Items.OfType<Turn>(), t => Assert.StartsWith("so", t.Text, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Damage_anywhere_is_read_or_refused() =>
        Assert.All(Enumerable.Range(Opening, Whole.Length - Opening), length =>
        {
            try
            {
                var transcript = Parse(Whole[..length]);
                Assert.Contains(transcript.Problems, p => p.Code == "T040");
            }
            catch (InvalidInputException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        });

    [Theory]
    [InlineData("{\"speaker\":\"A\",\"text\":42}")]
    [InlineData("{\"speaker\":null}")]
    [InlineData("7")]
    public void An_item_without_words_is_reported_where_it_stands(string item)
    {
        var transcript = Parse($"{{\"segments\":[{{\"speaker\":\"A\",\"text\":\"Hi.\"}},\n {item},\n{{\"speaker\":\"B\",\"text\":\"Yes.\"}}]}}");

        Assert.Equal(["Hi.", "Yes."], transcript.Items.OfType<Turn>().Select(t => t.Text));
        Assert.Equal((2, 2), Assert.Single(transcript.Problems, p => p.Code == "T044") is var problem ? (problem.Line, problem.Column) : default);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData(" oops", 2)]
    [InlineData(",\"x\":", 2)]
    [InlineData("}", 2)]
    [InlineData("},{\"speaker\":\"C\",", 2)]
    public void What_is_whole_up_to_the_fault_is_read_and_counted(string fault, int pieces)
    {
        var transcript = Parse("{\"segments\":[{\"speaker\":\"A\",\"text\":\"Hi.\"},{\"speaker\":\"B\",\"text\":\"Yes.\"" + fault);

        Assert.Equal(["Hi.", "Yes."], transcript.Items.OfType<Turn>().Select(t => t.Text));
        Assert.Contains($"({pieces} pieces)", Assert.Single(transcript.Problems, p => p.Code == "T040").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"segments\":[{\"speaker\":\"SPEAKER_00\",\"text\":\"Hi.\"},{\"speaker\":\"SPEAKER_01\",\"text\":\"Yes.\"}]}", "SPEAKER_00")]
    [InlineData("<Person1>Hi.</Person1>\n<Person2>Yes.</Person2>", "Person1")]
    public void A_listed_speaker_is_found_by_the_label_as_written(string text, string label)
    {
        var transcript = TranscriptParser.Parse("a.txt", text, new() { Speakers = [new(label) { Name = "Ana Lund" }] });

        Assert.Equal("Ana Lund", transcript.Speakers[0].Name);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T055");
    }

    // Where the first member has begun; less is no JSON yet.
    const int Opening = 12;

    const string Whole = """
        {"results":{"channels":[{"alternatives":[{"transcript":"x","words":[{"word":"hi","start":0.1,"end":1,"speaker":0},{"word":"\u00e4\"h","start":1,"end":2,"speaker":1}]}]}]}}
        """;

    [Theory]
    [InlineData("{\"speaker\":\"A\",\"text\":\"and so on\"}", "{\"segments\":[", "]}")]
    [InlineData("{\"word\":\"\\u00e9\\n\",\"speaker\":1,\"start\":1,\"end\":2}", "{\"results\":{\"channels\":[{\"alternatives\":[{\"words\":[", "]}]}]}}")]
    [InlineData("[\"word\",0.5,0.6]", "{\"result_index\":0,\"results\":[{\"final\":true,\"alternatives\":[{\"timestamps\":[", "]}]}]}")]
    [InlineData("[", "{\"segments\":[{\"text\":\"a b\"},", "")]
    [InlineData("{\"terms\":[{\"value\":\"a b\",\"start\":1}]},{\"speaker\":\"A\",\"start\":1}", "{\"a\":[", "]}")]
    public async Task Data_on_one_line_is_read_in_linear_time(string piece, string before, string after) =>
        await Task.Run(() => Assert.NotEmpty(Parse(before + string.Join(',', Enumerable.Repeat(piece, 20_000)) + after).Items)).WaitAsync(TimeSpan.FromSeconds(60));
}
