namespace Audio.Episodes.Mp3;

/// <summary>How MP3 is encoded: constant bit rate, because players seek variable bit rates wrongly. Immutable, compared by value.</summary>
public sealed record Mp3Options
{
    /// <summary>One of MPEG-1 layer III's rates: 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256 or 320 kbit/s, all channels together.</summary>
    public int BitRateKbps { get; init; } = 128;

    /// <summary>LAME's quality, 0 (slowest, best) to 9; 7 is a third faster than 5.</summary>
    public int Quality { get; init; } = 5;
}
