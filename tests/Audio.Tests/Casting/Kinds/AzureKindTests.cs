using Audio.Casting.Kinds;
using Audio.Tests.Support;

namespace Audio.Tests.Casting.Kinds;

public sealed class AzureKindTests
{
    [Theory]
    [InlineData("West Europe")]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("name@evil")]
    [InlineData("wésteurope")]
    public void A_region_that_would_be_another_host_is_refused(string region)
    {
        Assert.Equal("region", Assert.Single(AzureKind.Kind.FindFaults(Services.Values(("region", ["westeurope", region])))).Setting);
        Assert.Empty(AzureKind.Kind.FindFaults(Services.Values(("region", ["westeurope", "uksouth", "usgovvirginia", "chinaeast2"]))));
    }

    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(3, 3, true)]
    [InlineData(2, 3, false)]
    [InlineData(2, 0, false)]
    public void There_is_one_key_or_one_for_each_region(int keys, int regions, bool isRight)
    {
        var values = Services.Values(new (string, string[])[] { ("key", [.. Enumerable.Repeat("K", keys)]), ("region", [.. Enumerable.Repeat("uksouth", regions)]) }.Where(v => v.Item2.Length > 0).ToArray());

        Assert.Equal(isRight ? [] : ["key"], AzureKind.Kind.FindFaults(values).Select(f => f.Setting));
    }
}
