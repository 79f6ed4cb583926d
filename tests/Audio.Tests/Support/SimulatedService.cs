using Audio.Sound;
using Audio.Speech;

namespace Audio.Tests.Support;

/// <summary>A speech service on a virtual clock: answers take their time, and too many requests at once are refused.</summary>
sealed class SimulatedService(VirtualTime time, int seed = 1) : ISpeechEngine
{
    public delegate Task<Clip> Fault(SpeechRequest request, CancellationToken cancellationToken);

    readonly Random _random = new(seed);
    readonly Dictionary<string, int> _answers = [];

    /// <summary>How long an answer takes.</summary>
    public Func<Random, TimeSpan> Latency { get; init; } = LogNormal(TimeSpan.FromSeconds(1), 0.5);

    /// <summary>How many requests it takes at once.</summary>
    public int Concurrency { get; set; } = int.MaxValue;

    /// <summary>How many requests it takes in any minute.</summary>
    public int RequestsPerMinute { get; init; } = int.MaxValue;

    /// <summary>What it asks for when it refuses; null for nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Draws what goes wrong with a request; null for nothing.</summary>
    public Func<Random, SpeechRequest, Fault?> Faults { get; set; } = (_, _) => null;

    public int Calls { get; private set; }

    public int Throttled { get; private set; }

    public int UnderWay { get; private set; }

    public int MostUnderWay { get; private set; }

    public List<TimeSpan> Starts { get; } = [];

    /// <summary>How long each answer took.</summary>
    public List<TimeSpan> Latencies { get; } = [];

    /// <summary>How often each text was spoken to its end.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>Latencies as services have them: most near the median, some much longer.</summary>
    public static Func<Random, TimeSpan> LogNormal(TimeSpan median, double sigma) => random =>
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
        return median * Math.Exp(sigma * normal);
    };

    public static Clip ClipOf(string text) => Some.Clip(text.Length * 0.05, sampleRate: 8000);

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        Calls++;
        Starts.Add(time.Now);
        UnderWay++;
        MostUnderWay = Math.Max(MostUnderWay, UnderWay);
        try
        {
            if (UnderWay > Concurrency || Starts.Count(s => s > time.Now - TimeSpan.FromMinutes(1)) > RequestsPerMinute)
            {
                Throttled++;
                throw new SpeechException("Too many requests", isTransient: true) { IsThrottled = true, RetryAfter = RetryAfter };
            }
            if (Faults(_random, request) is { } fault)
                return await fault(request, cancellationToken);
            var latency = Latency(_random);
            await time.Delay(latency, cancellationToken);
            Latencies.Add(latency);
            _answers[request.Text] = _answers.GetValueOrDefault(request.Text) + 1;
            return ClipOf(request.Text);
        }
        finally
        {
            UnderWay--;
        }
    }
}
