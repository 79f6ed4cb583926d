using Audio.Sound;
using Audio.Speech;
using Audio.Speech.OpenAi;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.OpenAi;

public sealed class OpenAiAudioTests
{
    static byte[] Wave()
    {
        var file = new MemoryStream();
        Wav.Write(file, Some.Clip(0.5, sampleRate: 22_050));
        return file.ToArray();
    }

    [Theory]
    [InlineData("audio/wav")]
    [InlineData("audio/x-wav")]
    [InlineData("audio/vnd.wave")]
    public void A_header_tells_the_rate(string mediaType) =>
        Assert.Equal(new AudioFormat(22_050, 1), OpenAiAudio.Decode(mediaType, Wave(), "wav", "it").Format);

    [Fact]
    public void A_server_that_sends_WAV_whatever_it_is_asked_for_is_understood() =>
        Assert.Equal(0.5, OpenAiAudio.Decode("audio/wav", Wave(), "pcm", "it").Duration.TotalSeconds);

    [Theory]
    [InlineData("audio/mpeg", "pcm", false)]
    [InlineData("audio/pcm", "wav", false)]
    [InlineData("text/html", "pcm", true)]
    [InlineData("", "pcm", true)]
    public void Nothing_is_taken_for_samples_that_is_not_declared_so(string mediaType, string format, bool isTransient)
    {
        var failure = Assert.Throws<SpeechException>(() => OpenAiAudio.Decode(mediaType, new byte[100], format, "it"));

        Assert.Equal((isTransient, true), (failure.IsTransient, failure.IsBilled));
    }

    [Fact]
    public void A_cut_WAV_file_and_half_a_sample_are_noticed()
    {
        Assert.True(Assert.Throws<SpeechException>(() => OpenAiAudio.Decode("audio/wav", Wave()[..999], "wav", "it")).IsTransient);
        Assert.True(Assert.Throws<SpeechException>(() => OpenAiAudio.Decode("audio/pcm", new byte[999], "pcm", "it")).IsTransient);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"audio":"not base 64!","audio_format":"audio/pcm"}""")]
    [InlineData("""{"audio":null,"audio_format":"audio/pcm"}""")]
    [InlineData("""[]""")]
    public void Damaged_captioned_speech_is_noticed(string json) =>
        Assert.True(Assert.Throws<SpeechException>(
            () => OpenAiAudio.Captioned(new("application/json", System.Text.Encoding.UTF8.GetBytes(json)), "Hello.", "pcm", "it")).IsTransient);

    [Fact]
    public void Captioned_speech_without_times_is_speech_without_times() =>
        Assert.Empty(OpenAiAudio.Captioned(
            new("application/json", """{"audio":"AAAAAA==","audio_format":"audio/pcm","timestamps":[{"word":3},7]}"""u8.ToArray()), "Hello.", "pcm", "it").Words);
}
