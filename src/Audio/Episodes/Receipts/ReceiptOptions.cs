namespace Audio.Episodes.Receipts;

/// <summary>How an episode is checked, and what may be off.</summary>
public sealed record ReceiptOptions
{
    /// <summary>Whether everything is decoded and listened to, or only what is quickly read.</summary>
    public ReceiptDepth Depth { get; init; } = ReceiptDepth.Full;

    /// <summary>How far from its place a sentence may begin.</summary>
    public TimeSpan Onset { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How far loudness may be from what was measured when the file was made, in LU.</summary>
    public double LoudnessLu { get; init; } = 0.3;

    /// <summary>How far a peak may exceed its limit, by which meters differ, in dB.</summary>
    public double PeakDb { get; init; } = 0.15;

    /// <summary>How much louder or quieter than the others a sentence may be, in dB; the limiter takes some decibels of loud ones.</summary>
    public double SentenceDb { get; init; } = 6;

    /// <summary>What a sentence may lack of its sound.</summary>
    public TimeSpan Hole { get; init; } = TimeSpan.FromMilliseconds(120);

    /// <summary>How far from its place a chapter may begin: players count in milliseconds.</summary>
    public TimeSpan Chapter { get; init; } = TimeSpan.FromMilliseconds(1.5);

    /// <summary>How far from its sentence a caption may begin.</summary>
    public TimeSpan Caption { get; init; } = TimeSpan.FromMilliseconds(20);
}

/// <summary>How much of an episode is checked.</summary>
public enum ReceiptDepth
{
    /// <summary>Lengths, checksums, titles, chapters, captions, and levels as they were measured when the files were made. With it goes what was just made.</summary>
    Quick,

    /// <summary>Also what is heard: every file is decoded, and every sentence looked for in it.</summary>
    Full,
}
