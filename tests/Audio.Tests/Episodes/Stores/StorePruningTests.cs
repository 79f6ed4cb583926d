using Audio.Episodes.Stores;

namespace Audio.Tests.Episodes.Stores;

public sealed class StorePruningTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly StoreFile[] Files =
    [
        File("old", 40),
        File("young", 1),
        File("needed", 50) with { IsNeeded = true },
        File("paid", 60) with { IsPaid = true },
        File("half", 2) with { Kind = StoreKind.Leftover },
    ];

    [Fact]
    public void Where_nothing_is_asked_for_only_what_is_half_written_goes() => AssertChosen(new(), "half");

    [Fact]
    public void What_was_not_used_for_so_long_goes() => AssertChosen(new() { UnusedFor = TimeSpan.FromDays(30) }, "half", "old");

    [Fact]
    public void What_no_episode_needs_goes() => AssertChosen(new() { Unneeded = true }, "half", "old", "young");

    [Fact]
    public void What_was_paid_for_or_is_needed_goes_only_where_that_is_said()
    {
        AssertChosen(new() { Unneeded = true, IncludesPaid = true }, "half", "old", "paid", "young");
        AssertChosen(new() { UnusedFor = TimeSpan.FromDays(45), IncludesNeeded = true }, "half", "needed");
    }

    [Theory]
    [InlineData(500, "half")]
    [InlineData(400, "half")]
    [InlineData(399, "half", "old")]
    [InlineData(0, "half", "old", "young")]
    public void What_was_not_used_for_longest_goes_until_it_is_small_enough(long most, params string[] expected) => AssertChosen(new() { MostBytes = most }, expected);

    static StoreFile File(string name, int days) => new(name, StoreKind.Clip, 100, Now.AddDays(-days), IsNeeded: false, IsPaid: false);

    static void AssertChosen(StorePruning pruning, params string[] expected) => Assert.Equal(expected, pruning.Choose(Files, Now).Select(f => f.Path).Order());
}
