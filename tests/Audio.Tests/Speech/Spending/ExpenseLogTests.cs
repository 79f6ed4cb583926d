using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Spending;

public sealed class ExpenseLogTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Path => _folder.File("store/expenses.jsonl");

    static Expense Expense(string clip) => new(DateTimeOffset.UnixEpoch, clip, "azure", "Ava", 6, 0.1m, IsSpoken: true);

    [Fact]
    public async Task Nothing_that_several_write_at_once_is_lost()
    {
        // Each its own, as in processes of their own: they share nothing but the file.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 250; i++)
                new ExpenseLog(Path).Add(Expense($"c{writer}"));
        })));

        Assert.Equal(1000, new ExpenseLog(Path).For(new HashSet<string> { "c0", "c1", "c2", "c3" }).Count);
    }

    [Fact]
    public void A_line_that_a_crash_cut_off_costs_no_other()
    {
        new ExpenseLog(Path).Add(Expense("c1"));
        File.AppendAllText(Path, "{\"time\":\"2026-");
        new ExpenseLog(Path).Add(Expense("c2"));

        Assert.Equal(["c1", "c2"], new ExpenseLog(Path).For(new HashSet<string> { "c1", "c2" }).Select(e => e.Clip));
    }

    [Fact]
    public void Where_nothing_was_spent_there_is_nothing() => Assert.Empty(new ExpenseLog(Path).For(new HashSet<string> { "c1" }));
}
