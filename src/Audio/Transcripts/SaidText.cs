using Audio.Transcripts.Wording;

namespace Audio.Transcripts;

/// <summary>Makes a turn of words that stand in no transcript.</summary>
public static class SaidText
{
    /// <param name="text">Plain text; every line is a paragraph.</param>
    /// <param name="speakerId">Who says it: a <see cref="Speaker.Id"/>.</param>
    /// <param name="line">The source line it is taken to stand on; 0 for none.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <param name="lexicon">How words are to be said; null for no particular way.</param>
    /// <returns>Without utterances where there is nothing to say, such as three dots.</returns>
    public static Turn AsTurn(string text, string speakerId, int line, string? language, Lexicon? lexicon = null)
    {
        var source = SourceText.Parse("", text);
        var said = new DraftTurn(speakerId, line);
        foreach (var part in source.Lines.Where(l => !l.IsBlank))
            said.AddParagraph([new DraftSpan(source.WholeLine(part.Number))]);
        return new(speakerId, line) { Utterances = UtteranceSplitter.Split(source, said, language, lexicon) };
    }
}
