using Audio.Doubles.Azure;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure.Sockets;

public sealed class SocketPoolTests
{
    [Fact]
    public async Task Turns_after_each_other_share_a_connection()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service);

        for (var i = 0; i < 5; i++)
            await engine.SpeakAsync(SomeAzure.Request(), default);

        Assert.Equal((1, 5), (service.Connections, service.Turns.Count));
        Assert.Empty(service.Refusals);
    }

    [Fact]
    public async Task Turns_at_once_have_a_connection_each_which_those_after_them_share()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new() { Latency = _ => TimeSpan.FromMilliseconds(20) });
        var engine = SomeAzure.Engine(service);

        for (var round = 0; round < 4; round++)
        {
            var texts = Enumerable.Range(0, 3).Select(i => $"Number {i} of {round}.").ToList();
            var clips = await Task.WhenAll(texts.Select(t => engine.SpeakAsync(SomeAzure.Request(t), default)));
            Assert.All(texts.Zip(clips), t => Assert.Equal(service.Turns.Single(turn => turn.Document.Text == t.First).Utterance.Samples.Length, t.Second.Frames));
        }

        Assert.Equal((3, 12), (service.Connections, service.Turns.Count));
        Assert.Empty(service.Refusals);
    }

    [Fact]
    public async Task A_connection_that_died_while_it_rested_is_replaced_without_a_word()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Closed(1000));
        var engine = SomeAzure.Engine(service);

        await engine.SpeakAsync(SomeAzure.Request("One."), default);
        await engine.SpeakAsync(SomeAzure.Request("Two."), default);

        Assert.Equal(2, service.Connections);
        Assert.Equal(["One.", "Two."], service.Spoken);
    }

    [Fact]
    public async Task One_that_falls_silent_may_have_spoken_and_is_left_to_the_retries()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Hang());
        var engine = SomeAzure.Engine(service, ("timeout", "1"));

        await engine.SpeakAsync(SomeAzure.Request("One."), default);
        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request("Two."), default));

        Assert.Equal((true, true, "azure sent nothing for 1 s"), (e.IsTransient, e.IsBilled, e.Message));
        Assert.Equal((1, 1), (service.Connections, service.Spoken.Count));
    }

    [Fact]
    public async Task The_first_of_an_answer_may_take_longer_than_a_silence_in_its_midst()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new() { Latency = _ => TimeSpan.FromMilliseconds(800) });
        var engine = SomeAzure.Engine(service, ("idleTimeout", "0.4"));

        Assert.True((await engine.SpeakAsync(SomeAzure.Request(), default)).Frames > 0);
    }

    [Fact]
    public async Task A_turn_that_is_cancelled_once_it_was_sent_may_be_charged_for()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new() { Latency = _ => TimeSpan.FromSeconds(30) });
        var engine = SomeAzure.Engine(service);
        using var stop = new CancellationTokenSource();

        var waiting = engine.SpeakAsync(SomeAzure.Request(), stop.Token);
        while (service.MostUnderWay == 0)
            await Task.Delay(5);
        await stop.CancelAsync();

        await Assert.ThrowsAsync<AbandonedRequestException>(() => waiting);
    }

    [Fact]
    public async Task It_is_replaced_once_only()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Reset(0), new AzureFault.Closed(1000), null);
        var engine = SomeAzure.Engine(service);

        await engine.SpeakAsync(SomeAzure.Request("One."), default);
        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request("Two."), default));

        Assert.True(e.IsTransient);
        Assert.Equal(2, service.Connections);
    }

    [Fact]
    public async Task Being_told_to_slow_down_is_no_death()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Refused(429));
        var engine = SomeAzure.Engine(service);

        await engine.SpeakAsync(SomeAzure.Request("One."), default);
        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request("Two."), default));

        Assert.True(e.IsThrottled);
        Assert.Equal(1, service.Connections);
    }

    [Fact]
    public async Task After_a_failure_and_after_a_minutes_rest_a_connection_is_new()
    {
        var time = new MovableTime();
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(null, new AzureFault.Reset(0.5));
        var engine = SomeAzure.Engine(service, time);

        await engine.SpeakAsync(SomeAzure.Request(), default);
        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(2, service.Connections);

        time.Forward(TimeSpan.FromSeconds(59));
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(2, service.Connections);

        time.Forward(TimeSpan.FromSeconds(61));
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(3, service.Connections);
    }
}
