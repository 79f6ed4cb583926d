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
}
