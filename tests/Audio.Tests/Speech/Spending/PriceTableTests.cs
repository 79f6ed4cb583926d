using Audio.Casting;
using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Spending;

public sealed class PriceTableTests
{
    static ServiceSettings Service(string kind, string name = "", string value = "") =>
        Some.Service(kind) with { Values = name.Length == 0 ? Settings.None : new([new(name, [value])]) };

    static Price? Of(ServiceSettings service, string voice) => PriceTable.Of(service, new("ava", service.Name, voice));

    [Fact]
    public void Speaking_on_this_machine_is_free()
    {
        Assert.Equal(Price.Free, Of(Service("flite"), "slt"));
        Assert.Equal(Price.Free, Of(Service("command"), "x"));
        Assert.Equal(Price.Free, Of(Service("openai", "url", "http://localhost:8880/v1"), "af_bella"));
    }

    [Fact]
    public void A_way_to_a_service_that_charges_is_not_free_because_it_begins_on_this_machine()
    {
        Assert.Equal(15, Of(Service("azure", "endpoint", "http://127.0.0.1:5000"), "en-US-AvaNeural")!.Value.UsdPerMillion);
        Assert.Null(Of(Service("elevenlabs", "url", "http://localhost:9000"), "Rachel"));
        Assert.Null(PriceTable.Of(
            Some.Service("openai") with { Values = Services.Values(("url", ["http://localhost:8880/v1"]), ("key", ["MY_KEY"])) }, new("ava", "openai", "alloy")));
    }

    [Fact]
    public void A_custom_voice_has_no_list_price() => Assert.Null(Of(Service("azure", "deployment", "d-1"), "MyBrandNeural"));

    [Theory]
    [InlineData("azure", "en-US-AvaMultilingualNeural", 15)]
    [InlineData("google", "en-US-Standard-B", 4)]
    [InlineData("google", "en-US-Wavenet-A", 16)]
    public void Known_voices_have_their_dated_list_price(string kind, string voice, int usd)
    {
        var price = Of(Service(kind), voice)!.Value;

        Assert.Equal(usd, price.UsdPerMillion);
        Assert.NotNull(price.AsOf);
    }

    [Fact]
    public void A_model_decides_where_the_voice_does_not()
    {
        Assert.Equal(30, Of(Service("openai", "model", "tts-1-hd"), "alloy")!.Value.UsdPerMillion);
        Assert.Equal(15, Of(Service("openai", "model", "tts-1"), "alloy")!.Value.UsdPerMillion);
    }

    [Theory]
    [InlineData("azure", "en-US-Ava:DragonHDLatestNeural")]
    [InlineData("elevenlabs", "21m00Tcm4TlvDq8ikWAM")]
    [InlineData("openai", "alloy")]
    public void A_price_that_depends_on_the_plan_is_not_guessed(string kind, string voice) => Assert.Null(Of(Service(kind), voice));

    [Fact]
    public void What_the_user_says_goes_before_the_table() =>
        Assert.Equal(new Price(12.5m), Of(Service("azure", "price", "12.5"), "en-US-AvaNeural"));

    [Fact]
    public void A_price_is_for_a_million_characters() => Assert.Equal(0.0015m, new Price(15).Of(100));
}
