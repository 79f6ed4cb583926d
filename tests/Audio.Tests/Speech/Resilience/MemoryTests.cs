using Audio.Episodes;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>Alone on the machine, because all tests share one heap.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public void What_is_retained_does_not_grow_with_the_turns()
    {
        var time = new VirtualTime();
        var service = new Faulty(time);
        var engine = new ResilientEngine([service], new EnginePipeline("azure", 1, new(), time, new Random(1).NextDouble));

        Speak(200);
        var after200 = GC.GetTotalMemory(forceFullCollection: true);
        Speak(2000);
        var after2200 = GC.GetTotalMemory(forceFullCollection: true);

        // A clip is 16 kB: not even ten of them, nor 80 bytes a turn.
        Assert.InRange(after2200 - after200, long.MinValue, 160_000);
        GC.KeepAlive(engine);

        void Speak(int turns)
        {
            var requests = Enumerable.Range(0, turns).Select(i => Some.Request($"Turn {i}.")).ToList();
            time.Run(() => SpeechLanes.ForEachAsync(requests, _ => false, 1, async (i, token) => await engine.SpeakAsync(requests[i], token), default));
        }
    }

    /// <summary>Every fifth request is throttled or fails for a passing reason.</summary>
    sealed class Faulty(VirtualTime time) : ISpeechEngine
    {
        int _calls;

        public async Task<Audio.Sound.Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
        {
            await time.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            return ++_calls % 5 == 0
                ? throw new SpeechException("azure answered 503", isTransient: true) { IsThrottled = _calls % 10 == 0 }
                : Some.Clip(0.25);
        }
    }
}

/// <summary>Runs when no other test does.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryAlone;
