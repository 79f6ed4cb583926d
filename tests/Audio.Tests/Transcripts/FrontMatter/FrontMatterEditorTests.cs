using System.Text;
using Audio.Transcripts.FrontMatter;

namespace Audio.Tests.Transcripts.FrontMatter;

public sealed class FrontMatterEditorTests
{
    static readonly Suggestion Intro = new("intro", null, "Willa Brandt");
    static readonly Suggestion Holm = new("speakers", "HOLM", "{name: Jo Holm}");
    static readonly Suggestion Keep = new("keep", null, "\"Next up\"") { IsItem = true };
    static readonly Suggestion Gull = new("speakers", "GULL", "{name: Gull}") { IsAlternative = true };

    [Fact]
    public void Without_front_matter_it_is_put_on_top() =>
        Assert.Equal("---\nintro: Willa Brandt\nspeakers:\n  HOLM: {name: Jo Holm}\n# GULL: no\n---\n\nHOLM: Hi.\n".Replace("# GULL: no", "#   GULL: {name: Gull}", StringComparison.Ordinal),
            Add("HOLM: Hi.\n", Intro, Holm, Gull));

    [Fact]
    public void Lines_that_are_told_by_number_stay_the_same_lines() =>
        Assert.Equal("---\nkeep: [8, 9-10]\ndrop: 8\nintro: Willa Brandt\nspeakers:\n  HOLM: {name: Jo Holm}\n---\nHOLM: Hi.\nHi.\n",
            Add("---\nkeep: [5, 6-7]\ndrop: 5\n---\nHOLM: Hi.\nHi.\n", Intro, Holm));

    [Theory]
    [InlineData("speakers", "HOLM", "{name: Jo Holm}", "--speaker \"HOLM=Jo Holm\"")]
    [InlineData("intro", null, "Willa Brandt", "--intro \"Willa Brandt\"")]
    [InlineData("pronounce", "Qatar", "cutter", "--pronounce \"Qatar=cutter\"")]
    [InlineData("keep", null, "\"Next \\\"up\\\"\"", "--keep \"Next \\\"up\\\"\"")]
    [InlineData("keep", null, "3-6", "--keep 3-6")]
    [InlineData("date", null, "YYYY-MM-DD", "--date YYYY-MM-DD")]
    public void A_suggestion_may_be_an_option(string key, string? entry, string value, string option) =>
        Assert.Equal(option, SuggestedOption.Of(new(key, entry, value)));

    [Fact]
    public void What_may_be_chosen_is_a_comment_with_its_setting() =>
        Assert.Equal("---\nintro: Willa Brandt\n# speakers:\n#   GULL: {name: Gull}\n---\n\nHOLM: Hi.\n", Add("HOLM: Hi.\n", Intro, Gull));

    [Fact]
    public void Comments_alone_settle_nothing_and_are_not_put_in() => Assert.Equal("HOLM: Hi.\n", Add("HOLM: Hi.\n", Gull));

    [Theory]
    [InlineData("\n{\"text\": \"Hi.\"}", "JSON")]
    [InlineData("[{\"text\": \"Hi.\"}]", "JSON")]
    [InlineData("<?xml version=\"1.0\"?>\n<tt>", "XML")]
    [InlineData("<TEI><text>Hi.</text></TEI>", "XML")]
    [InlineData("<!DOCTYPE html>\n<p>Hi.", "HTML")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.", "WebVTT")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHi.", "SRT")]
    [InlineData("+++\ntitle = \"Gulls\"\n+++\nHOLM: Hi.", "Markdown with TOML")]
    [InlineData("[Music]\n\nHOLM: Hi.", null)]
    [InlineData("<Holm> Hi.\n<Brandt> Hello.", null)]
    [InlineData("1\n\nHOLM: Hi.", null)]
    [InlineData("---\ntitle: x\n---\n{\"text\": \"Hi.\"}", null)]
    public void A_file_that_other_programs_read_is_known(string text, string? kind) =>
        Assert.Equal(kind, FrontMatterEditor.StrictFormat("page.txt", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("title: x", "title: x\nspeakers:\n  HOLM: {name: Jo Holm}")]
    [InlineData("speakers:\n    BRANDT: Willa\n# end", "speakers:\n    BRANDT: Willa\n    HOLM: {name: Jo Holm}\n# end")]
    [InlineData("speakers:\n  BRANDT:\n    aliases:\n    - B\ntitle: x", "speakers:\n  BRANDT:\n    aliases:\n    - B\n  HOLM: {name: Jo Holm}\ntitle: x")]
    [InlineData("speakers:\n  BRANDT:\ntitle: x", "speakers:\n  BRANDT:\n  HOLM: {name: Jo Holm}\ntitle: x")]
    [InlineData("speakers: {BRANDT: Willa} # who", "speakers: {BRANDT: Willa, HOLM: {name: Jo Holm}} # who")]
    [InlineData("speakers: {}", "speakers: {HOLM: {name: Jo Holm}}")]
    [InlineData("speakers: [BRANDT]", "speakers: [BRANDT, {HOLM: {name: Jo Holm}}]")]
    [InlineData("speakers:\n- BRANDT\ntitle: x", "speakers:\n- BRANDT\n- {HOLM: {name: Jo Holm}}\ntitle: x")]
    [InlineData("speakers: {holm: Johanna Holm}", "speakers: {holm: Johanna Holm}")]
    [InlineData("speakers: HOLM", "speakers: HOLM")]
    public void What_is_there_is_added_to_and_never_changed(string before, string after) =>
        Assert.Equal($"---\n{after}\n---\nHOLM: Hi.\n", Add($"---\n{before}\n---\nHOLM: Hi.\n", Holm));

    [Fact]
    public void A_value_that_is_there_stays() =>
        Assert.Equal("---\nintro: skip\n---\nHOLM: Hi.\n", Add("---\nintro: skip\n---\nHOLM: Hi.\n", Intro));

    [Fact]
    public void Adding_twice_adds_once()
    {
        var once = Add("HOLM: Hi.\n", Intro, Holm, Keep, Gull);

        Assert.Equal(once, Add(once, Intro, Holm, Keep, Gull));
    }

    [Theory]
    [InlineData("utf-8", "\r\n")]
    [InlineData("utf-16", "\r\n")]
    [InlineData("utf-16BE", "\n")]
    [InlineData("windows-1252", "\r")]
    public void Every_other_byte_stays_as_it_is(string encoding, string lineEnd)
    {
        var encoded = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] page = [.. encoded.GetPreamble(), .. encoded.GetBytes($"---{lineEnd}title: Zoë{lineEnd}---{lineEnd}HOLM: Naïve “café”.{lineEnd}{lineEnd}ZOË: Yes.  ")];
        var added = encoded.GetBytes($"intro: Zoë{lineEnd}");
        var at = encoded.GetPreamble().Length + encoded.GetByteCount($"---{lineEnd}title: Zoë{lineEnd}");

        var (content, lines) = FrontMatterEditor.Add("page.txt", page, [new("intro", null, "Zoë")]);

        Assert.Equal((byte[])[.. page[..at], .. added, .. page[at..]], content.ToArray());
        Assert.Equal(["intro: Zoë"], lines.AsEnumerable());
    }

    [Fact]
    public void Damaged_bytes_below_stay_damaged()
    {
        byte[] page = [.. "HOLM: Zoë went to the naïve old café at the corner of the street \xFFFD"u8, 0xFF, .. ".\n"u8];

        var (content, _) = FrontMatterEditor.Add("page.txt", page, [Intro]);

        Assert.True(content.Span.EndsWith(page));
    }

    [Theory]
    [InlineData("Lamb", "Lamb")]
    [InlineData("O'Brien-Smith Jr.", "O'Brien-Smith Jr.")]
    [InlineData("no", "\"no\"")]
    [InlineData("PERSON #2", "\"PERSON #2\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("say \"x\" \\ y", "\"say \\\"x\\\" \\\\ y\"")]
    [InlineData("12", "\"12\"")]
    public void A_text_is_quoted_where_YAML_would_take_it_for_something_else(string text, string written) => Assert.Equal(written, YamlScalar.Of(text));

    static string Add(string text, params Suggestion[] suggestions) =>
        Encoding.UTF8.GetString(FrontMatterEditor.Add("page.txt", Encoding.UTF8.GetBytes(text), suggestions).Content.Span);
}
