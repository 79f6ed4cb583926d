using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class LedgerBuilderTests
{
    [Fact]
    public void White_space_goes_with_what_stands_before_it_and_at_the_start_with_what_follows()
    {
        var ledger = new LedgerBuilder(SomeText.Lines("  A:  b ", "", "c"));
        ledger.Add(new SourceRange(1, 2, 2), Fate.Structure, "speaker label");
        ledger.Add(new SourceRange(1, 6, 1), Fate.Spoken);
        ledger.Add(3, Fate.Dropped, "tags");

        Assert.Equal(
            [(1, 1, "  A:  ", Fate.Structure, "speaker label"), (1, 7, "b ", Fate.Spoken, null), (3, 1, "c", Fate.Dropped, "tags")],
            ledger.Build().Entries.Select(e => (e.Line, e.Column, e.Text, e.Fate, e.Reason)));
    }

    [Fact]
    public void A_later_mark_overrides_an_earlier_one()
    {
        var ledger = new LedgerBuilder(SomeText.Lines("abc"));
        ledger.Add(1, Fate.Spoken);
        ledger.Add(new SourceRange(1, 1, 1), Fate.Cue, "sound");

        Assert.Equal(["a", "b", "c"], ledger.Build().Entries.Select(e => e.Text));
    }

    [Fact]
    public void Text_without_a_fate_is_an_error_of_the_reader()
    {
        var ledger = new LedgerBuilder(SomeText.Lines("a b"));
        ledger.Add(new SourceRange(1, 0, 1), Fate.Spoken);

        Assert.Throws<InvalidOperationException>(() => ledger.Build());
    }
}
