using Audio.Speech.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureAddressesTests
{
    [Theory]
    [InlineData("westeurope", "wss://westeurope.tts.speech.microsoft.com/tts/cognitiveservices/websocket/v1", "https://westeurope.tts.speech.microsoft.com", "https://westeurope.api.cognitive.microsoft.com/sts/v1.0/issueToken", "https://cognitiveservices.azure.com/.default")]
    [InlineData("chinaeast2", "wss://chinaeast2.tts.speech.azure.cn/tts/cognitiveservices/websocket/v1", "https://chinaeast2.tts.speech.azure.cn", "https://chinaeast2.api.cognitive.azure.cn/sts/v1.0/issueToken", "https://cognitiveservices.azure.cn/.default")]
    [InlineData("usgovvirginia", "wss://usgovvirginia.tts.speech.azure.us/tts/cognitiveservices/websocket/v1", "https://usgovvirginia.tts.speech.azure.us", "https://usgovvirginia.api.cognitive.azure.us/sts/v1.0/issueToken", "https://cognitiveservices.azure.us/.default")]
    public void A_region_has_its_own_host_in_its_own_cloud(string region, string socket, string rest, string token, string scope)
    {
        var addresses = Addresses(("region", region));

        Assert.Equal(
            (socket, $"{rest}/cognitiveservices/v1", $"{rest}/cognitiveservices/voices/list", token, scope),
            (addresses.Socket(null).AbsoluteUri, addresses.Rest(null).AbsoluteUri, addresses.Voices.AbsoluteUri, addresses.Token.AbsoluteUri, addresses.Scope));
    }

    [Theory]
    [InlineData("westeurope", "https://login.microsoftonline.com/")]
    [InlineData("chinanorth3", "https://login.chinacloudapi.cn/")]
    [InlineData("usgovarizona", "https://login.microsoftonline.us/")]
    public void A_cloud_has_its_own_Entra(string region, string authority) => Assert.Equal(authority, Addresses(("region", region)).Authority.AbsoluteUri);

    [Fact]
    public void A_custom_voice_has_another_host()
    {
        var addresses = Addresses(("region", "eastus"));

        Assert.Equal("https://eastus.voice.speech.microsoft.com/cognitiveservices/v1?deploymentId=a%20b", addresses.Rest("a b").AbsoluteUri);
        Assert.Equal("wss://eastus.voice.speech.microsoft.com/tts/cognitiveservices/websocket/v1?deploymentId=d1", addresses.Socket("d1").AbsoluteUri);
    }

    [Theory]
    [InlineData("https://mine.cognitiveservices.azure.com/", null, "https://mine.cognitiveservices.azure.com/tts/cognitiveservices/v1", "wss://mine.cognitiveservices.azure.com/tts/cognitiveservices/websocket/v1")]
    [InlineData("https://mine.cognitiveservices.azure.us", null, "https://mine.cognitiveservices.azure.us/tts/cognitiveservices/v1", "wss://mine.cognitiveservices.azure.us/tts/cognitiveservices/websocket/v1")]
    [InlineData("http://localhost:5000", null, "http://localhost:5000/cognitiveservices/v1", "ws://localhost:5000/tts/cognitiveservices/websocket/v1")]
    [InlineData("https://proxy.example/azure", "speech/", "https://proxy.example/azure/speech/cognitiveservices/v1", "wss://proxy.example/azure/speech/cognitiveservices/websocket/v1")]
    [InlineData("https://proxy.example", "/", "https://proxy.example/cognitiveservices/v1", "wss://proxy.example/cognitiveservices/websocket/v1")]
    public void An_endpoint_of_ones_own_has_the_path_that_is_usual_there(string endpoint, string? path, string rest, string socket)
    {
        var addresses = path is null ? Addresses(("endpoint", endpoint)) : Addresses(("endpoint", endpoint), ("path", path));

        Assert.Equal((rest, socket), (addresses.Rest(null).AbsoluteUri, addresses.Socket(null).AbsoluteUri));
    }

    static AzureAddresses Addresses(params (string, string)[] settings) => new(AzureOptions.From(SomeAzure.Service(settings)));
}
