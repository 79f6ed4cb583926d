using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>Says why nothing seems to happen: what an engine answers while it is tried again. A slip is not worth a word. Thread-safe.</summary>
/// <param name="display">Where it is shown.</param>
sealed class EngineTrouble(IProgress<RenderProgress> display, TimeProvider time) : IProgress<SpeechException>
{
    const int FewestFailures = 3;

    static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    readonly Lock _lock = new();
    int _failures;
    long? _said;

    public void Report(SpeechException value)
    {
        lock (_lock)
        {
            if (++_failures < FewestFailures || (_said is { } before && time.GetElapsedTime(before) < Silence))
                return;
            _said = time.GetTimestamp();
        }
        display.Report(new(RenderStage.Speaking, 0, 0) { News = new("S008", Severity.Info, "speech", 0, 0, $"{value.Message}; it is tried again", value.Remedy ?? "") });
    }
}
