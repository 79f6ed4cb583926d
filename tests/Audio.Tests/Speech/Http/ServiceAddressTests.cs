using Audio.Speech;
using Audio.Speech.Http;

namespace Audio.Tests.Speech.Http;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://speech.example/v1/", "https://speech.example/v1")]
    [InlineData("http://localhost:8880/v1", "http://localhost:8880/v1")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/")]
    public void An_encrypted_address_or_one_of_this_machine_is_taken(string text, string expected) =>
        Assert.Equal(expected, ServiceAddress.Parse(text).AbsoluteUri);

    [Theory]
    [InlineData("http://speech.example")]
    [InlineData("http://192.168.1.4:8880")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("ftp://speech.example")]
    [InlineData("speech.example")]
    [InlineData("https://me:s3cret@speech.example")]
    [InlineData("https://speech.example?key=s3cret")]
    public void Any_other_is_refused_and_not_shown(string text)
    {
        var refusal = Assert.Throws<SpeechException>(() => ServiceAddress.Parse(text));

        Assert.False(refusal.IsTransient);
        Assert.NotNull(refusal.Remedy);
        Assert.DoesNotContain("s3cret", refusal.Message + refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_is_put_below_an_address() =>
        Assert.Equal("http://localhost:8880/v1/audio/speech", ServiceAddress.Parse("http://localhost:8880/v1").Below("/audio/speech").AbsoluteUri);
}
