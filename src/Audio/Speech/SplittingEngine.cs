using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>Speaks a text that is too long for an engine piece by piece, and joins the clips.</summary>
/// <param name="inner">Speaks what is short enough.</param>
/// <param name="pieces">Speaks the pieces of what is not, and had better keep them: should a later one fail, the earlier ones are paid for.</param>
/// <param name="maxCharacters">The longest piece, in UTF-16 units.</param>
/// <param name="maxBytes">The longest piece in bytes of UTF-8; null for no limit of its own.</param>
sealed class SplittingEngine(ISpeechEngine inner, ISpeechEngine pieces, int maxCharacters, int? maxBytes = null) : ISpeechEngine
{
    // Melody heeds no more than a sentence or two.
    const int MaxNeighbour = 300;

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        if (TextPieces.Fits(request.Text, maxCharacters, maxBytes ?? int.MaxValue))
            return await inner.SpeakAsync(request, cancellationToken);
        var clips = new List<Clip>();
        foreach (var piece in Pieces(request))
            clips.Add(await pieces.SpeakAsync(piece, cancellationToken));
        return Join(clips);
    }

    // Each knows its neighbours and the sounds of its own words.
    IEnumerable<SpeechRequest> Pieces(SpeechRequest request)
    {
        var texts = TextPieces.Split(request.Text, maxCharacters, maxBytes ?? int.MaxValue).ToList();
        var end = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var start = request.Text.IndexOf(texts[i], end, StringComparison.Ordinal);
            end = start + texts[i].Length;
            yield return request with
            {
                Text = texts[i],
                Sounds = [.. request.Sounds.Where(s => s.Start >= start && s.Start + s.Length <= end).Select(s => s with { Start = s.Start - start })],
                Before = i == 0 ? request.Before : Last(texts[i - 1]),
                After = i == texts.Count - 1 ? request.After : First(texts[i + 1]),
            };
        }
    }

    static string Last(string piece) => piece.Length <= MaxNeighbour ? piece : piece[^MaxNeighbour..];

    static string First(string piece) => piece.Length <= MaxNeighbour ? piece : piece[..MaxNeighbour];

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
