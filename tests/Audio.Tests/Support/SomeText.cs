using Audio.Transcripts;

namespace Audio.Tests.Support;

/// <summary>Sources for tests.</summary>
static class SomeText
{
    /// <summary>A source with these lines.</summary>
    public static SourceText Lines(params string[] lines) =>
        new("page.txt", [.. lines.Select((text, i) => new SourceLine(i + 1, text))]);
}
