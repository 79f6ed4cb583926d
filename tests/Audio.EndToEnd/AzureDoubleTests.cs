using Audio.Doubles.Azure;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>The double of Azure's speech service is faithful: Microsoft's own client cannot tell it from the real one.</summary>
public sealed class AzureDoubleTests
{
    const string Ava = "en-US-AvaMultilingualNeural";

    [SkippableFact]
    public async Task Microsofts_client_gets_sound_and_every_boundary()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();

        var results = await SpeechClient.SpeakAsync(service.Address, service.Access.Key, Document(Ava, "Hello world, and good morning again. It is Tuesday."));

        var result = Assert.Single(results);
        var truth = Assert.Single(service.Turns).Utterance;
        Assert.Equal(("SynthesizingAudioCompleted", null), (result.Reason, result.Error));
        Assert.Equal(truth.Samples.Length * 2, result.Sound.Length);
        Assert.Equal(truth.Duration.Ticks, result.DurationTicks);
        Assert.Equal(
            truth.Boundaries.Select(b => (b.Type, b.Text, b.Start.Ticks, b.Duration.Ticks)),
            result.Boundaries.Select(b => (b.Type, b.Text, b.Ticks, b.LengthTicks)));
        Assert.Equal(
            ["Hello", "world", "and", "good", "morning", "again", "It", "is", "Tuesday"],
            result.Boundaries.Where(b => b.Type == "WordBoundary").Select(b => b.Text));
        Assert.All(result.Boundaries.Where(b => b.Type == "WordBoundary"), b => Assert.True(b.TextOffset > 0));
    }

    [SkippableFact]
    public async Task Microsofts_client_speaks_turn_after_turn_on_one_connection()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Chatter());

        var results = await SpeechClient.SpeakAsync(
            service.Address, service.Access.Key, Document(Ava, "One."), Document("en-GB-RyanNeural", "Two &amp; three."), Document("de-DE-KatjaNeural", "Vier."));

        Assert.Equal(1, service.Connections);
        Assert.All(results, r => Assert.Equal("SynthesizingAudioCompleted", r.Reason));
        Assert.Equal(service.Turns.Select(s => s.Utterance.Samples.Length * 2), results.Select(r => r.Sound.Length));
    }

    [SkippableFact]
    public async Task Microsofts_client_is_told_why_a_document_is_refused()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();

        var results = await SpeechClient.SpeakAsync(service.Address, service.Access.Key, Document("en-US-NobodyNeural", "Hello."));

        Assert.Equal("Canceled", results[0].Reason);
        Assert.Contains("Unsupported voice en-US-NobodyNeural", results[0].Error, StringComparison.Ordinal);
        Assert.Contains("1007", results[0].Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Microsofts_client_does_not_get_in_with_another_key()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();

        var results = await SpeechClient.SpeakAsync(service.Address, "ffffffffffffffffffffffffffffffff", Document(Ava, "Hello."));

        Assert.Equal("Canceled", results[0].Reason);
        Assert.Contains("401", results[0].Error, StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    static string Document(string voice, string text) =>
        $"<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\"><voice name=\"{voice}\">{text}</voice></speak>";
}
