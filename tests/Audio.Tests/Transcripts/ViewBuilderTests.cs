using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class ViewBuilderTests
{
    static readonly SourceText File = SomeText.Lines("<p>Tom &amp; Jo</p>", "<nav>Home</nav>");

    static SourceText View()
    {
        var view = new ViewBuilder(File);
        view.Append(new SourceRange(1, 3, 4)).Append("&", new(1, 7, 5)).Append(new SourceRange(1, 12, 3)).EndLine();
        view.Omit(new(2, 5, 4), "navigation");
        return view.Build();
    }

    [Fact]
    public void A_view_has_what_was_appended() => Assert.Equal("Tom & Jo", View().Line(1).Text);

    [Fact]
    public void A_range_of_a_view_is_found_in_the_file() =>
        Assert.Equal([new(1, 4, 3), new(1, 7, 5), new SourceRange(1, 12, 1)], View().InFile(new(1, 1, 5)));

    [Fact]
    public void A_problem_in_a_view_stands_where_the_file_has_it() =>
        Assert.Equal((1, 13), View().Problem("T000", Severity.Info, 1, 6, "", "") is var p ? (p.Line, p.Column) : default);

    [Fact]
    public void The_ledger_of_a_view_accounts_for_the_file()
    {
        var ledger = new LedgerBuilder(View());
        ledger.Add(1, Fate.Spoken);

        Assert.Equal(
            ["<p> markup", "Tom &amp; Jo ", "</p> markup", "<nav> markup", "Home navigation", "</nav> markup"],
            ledger.Build().Entries.Select(e => $"{e.Text} {e.Reason}"));
    }

    [Fact]
    public void A_view_of_a_view_leads_to_the_file()
    {
        var view = View();
        var second = new ViewBuilder(view).Append(new SourceRange(1, 6, 2)).Build();

        Assert.Equal([new SourceRange(1, 13, 2)], second.InFile(second.WholeLine(1)));
        Assert.Equal(1, second.LineInFile(1));
    }
}
