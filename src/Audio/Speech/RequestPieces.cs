namespace Audio.Speech;

/// <summary>Cuts a request that is too long for an engine into several.</summary>
static class RequestPieces
{
    // Melody heeds no more than a sentence or two.
    const int MaxNeighbour = 300;

    /// <summary>The request itself where it is short enough; else its pieces, each of which knows its neighbours and the sounds of its own words.</summary>
    public static IEnumerable<SpeechRequest> Of(SpeechRequest request, EngineLimits limits)
    {
        if (request.Text.Length <= limits.MaxCharacters)
            return [request];
        return Cut(request, [.. TextPieces.Split(request.Text, limits.MaxCharacters)]);
    }

    static IEnumerable<SpeechRequest> Cut(SpeechRequest request, string[] texts)
    {
        var end = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var start = request.Text.IndexOf(texts[i], end, StringComparison.Ordinal);
            end = start + texts[i].Length;
            yield return request with
            {
                Text = texts[i],
                Sounds = [.. request.Sounds.Where(s => s.Start >= start && s.Start + s.Length <= end).Select(s => s with { Start = s.Start - start })],
                Before = i == 0 ? request.Before : Last(texts[i - 1]),
                After = i == texts.Length - 1 ? request.After : First(texts[i + 1]),
            };
        }
    }

    static string Last(string piece) => piece.Length <= MaxNeighbour ? piece : piece[^MaxNeighbour..];

    static string First(string piece) => piece.Length <= MaxNeighbour ? piece : piece[..MaxNeighbour];
}
