using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>Speaks a text that is too long for an engine piece by piece, and joins the clips.</summary>
/// <param name="inner">Speaks what is short enough.</param>
/// <param name="pieces">Speaks the pieces of what is not, and had better keep them: should a later one fail, the earlier ones are paid for.</param>
/// <param name="limits">What is short enough.</param>
sealed class SplittingEngine(ISpeechEngine inner, ISpeechEngine pieces, EngineLimits limits) : ISpeechEngine
{
    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var clips = new List<Clip>();
        foreach (var piece in RequestPieces.Of(request, limits))
        {
            if (ReferenceEquals(piece, request))
                return await inner.SpeakAsync(request, cancellationToken);
            clips.Add(await pieces.SpeakAsync(piece, cancellationToken));
        }
        return Join(clips);
    }

    static Clip Join(List<Clip> clips)
    {
        if (clips.Count == 0)
            throw new SpeechException("There is nothing in this text that could be said", isTransient: false);
        var format = clips[0].Format;
        if (clips.Exists(c => c.Format != format))
            throw new SpeechException("The engine changed its audio format within one text", isTransient: false);
        var samples = new float[clips.Sum(c => c.Samples.Length)];
        var words = ImmutableArray.CreateBuilder<WordTime>();
        var position = 0;
        foreach (var clip in clips)
        {
            clip.Samples.Span.CopyTo(samples.AsSpan(position));
            var offset = format.ToTime(position / format.Channels);
            words.AddRange(clip.Words.Select(w => w with { Start = w.Start + offset }));
            position += clip.Samples.Length;
        }
        return new(format, samples, words.ToImmutable());
    }
}
