using System.Text;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Cuts what is said into utterances: a sentence each, or the part of one that has a voice of its own or that is as much as
/// should be said in one breath. The texts of the utterances are the text of the source, but for white space.
/// </summary>
static class UtteranceSplitter
{
    const int LongestSpoken = 300;

    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <returns>Nothing where there is nothing to say, such as three dots.</returns>
    public static IEnumerable<Utterance> Split(SourceText source, DraftTurn turn, string? language = null) =>
        JoinUnspeakable(turn.Paragraphs.SelectMany(p => Pieces(source, p, turn.SpeakerId, language)));

    /// <summary>A heading, said whole by the narrator.</summary>
    public static Utterance Announce(SourceText source, SourceRange heading, string? language = null)
    {
        var text = source.TextOf(heading).Trim();
        return new(text, SpokenText.Of(text, language), Speaker.NarratorId, StartsParagraph: true);
    }

    /// <summary>A sound, said by the narrator; null where there is nothing to say of it.</summary>
    public static Utterance? Describe(string sound, string? language = null)
    {
        // Capitals would be spelled or shouted.
        var text = sound.Any(char.IsLower) || sound.Length == 0 ? sound : sound[0] + sound[1..].ToLowerInvariant();
        var spoken = SpokenText.Of(text, language);
        return spoken.Length == 0 ? null : new($"({sound})", spoken, Speaker.NarratorId, StartsParagraph: true);
    }

    static IEnumerable<Utterance> Pieces(SourceText source, List<DraftSpan> paragraph, string speakerId, string? language)
    {
        var startsParagraph = true;
        foreach (var (text, speaker) in Runs(source, paragraph, speakerId))
        {
            var start = 0;
            foreach (var end in Sentences.Ends(text))
            {
                foreach (var (part, spoken) in Parts(text[start..end].Trim(), language))
                {
                    yield return new(part, spoken, speaker, startsParagraph);
                    startsParagraph = false;
                }
                start = end;
            }
        }
    }

    // The spans of one speaker read on: a sentence may run over the end of a line.
    static IEnumerable<(string Text, string SpeakerId)> Runs(SourceText source, List<DraftSpan> paragraph, string speakerId)
    {
        for (int first = 0, next; first < paragraph.Count; first = next)
        {
            var speaker = paragraph[first].SpeakerId;
            next = first + 1;
            while (next < paragraph.Count && paragraph[next].SpeakerId == speaker)
                next++;
            yield return (Join(paragraph[first..next].Select(s => source.TextOf(s.Range))), speaker ?? speakerId);
        }
    }

    // A comma that stood behind a note belongs to the word before it.
    static string Join(IEnumerable<string> spans) =>
        spans.Aggregate(new StringBuilder(), (text, span) =>
            text.Append(text.Length == 0 || span[0] is ',' or '.' or ';' or ':' or '!' or '?' ? "" : " ").Append(span)).ToString();

    static IEnumerable<(string Text, string Spoken)> Parts(string text, string? language)
    {
        if (text.Length == 0)
            return [];
        if (text.Length <= LongestSpoken && SpokenText.Of(text, language) is var spoken && (spoken.Length <= LongestSpoken || text.Length < 2))
            return [(text, spoken)];
        var at = Clauses.Break(text);
        return Parts(text[..at].Trim(), language).Concat(Parts(text[at..].Trim(), language));
    }

    // Marks without words stay with the words before them; those that open a paragraph go with the words after them.
    static List<Utterance> JoinUnspeakable(IEnumerable<Utterance> pieces)
    {
        var joined = new List<Utterance>();
        var marks = new List<string>();
        var opensParagraph = false;
        foreach (var piece in pieces)
        {
            var isHeard = piece.Spoken.Length > 0;
            if (marks.Count > 0 && (isHeard || piece.StartsParagraph) && !opensParagraph)
                CloseWithMarks();
            if (!isHeard)
            {
                opensParagraph |= (marks.Count == 0 && piece.StartsParagraph) || joined.Count == 0;
                marks.Add(piece.Text);
                continue;
            }
            joined.Add(piece with { Text = string.Join(' ', marks.Append(piece.Text)), StartsParagraph = piece.StartsParagraph || opensParagraph });
            marks.Clear();
            opensParagraph = false;
        }
        if (joined.Count > 0)
            CloseWithMarks();
        return joined;

        void CloseWithMarks()
        {
            joined[^1] = joined[^1] with { Text = string.Join(' ', marks.Prepend(joined[^1].Text)) };
            marks.Clear();
        }
    }
}
