using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>Says why nothing seems to happen: what an engine answers while it is tried again. A slip is not worth a word. Thread-safe.</summary>
sealed class EngineTrouble(TimeProvider time) : IProgress<SpeechException>
{
    const int FewestFailures = 3;

    static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    readonly Lock _lock = new();
    int _failures;
    long? _said;

    /// <summary>Where it is shown; null for nowhere yet.</summary>
    public IProgress<RenderProgress>? Display { get; set; }

    public void Report(SpeechException value)
    {
        lock (_lock)
        {
            if (++_failures < FewestFailures || (_said is { } before && time.GetElapsedTime(before) < Silence))
                return;
            _said = time.GetTimestamp();
        }
        Display?.Report(new(RenderStage.Speaking, 0, 0) { News = new("S008", Severity.Info, "speech", 0, 0, $"{value.Message}; it is tried again", value.Remedy ?? "") });
    }
}
