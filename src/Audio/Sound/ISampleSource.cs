namespace Audio.Sound;

/// <summary>Audio that is pulled. Not thread-safe.</summary>
public interface ISampleSource
{
    /// <summary>What <see cref="Read"/> delivers; constant for the life of the source.</summary>
    AudioFormat Format { get; }

    /// <summary>Fills <paramref name="buffer"/> with interleaved samples in ±1.0, whole frames only.</summary>
    /// <param name="buffer">A multiple of <see cref="AudioFormat.Channels"/> long.</param>
    /// <returns>The samples written. 0 means that the source has ended; fewer than asked does <b>not</b>.</returns>
    int Read(Span<float> buffer);
}
