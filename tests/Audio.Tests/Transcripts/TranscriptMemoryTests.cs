using System.Text;
using Audio.Benchmarks;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>How much memory plain labelled text takes, in bytes for each of its own. By itself, for the heap is everybody's.</summary>
[Collection(nameof(TranscriptMemoryTests))]
[CollectionDefinition(nameof(TranscriptMemoryTests), DisableParallelization = true)]
public sealed class TranscriptMemoryTests
{
    const int Length = 3_000_000;

    static readonly byte[] Text = Encoding.UTF8.GetBytes(Dialogue.Of(Length));

    [Fact]
    public void Parsing_allocates_little_more_than_the_transcript()
    {
        // What is made once for all texts is no part of it.
        TranscriptParser.Parse("warm.txt", Encoding.UTF8.GetBytes(Dialogue.Of(100_000)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        TranscriptParser.Parse("talk.txt", Text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange((double)allocated / Text.Length, 3, 18);
    }

    [Fact]
    public void A_transcript_holds_its_text_once_in_UTF16_and_little_besides()
    {
        TranscriptParser.Parse("warm.txt", Encoding.UTF8.GetBytes(Dialogue.Of(100_000)));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var transcript = TranscriptParser.Parse("talk.txt", Text);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.InRange((double)kept / Text.Length, 2, 4.2);
        GC.KeepAlive(transcript);
    }
}
