using Audio.Sound;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Sound;

public sealed class MovingMinimumTests
{
    [Fact]
    public void It_is_the_least_of_the_last_values() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<long[]>(),
            (length, values) =>
            {
                var minimum = new MovingMinimum(length.Get, before: 3);
                var all = Enumerable.Repeat(3L, length.Get).Concat(values).ToArray();
                return values.Select(minimum.Step)
                    .SequenceEqual(values.Select((_, i) => all.Skip(i + 1).Take(length.Get).Min()));
            }).QuickCheckThrowOnFailure();
}
