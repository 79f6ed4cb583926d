using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

/// <summary>Whatever goes wrong, the failure says whether it will pass; no clip is ever less than the whole.</summary>
public sealed class AzureEngineFaultTests
{
    const string Key = "planted0key0that0must0not0be0seen";

    [Theory]
    [CombinatorialFaults]
    public async Task A_fault_that_may_pass_is_said_to(Fault fault, string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new FaultScript(fault) { RetryAfterSeconds = 7 }, new(TimeProvider.System) { Key = Key });
        var engine = SomeAzure.Engine(service, ("transport", transport));
        var hasty = SomeAzure.Engine(service, ("transport", transport), ("idleTimeout", "5"), ("timeout", "5"));

        var e = await Assert.ThrowsAsync<SpeechException>(() => (fault == Fault.Hang ? hasty : engine).SpeakAsync(SomeAzure.Request(), default));

        var isThrottled = fault is Fault.Throttled or Fault.ThrottledWithWait or Fault.CloseThrottled or Fault.CloseInvalidThrottled;
        var isLasting = fault is Fault.NoBytes or Fault.Unauthorized || (fault, transport) == (Fault.TooLarge, "rest");
        Assert.Equal((isThrottled, !isLasting), (e.IsThrottled, e.IsTransient));
        Assert.Equal(fault == Fault.ThrottledWithWait ? TimeSpan.FromSeconds(7) : null, e.RetryAfter);
        Assert.Equal(fault == Fault.Unauthorized, e.IsEngineWide);
        Assert.DoesNotContain(Key, e.ToString(), StringComparison.Ordinal);
        Assert.Empty(service.Turns);

        // And the next is spoken as if nothing had been.
        Assert.True((await engine.SpeakAsync(SomeAzure.Request(), default)).Frames > 0);
    }

    [Fact]
    public async Task Of_many_turns_among_faults_each_is_whole_or_fails_and_none_that_was_paid_for_is_lost()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new()
        {
            Otherwise = FaultScript.Mixed(
                7, 0.4, Fault.Throttled, Fault.CloseThrottled, Fault.CloseInvalidThrottled, Fault.CloseNormallyTooSoon, Fault.InternalError, Fault.Unavailable,
                Fault.ResetAtOnce, Fault.ResetMidAudio, Fault.Truncated, Fault.WrongContentType, Fault.NoBytes, Fault.Garbage, Fault.Unauthorized),
        });
        var engine = SomeAzure.Engine(service);
        using var places = new SemaphoreSlim(8);
        string[] words = ["one", "two", "three", "four", "five"];

        var clips = await Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
        {
            // No two texts are alike, and few words are.
            var text = string.Join(' ', Enumerable.Range(0, 4).Select(d => words[i / (int)Math.Pow(5, d) % 5])) + ".";
            await places.WaitAsync();
            try
            {
                return (Text: text, Clip: (Audio.Sound.Clip?)await engine.SpeakAsync(SomeAzure.Request(text), default));
            }
            catch (SpeechException)
            {
                return (Text: text, Clip: null);
            }
            finally
            {
                places.Release();
            }
        }));

        var spoken = clips.Where(c => c.Clip is not null).ToDictionary(c => c.Text, c => c.Clip!.Frames);
        Assert.InRange(spoken.Count, 100, 299);
        Assert.Equal(service.Turns.ToDictionary(t => t.Document.Text, t => (long)t.Utterance.Samples.Length).OrderBy(t => t.Key, StringComparer.Ordinal), spoken.OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.Empty(service.Refusals);
    }

    [Fact]
    public async Task Sound_that_had_begun_may_be_charged_for()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(new FaultScript(Fault.ResetMidAudio, Fault.CloseNormallyTooSoon, Fault.Throttled));
        var engine = SomeAzure.Engine(service);

        var failures = new List<SpeechException>();
        for (var i = 0; i < 3; i++)
            failures.Add(await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default)));

        Assert.Equal([true, true, false], failures.Select(f => f.IsBilled));
    }

    [Fact]
    public async Task A_quota_that_is_used_up_stops_everything()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(new AzureFault.Closed(1007, "Quota exceeded"));
        var engine = SomeAzure.Engine(service);

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: false, IsEngineWide: true, IsThrottled: false });
        Assert.Contains("Quota exceeded", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(1011)]
    [InlineData(1013)]
    public async Task Other_closes_pass(int code)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(new AzureFault.Closed(code, "Going away", 0.3));
        var engine = SomeAzure.Engine(service);

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: true, IsThrottled: false, IsBilled: true });
        Assert.Contains(code.ToString(System.Globalization.CultureInfo.InvariantCulture), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_of_other_turns_and_of_unknown_kinds_are_left_alone()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(new AzureFault.Chatter());
        var engine = SomeAzure.Engine(service);

        var clip = await engine.SpeakAsync(SomeAzure.Request(), default);

        Assert.Equal(service.Turns.Single().Utterance.Samples.Length, clip.Frames);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task Sound_that_comes_slowly_comes_whole(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        service.Prepare(new AzureFault.SlowDrip(TimeSpan.FromMilliseconds(5)));
        var engine = SomeAzure.Engine(service, ("transport", transport));

        var clip = await engine.SpeakAsync(SomeAzure.Request(), default);

        Assert.Equal(service.Turns.Single().Utterance.Samples.Length, clip.Frames);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task A_service_that_is_not_there_may_come_back(string transport)
    {
        var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("transport", transport));
        await service.DisposeAsync();

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: true, IsBilled: false });
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task A_wrong_key_is_refused_without_being_shown(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = Audio.Speech.Azure.AzureEngine.Open(
            SomeAzure.Service(("endpoint", service.Address.ToString()), ("transport", transport)), SomeAzure.Context(Key));

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: false, IsEngineWide: true });
        Assert.Contains("AZURE_SPEECH_KEY", e.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, r => r.Contains(Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task Of_several_services_the_one_that_failed_is_named_with_its_key(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var settings = SomeAzure.Service(("endpoint", service.Address.ToString()), ("transport", transport), ("key", "MY_KEY")) with { Name = "mine" };
        var engine = Audio.Speech.Azure.AzureEngine.Open(settings, new() { FindKey = _ => Key });

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.StartsWith("mine answered 401", e.Message, StringComparison.Ordinal);
        Assert.Contains("MY_KEY", e.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task A_key_that_the_service_repeats_is_not_shown(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync(access: new(TimeProvider.System) { Key = Key });
        service.Prepare(new AzureFault.Closed(1007, $"No such key: {Key}"));
        await using var repeating = new RawServer($"HTTP/1.1 400 Bad {Key}\nContent-Length: {Key.Length + 13}\n\nNo such key: {Key}");
        var engine = Audio.Speech.Azure.AzureEngine.Open(
            SomeAzure.Service(("endpoint", (transport == "rest" ? repeating.Address : service.Address).ToString()), ("transport", transport)), SomeAzure.Context(Key));

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.Contains("No such key: (secret)", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://mine.cognitiveservices.azure.com", true)]
    [InlineData("https://westeurope.tts.speech.microsoft.com", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("https://somebody.else", false)]
    [InlineData("https://mine.cognitiveservices.azure.com.somebody.else", false)]
    [InlineData("https://somebody.westeurope.cloudapp.azure.com", false)]
    public async Task The_usual_key_goes_to_Azure_and_to_nobody_else_unless_it_is_named_for_them(string endpoint, bool isSent)
    {
        Assert.Equal(isSent, await IsSent());
        Assert.True(await IsSent(("key", "AZURE_SPEECH_KEY")));

        async Task<bool> IsSent(params (string, string)[] more)
        {
            var seen = new SeenRequests();
            using var http = new HttpClient(seen);
            var engine = Audio.Speech.Azure.AzureEngine.Open(SomeAzure.Service([("endpoint", endpoint), .. more]), SomeAzure.Context(Key) with { Http = http });
            await Assert.ThrowsAsync<SpeechException>(() => engine.ListVoicesAsync(default));
            return Assert.Single(seen.Headers).Contains(Key, StringComparison.Ordinal);
        }
    }

    sealed class SeenRequests : HttpMessageHandler
    {
        public List<string> Headers { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Headers.Add(request.Headers.ToString());
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }

    /// <summary>Every fault over both transports that fails there.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    sealed class CombinatorialFaultsAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from fault in Enum.GetValues<Fault>()
            from transport in new[] { "websocket", "rest" }
            // Slow is not wrong; and without words and lengths nobody can tell that half a sound is half.
            where fault is not (Fault.None or Fault.SlowDrip) && (fault, transport) != (Fault.Truncated, "rest")
            select new object[] { fault, transport };
    }
}
