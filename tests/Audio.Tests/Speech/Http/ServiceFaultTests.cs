using Audio.Casting;
using Audio.Doubles;
using Audio.Doubles.ElevenLabs;
using Audio.Doubles.Google;
using Audio.Doubles.OpenAi;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Http;

/// <summary>What goes wrong between a service and its engine, whichever they are.</summary>
public sealed class ServiceFaultTests
{
    const string OpenAi = "openai", Kokoro = "kokoro", Captions = "captions", ElevenLabs = "elevenlabs", Google = "google";

    static readonly string[] All = [OpenAi, Kokoro, Captions, ElevenLabs, Google];

    // What comes as JSON tells of itself when it is cut; samples without a header do not.
    static readonly string[] Json = [Captions, ElevenLabs, Google];

    public static TheoryData<string, Fault, bool, bool, bool> Failures()
    {
        var data = new TheoryData<string, Fault, bool, bool, bool>();
        foreach (var service in All)
        {
            Add(service, Fault.Throttled, isTransient: true, isThrottled: true);
            Add(service, Fault.ThrottledWithWait, isTransient: true, isThrottled: true);
            Add(service, Fault.InternalError, isTransient: true);
            Add(service, Fault.Unavailable, isTransient: true);
            Add(service, Fault.Unauthorized);
            Add(service, Fault.ResetAtOnce, isTransient: true, isBilled: true);
            Add(service, Fault.ResetMidAudio, isTransient: true, isBilled: true);
            Add(service, Fault.WrongContentType, isTransient: true, isBilled: true);
            Add(service, Fault.TooLarge, isBilled: true);
        }
        foreach (var service in Json)
        {
            Add(service, Fault.Truncated, isTransient: true, isBilled: true);
            Add(service, Fault.Garbage, isTransient: true, isBilled: true);
        }
        return data;

        void Add(string service, Fault fault, bool isTransient = false, bool isThrottled = false, bool isBilled = false) =>
            data.Add(service, fault, isTransient, isThrottled, isBilled);
    }

    public static TheoryData<string> Services => [.. All];

    [SkippableTheory]
    [MemberData(nameof(Failures))]
    public async Task A_fault_is_what_it_is_and_says_so_in_one_line(string service, Fault fault, bool isTransient, bool isThrottled, bool isBilled)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(fault));
        await using var _ = running;

        var failure = await Support.Services.FailureOf(() => engine.SpeakAsync(new("Good morning.", voice, "en"), default));

        Assert.Equal((isTransient, isThrottled), (failure.IsTransient, failure.IsThrottled));
        // A reset may overtake the audio before it; then nobody can know that there was any.
        Assert.True(failure.IsBilled == isBilled || fault == Fault.ResetMidAudio);
        Assert.Equal(fault == Fault.ThrottledWithWait ? TimeSpan.FromSeconds(1) : null, failure.RetryAfter);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Empty(running.Spoken);
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public async Task After_a_fault_the_next_attempt_is_heard(string service)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(Fault.ResetMidAudio));
        await using var _ = running;
        await Support.Services.FailureOf(() => engine.SpeakAsync(new("Good morning.", voice, "en"), default));

        var clip = await new CheckedEngine(engine, new()).SpeakAsync(new("Good morning.", voice, "en"), default);

        Assert.InRange(clip.Duration.TotalSeconds, 0.4, 3);
        Assert.Equal(["Good morning."], running.Spoken);
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public async Task Success_without_sound_is_a_failure_for_good(string service)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(Fault.NoBytes));
        await using var _ = running;

        var failure = await Support.Services.FailureOf(() => new CheckedEngine(engine, new()).SpeakAsync(new("Good morning.", voice, "en"), default));

        Assert.False(failure.IsTransient);
        Assert.Contains("gave no sound", failure.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public async Task What_comes_slowly_but_steadily_is_waited_for(string service)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(Fault.SlowDrip));
        await using var _ = running;

        Assert.InRange((await engine.SpeakAsync(new("Good morning.", voice, "en"), default)).Duration.TotalSeconds, 0.4, 3);
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_does_not_answer_is_not_waited_for(string service)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(Fault.Hang), new HurriedTime());
        await using var _ = running;

        var failure = await Support.Services.FailureOf(() => engine.SpeakAsync(new("Good morning.", voice, "en"), default));

        Assert.True(failure.IsTransient);
        Assert.Contains("sent nothing for", failure.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public async Task Cancelling_ends_the_wait(string service)
    {
        var (running, engine, voice) = await Open(service, new FaultScript(Fault.Hang));
        await using var _ = running;
        using var cancellation = new CancellationTokenSource();

        var speaking = engine.SpeakAsync(new("Good morning.", voice, "en"), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    static async Task<(HttpServiceDouble Service, IProbedEngine Engine, Voice Voice)> Open(string service, FaultScript script, TimeProvider? time = null)
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        HttpServiceDouble running = service switch
        {
            OpenAi => new OpenAiDouble(Support.Services.Key, script),
            ElevenLabs => new ElevenLabsDouble(Support.Services.Key, script),
            Google => new GoogleDouble(Support.Services.Key, script),
            _ => new KokoroDouble(script),
        };
        await running.StartAsync();
        var url = ("url", new[] { running.Address.AbsoluteUri + (service is OpenAi or Kokoro or Captions ? "v1" : "") });
        var context = new EngineContext { FindKey = _ => Support.Services.Key, Time = time ?? TimeProvider.System };
        return service switch
        {
            OpenAi => (running, await Support.Services.Open("openai", context, url, ("key", ["K"]), ("format", ["pcm"])), new("ava", service, "nova")),
            Kokoro => (running, await Support.Services.Open("openai", context, url, ("model", ["kokoro"])), new("ava", service, "af_bella")),
            Captions => (running, await Support.Services.Open("openai", context, url, ("model", ["kokoro"]), ("words", ["true"])), new("ava", service, "af_bella")),
            ElevenLabs => (running, await Support.Services.Open("elevenlabs", context, url), new("ava", service, ElevenLabsDouble.Voices[0].Id)),
            _ => (running, await Support.Services.Open("google", context, url), new("ava", service, "en-US-Neural2-C")),
        };
    }
}
