using System.Text;
using Audio.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts;

/// <summary>What holds for any text in any format: nothing is lost, nothing is invented, nothing but a refusal is thrown.</summary>
public sealed class TranscriptInvariantTests
{
    // Pieces that labels, notes, notices and chrome are made of, put together without sense.
    static readonly string[] Pieces =
    [
        "FADEL", "LEILA FADEL, HOST:", "FADEL: ", "MAYNES: ", "CHARLES MAYNES, BYLINE: ", "A MARTÍNEZ, HOST:", "MARTÍNEZ:", "Mr. JO DOE (Author, \"A: B\"):",
        "UNIDENTIFIED PERSON #2: ", "Unidentified Man #1:", "O`DONNELL::", "S. O'BRIEN:", "DT:", "Doug Tribou:", "Bill said:", "Remember:", "Q:",
        "(SOUNDBITE OF MUSIC)", "(Laughter).", "(ph)", "[inaudible]", "(Through interpreter)", "(", ")", "[", "]", "(()", "...", "...Of the", "--", " - ",
        ":", ": And it's been", "::", "\"", "“", "”", "'", "’", "‘", ",", ".", "?", "!", "#", "1.", "U.S.", "Calif.", "10:46", "0:00 0:00",
        "Play Live Radio", "Next Up:", "Tags", "Transcript:", "By Jo Doe", "March 2, 2023", "Copyright NPR.", "Copyright © 2023", "©",
        "Transcript provided by NPR, Copyright NPR.", "All rights reserved.", "Jo Doe is a reporter for NPR.", "I'm Leila Fadel.", "NPR's Jo Doe",
        "\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r", "\u2028", "\u0085", "\f", " ", " ", "\t", "\u00A0", "\u200F", "\u202B", "\uFEFF", "\0", "\u0001",
        "\uD800", "\uDC00", "😀", "é", "e\u0301", "\u0301", "ß", "İ", "ǅ", "你好", "主持人：", "שלום", "word", "and so on", "Well, yes", "x",
        "THIS IS A RUSH TRANSCRIPT.", "Aired July 4, 2004 - 15:00   ET", "[20:00:12]", "(BEGIN VIDEO CLIP)", "(END VIDEO CLIP)", "(COMMERCIAL BREAK)", "(voice-over):",
        "SEN. JO DOE (R-SC) (voice-over):", "MIKE ROE , SECRETARY :", "Mary ROBINSON:", "Stephen J. DUBNER:", "* * *", "END", "must be credited if any part",
        "THE JO DOE SHOW", "Most Popular", "Contact jo@example.org", "( Jo Doe / AP Photo )", "That's Jo Doe. Thank you.", "Thanks, Jo.", "World", "[music - A - B]",
        "WEBVTT\n\n", "NOTE x", "STYLE", "00:00:01.000 --> 00:00:02.000\n", "\n7\n00:00:02,5-->00:00:04\n", "00:01:xx --> ", "00:00:01,460\n", "<v Ada>", "</v>",
        "<v Ada", "<v ,>", "<v &nbsp;>", "<i>", "<00:00:01.5>", "<", ">", ">>", ">>> ", ">> JUDY: ", "&amp;", "&gt;&gt;", "&amp;lt;", "&#0;", "&#xD800;", "<ruby>x<rt>y</rt>",
        "- ", "-Yes.", "♪", "♪ la ♪", "[door creaks]", "[upbeat\nmusic]", "{\\an8}", "\\N", "Ada (host): ", "Jo's iPad: ", "――いつ", "：", "他说：", "ד\"ר כהן: ", "（笑）",
        "1. Return to the treaty", "\"I urge you to do it at once,\" Blinken said.", "he said", "— and I quote —", new string('#', 80), "# [inaudible]", "1. ...",
        "ACT I", "SCENE II. A wood.", "DRAMATIS PERSONAE", "LANE.", "Lane.  Yes.", "_Exit_", "[Enter LANE.", "(_aside_)", "<TEI>", "<sp>", "<speaker>", "</sp>", "<p>", "&amp;",
        "speaker,text", "speaker;text;start", "A|yes|b", "\"a \"\"b\"\"\",", ",", "\t", "* eP: Yes.", "* ...: and", "Ana Brandt (AB), Bo Ek (BE)", "AB:", "Topic: bees",
        "[10:00]\t<Transcriber>\tAna_B: Hi.", "Operator", "Jo Doe -- Chief", "[Operator Instructions]", "JO DOE – Yes.", "Anna\tyes", "Jo Doe (hereafter J)", "t",
        "山川（以下、山）：", "00:04 - Si !", "00:05", "Operator00:00:00Good", "Speaker 100:00:35Thanks",
        "Q  So?", "Q\tWell?", "Q. And?", "A.  Yes.", "A", "**Q:** Is it?", "**P - ¿Sí?**", "A:", "END  1:45 P.M. EDT", "###", "1:05 P.M. EDT", "MR. HALE:  No.",
        "  Mr. HALE. I rise.", "The PRESIDING OFFICER (Mr. X).", "Mr. Hale. ", "[[Page S695]]", "[[Page S9]]", "[[Page S١٢]]", "agree-\nment", "                    A HEADING",
        " 1   Q.   And?", " 2   A.   So-", " 3", "25", "THE WITNESS:  ", "BY MS. AL-SHARIF:", "DIRECT EXAMINATION", "DIRECT EXAMINATION BY ,", "JO DOE, called as a witness, sworn", "(Sworn.)",
        "(Whereupon", "P R O C E E D I N G S", "CERTIFICATE", "# Rosa Quill", "## Intro (Rosa Quill)", "#", "##", "<Person1>", "</Person1>", "<Person2> \"Hi.\"", "<b>",
        "INT. PIER - DAY", "EXT.", ".", ".X", "MIRA (V.O.)", "@McDUCK", "MIRA ^", "~la", "~", "!BANG", "!", "[[", "]]", "/*", "*/", "> CUT TO:", "> X <", ">", "><",
        "= so", "===", "\\*", "_", "Title: X", "FADE IN:", "(beat)",
        "1. Return to the treaty", "Ana Lopez  0:22", "Ana Lopez", "0:03", "Ana: (00:22)", "(00:01:21):", "[0:02] Ana:", "[Ana (Acme)] 10:02:11", "[SPEAKER_00]: ", "James – 00:03:12:",
        "<ana> hi", "10:02:11\tAna:\thi", "[12/05/2023, 10:01] Ana: hi", "* 0:00 – Title", "(11: 49:50) But", "(00:", "[ 0:0", "Act One: The Sea", "Prologue",
        "**Ana:** ", "__Ana__:", "\\[03:59\\] ", "[text](http://example.org)", "![a](b.png)", "# Heading", "## Two ##", "- one", "> said", "```", "~~gone~~",
        "&amp;", "&nbsp;", "<br>", "<!-- no -->", "[^1]", "[^1]: note", "| a | b |\n|---|---|\n| c | d |", "Title\n=====", "`code`", "[d]: http://example.org", "\\",
        "Attendees", "Transcription ended after 00:10:00", "Transcribed by https://otter.ai",
        "\"I urge you to do it at once,\" Blinken said.", "he said", "— and I quote —", new string('#', 80), "# [inaudible]", "1. ...",
        "<!doctype html>", "<p>", "</p>", "<br>", "<div>", "</div>", "<cite>", "</cite>", "<time>", "</time>", "<td>", "<li>", "<nav>", "<pre>", "<!--", "-->",
        "<?xml version=\"1.0\"?>", "<tt>", "</tt>", "<speech>", "<item>", "{", "}", "\"text\": ", "{\"segments\":[{\"text\":\"word\"}]}",
    ];

    static readonly Gen<string> Paragraph =
        from label in Gen.Elements("FADEL: ", "MAYNES: ", "LEILA FADEL, HOST: ", "CHARLES MAYNES, BYLINE:\n\n", "")
        from words in Gen.Elements(Pieces).ListOf()
        select label + string.Join(' ', words);

    static readonly Gen<string> Text = Gen.OneOf(
        Paragraph.ListOf().Select(p => string.Join("\n\n", p)),
        Paragraph.ListOf().Select(p => string.Join(" ", p)),
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)),
        Gen.Elements(Pieces).ListOf().Select(p => string.Join(' ', p)),
        Gen.Elements(Pieces).ListOf().Select(p => string.Join("\n\n", p)),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));

    public static TheoryData<string?> Formats => [null, .. TranscriptParser.FormatNames];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_ledger_gives_the_source_back_and_the_turns_say_what_it_marks_as_spoken(string? format) =>
        Prop.ForAll(Text.ToArbitrary(), text =>
        {
            if (Parse(text, format) is not { } transcript)
                return;
            AssertLossless(text, transcript);
            AssertSpoken(transcript);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(800).WithEndSize(40));

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            try
            {
                TranscriptParser.Parse("a.txt", bytes ?? []);
            }
            catch (InvalidInputException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        }).QuickCheckThrowOnFailure();

    static Transcript? Parse(string text, string? format)
    {
        try
        {
            return TranscriptParser.Parse("a.txt", text, new() { Format = format });
        }
        catch (InvalidInputException refusal)
        {
            Assert.All(refusal.Problems, p => Assert.Equal(Severity.Error, p.Severity));
            return null;
        }
    }

    static void AssertLossless(string text, Transcript transcript)
    {
        var lines = SourceText.Parse("a.txt", text).Lines;
        var byLine = transcript.Ledger.Entries.ToLookup(e => e.Line);
        foreach (var line in lines)
            Assert.Equal(line.IsBlank ? "" : line.Text, string.Concat(byLine[line.Number].Select(e => e.Text)));
        Assert.Equal(transcript.Ledger.Entries, transcript.Ledger.Entries.OrderBy(e => e.Line).ThenBy(e => e.Column));
        Assert.All(transcript.Ledger.Entries, e => Assert.Equal(e.Fate == Fate.Spoken, e.Reason is null));
    }

    static void AssertSpoken(Transcript transcript)
    {
        // Escapes are spoken as what they stand for, and the ledger gives them as they stand.
        var written = string.Concat(transcript.Ledger.With(Fate.Spoken).Select(e => e.Text));
        if (written.AsSpan().IndexOfAny('&', '\\') < 0)
            Assert.Equal(WithoutSpace(written), WithoutSpace(string.Concat(transcript.Items.OfType<Turn>().Select(t => t.Text))));
        var speakers = transcript.Speakers.Select(s => s.Id).ToHashSet();
        Assert.Equal(speakers.Count, transcript.Speakers.Length);
        Assert.All(transcript.Items.OfType<Turn>(), t => Assert.True(t.SpeakerId == Speaker.NarratorId || speakers.Contains(t.SpeakerId)));
        Assert.All(transcript.Items.SelectMany(i => i.Utterances), u => Assert.False(string.IsNullOrWhiteSpace(u.Spoken)));
    }

    static string WithoutSpace(string text) =>
        text.Aggregate(new StringBuilder(), (kept, c) => char.IsWhiteSpace(c) ? kept : kept.Append(c)).ToString();
}
