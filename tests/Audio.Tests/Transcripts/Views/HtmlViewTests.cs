using Audio.Transcripts;
using Audio.Transcripts.Views;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts.Views;

public sealed class HtmlViewTests
{
    const string Prose = "These are more than ten words of prose, which is what a page is about.";

    static string View(string html) =>
        HtmlView.Of(SourceText.Parse("page.html", html)) is { } view ? string.Join('\n', view.Lines.Select(l => l.Text)).Trim('\n') : "none";

    [Theory]
    [InlineData("<p>One</p><p>two</p><p>three", "One\n\ntwo\n\nthree")]
    [InlineData("<p>One<br>two<br/>\nthree<p>four<p>", "One\ntwo\nthree\n\nfour")]
    [InlineData("<div>One <b>t</b>wo,\n   three</div><p></p><p> </p><hr>", "One two, three")]
    [InlineData("<h1>One</h1><h3>Two <i>three</i></h3><p>four", "# One\n\n### Two three\n\nfour")]
    [InlineData("<ul><li>One<li>two</ul><ol><li><p>three</ol>", "One\n\ntwo\n\nthree")]
    [InlineData("<table><tr><td>JO:<td>Hi there.<tr><td>ANNA:</td><td>Yes.</td></tr></table>", "JO: Hi there.\n\nANNA: Yes.")]
    [InlineData("<pre>One\n  two</pre><p>three<p>", "One\ntwo\n\nthree")]
    [InlineData("<p>a&amp;b &lt;c&gt; &#39;d&#x27; &nbsp;&hellip; &eacute; &#146; &amp e &bogus; & f<p><p>", "a&b <c> 'd' … é ’ & e &bogus; & f")]
    [InlineData("<p>One<script>if (a < b) '<p>two</p>'</script><style>p{}</style><!-- three --><p>four<p>", "One\n\nfour")]
    [InlineData("<p class='a>b' x=\"1\"\ny>One</p ><p/>two</b></i></p></p></div><p>three", "One\n\ntwo\n\nthree")]
    [InlineData("<cite>Jo:</cite><time>0:03</time><p>Hi.<cite>Anna</cite> <time>0:05</time><p>Yes.", "Jo: Hi.\n\nAnna: Yes.")]
    [InlineData("<p>He wrote <cite>The Sea</cite> in 1990.<p>two<p>", "He wrote The Sea in 1990.\n\ntwo")]
    public void A_page_is_lines_of_text(string html, string expected) => Assert.Equal(expected, View("<!doctype html>" + html));

    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jo>Hi.</v>")]
    [InlineData("<Person1> \"Hi.\" </Person1>\n<Person2> \"Yes.\" </Person2>\n<Person1> \"So?\" </Person1>")]
    [InlineData("<?xml version=\"1.0\"?>\n<tt><body><div><p>One</p><p>two</p></div></body></tt>")]
    [InlineData("JO: I wrote <p> and <br> and <div> into it.\n\nANNA: Why?\n\nJO: Because.")]
    [InlineData("{ \"body\": \"<p>One</p><p>two</p><p>three</p>\" }")]
    public void What_is_no_page_is_left_as_it_is(string text) => Assert.Equal("none", View(text));

    [Fact]
    public void Prose_outside_of_the_main_content_is_reported_once()
    {
        const string Aside = "<p>The ferry was late again on Monday and nobody on the quay could say why it was.</p>";
        var talk = string.Concat(Enumerable.Repeat("<p>ANA: I have been down at the harbour all week and seen it.</p><p>BO: So have I, and I saw nothing of the kind there.</p>", 20));
        var transcript = TranscriptParser.Parse("a.html", $"<!doctype html><html><body><main>{talk}</main><div>{Aside}{Aside}</div></body></html>");

        Assert.Contains("The ferry was late again on", Assert.Single(transcript.Problems, p => p.Code == ProblemCode.DroppedLines).Message, StringComparison.Ordinal);
    }

    const string Turns = "<div>ANA: Hello.</div>\n<div>BO: Hi.</div>\n<div>ANA: And was the ferry on time today, or did it wait for the post again?</div>\n<div>BO: It was.</div>";

    [Theory]
    [InlineData($"<main>{Turns}</main>")]
    [InlineData($"<article>{Turns}</article>")]
    [InlineData($"<div class=talk>{Turns}</div>")]
    [InlineData($"<main>{Turns}</main><div><p>{Prose} {Prose} {Prose}</div>")]
    public void One_long_turn_among_short_ones_is_not_the_main_content(string body)
    {
        var transcript = TranscriptParser.Parse("a.html", $"<!doctype html><html><body><nav>Home</nav>{body}</body></html>");

        Assert.Equal(["Hello.", "Hi.", "And was the ferry on time today, or did it wait for the post again?", "It was."], transcript.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Fact]
    public void A_great_part_of_a_page_is_not_left_out_without_a_warning_and_comes_back_where_it_is_kept()
    {
        const string Page = "<!doctype html><html><body>\n<main><p>" + Prose + "</p></main>\n<div>Was it late?</div>\n<div>It was, by far.</div>\n<div>And why was that?</div>\n<div>Nobody can say it.</div>\n</body></html>";
        var warning = Assert.Single(TranscriptParser.Parse("a.html", Page).Problems, p => p.Code == ProblemCode.DroppedLines);
        var kept = TranscriptParser.Parse("a.html", Page, new() { Keep = [LineChoice.Parse(warning.Suggestion!.Value)!] });

        Assert.Equal((Severity.Warning, 3, "3-6"), (warning.Severity, warning.Line, warning.Suggestion.Value));
        Assert.Contains("Nobody can say it.", kept.Items.OfType<Turn>().Last().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Problems, p => p.Code == ProblemCode.DroppedLines);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-14T09:00:00+01:00'>", "")]
    [InlineData("<meta name=date content=2024-03-14>", "")]
    [InlineData("<meta itemprop=datePublished content='14 March 2024'>", "")]
    [InlineData("<script type='application/ld+json'>{\"@graph\": [{\"name\": \"x\"}, {\"datePublished\": \"2024-03-14\"}]}</script>", "")]
    [InlineData("", "<p><time datetime='2024-03-14T09:00'>Thursday</time></p>")]
    public void What_a_page_says_to_machines_is_its_date(string head, string body)
    {
        var transcript = TranscriptParser.Parse("a.html", $"<!doctype html><html><head>{head}</head><body><main><h1>The ferry</h1>{body}<p>{Prose}</p></main></body></html>");

        Assert.Equal(new DateOnly(2024, 3, 14), transcript.Date);
        Assert.Equal(Prose, Assert.Single(transcript.Items.OfType<Turn>()).Text);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"datePublished\": \"2024-</script>", "")]
    [InlineData("", "<p>It all began on <time datetime='1969-07-20'>a day in July</time>, when nobody on the quay was looking up at the sky.</p>")]
    public void What_only_looks_like_its_date_is_none(string head, string body) =>
        Assert.Null(TranscriptParser.Parse("a.html", $"<!doctype html><html><head>{head}</head><body><main>{body}<p>{Prose}</p></main></body></html>").Date);

    [Fact]
    public void The_headline_that_a_page_gives_for_sharing_goes_before_the_name_of_its_window() =>
        Assert.Equal(
            "# The ferry is late\n\nOne\n\ntwo",
            View("<!doctype html><head><title>Home - The Courier</title><meta property='og:title' content='The ferry is late'></head><body><p>One<p>two"));

    [Fact]
    public void A_part_of_a_page_is_one_too() => Assert.Equal("One\n\ntwo", View("<p>One</p>\n<p>two</p>\n<p></p>"));

    [Theory]
    [InlineData($"<nav><p>{Prose}</nav><main><p>{Prose}</main><footer>{Prose}</footer>")]
    [InlineData($"<div role=navigation>{Prose}</div><div role=main><p>{Prose}</div><p>Short.")]
    [InlineData($"<ul><li><a href=/>Home</a><li><a href=/a>Away</a></ul><div><div><p>{Prose}</div></div><p>Imprint")]
    [InlineData($"<article><p>{Prose}</article><aside><p>{Prose}</aside><p><a href=/>{Prose}</a>")]
    public void The_main_content_is_found_without_knowing_the_site(string html) => Assert.Equal(Prose, View("<!doctype html>" + html));

    [Theory]
    [InlineData("<title>A fine day out | The Courier</title><body><p>One<p>two", "# A fine day out\n\nOne\n\ntwo")]
    [InlineData("<title>A fine day out</title><body><h1>A day</h1><p>two", "# A day\n\ntwo")]
    [InlineData("<title>M:</title><body><p>One<p>two", "One\n\ntwo")]
    public void The_title_of_a_page_is_its_headline_where_it_has_no_other(string html, string expected) =>
        Assert.Equal(expected, View("<!doctype html><head>" + html));

    [Fact]
    public void Whatever_is_markup_or_left_out_is_accounted_for()
    {
        var transcript = TranscriptParser.Parse(
            "page.html", "<!doctype html><nav>Home</nav>\n<p>JO HOLM, HOST: Tom &amp; I.</p><p>ANNA DALE: So?</p><p>HOLM: Yes.</p><p>DALE: Ah.</p>");

        Assert.Equal(
            ["<!doctype html><nav> markup", "Home navigation", "</nav> markup", "<p> markup", "JO HOLM, HOST: speaker label", "Tom &amp; I. ", "</p><p> markup"],
            transcript.Ledger.Entries.Take(7).Select(e => $"{e.Text.TrimEnd()} {e.Reason}"));
    }

    [Theory]
    [InlineData("<cite></cite><time>0:03</time><p>Good evening.</p>")]
    [InlineData("<cite> </cite><time>0:03</time><p>Good evening.</p>")]
    [InlineData("<p>Good evening.<cite></cite><time>0:03</time></p>")]
    public void An_empty_name_is_nobodys(string html) =>
        Assert.Contains("Good evening.", View("<!doctype html><body>" + html), StringComparison.Ordinal);

    static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<td>", "<tr>", "<table>", "</table>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<title>", "</title>",
        "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "]]>", "<a href='x'>", "</a>", "<nav>", "</nav>", "<article>", "</article>", "<main>",
        "<cite>", "</cite>", "<time>", "</time>", "<pre>", "</pre>", "<svg>", "<path/>", "</svg>", "<", ">", "<x y='", "\"", "&amp;", "&nbsp;", "&#146;", "&#0;", "&", "&#xD800;",
        "<head>", "<body>", "</body>", "</html>", "<textarea>", "<plaintext>", "JO HOLM, HOST: ", "HOLM: ", "ANNA DALE: ", "words and words", "é", "\n", "\r\n", " ", "\u2028", Prose,
    ];

    [Fact]
    public void Any_tags_in_any_order_are_read_or_refused() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
        {
            var html = "<!doctype html>" + string.Concat(pieces);
            try
            {
                var ledger = TranscriptParser.Parse("page.html", html).Ledger;
                Assert.Equal(
                    SourceText.Parse("page.html", html).Lines.Where(l => !l.IsBlank).Select(l => l.Text),
                    ledger.Entries.GroupBy(e => e.Line).Select(g => string.Concat(g.Select(e => e.Text))));
            }
            catch (InvalidInputException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><b>x</i>")]
    [InlineData("<li><ul>")]
    [InlineData("<span><p></div>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&#1")]
    [InlineData("<!--")]
    [InlineData("<td>x")]
    [InlineData("<a href=x>y")]
    [InlineData("<x y='")]
    [InlineData("<p>word word</p>\n")]
    public async Task Bait_is_read_in_linear_time(string piece) =>
        await Task.Run(() => View("<!doctype html>" + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)))).WaitAsync(TimeSpan.FromSeconds(60));
}
