using System.Collections.Immutable;
using Audio.Transcripts.Wording.Languages;

namespace Audio.Transcripts.Wording;

/// <summary>
/// Cuts what is said into utterances: a sentence each, or the part of one that has a voice of its own or that is as much as
/// should be said in one breath. The texts of the utterances are the text of the source, but for white space.
/// </summary>
static class UtteranceSplitter
{
    const int LongestSpoken = 300;

    /// <param name="language">A BCP 47 tag; null means English.</param>
    /// <param name="lexicon">How to say words; null for no particular way.</param>
    /// <param name="recase">Brings text of one case to that of sentences before it is spoken; null for text that needs it not.</param>
    /// <returns>Nothing where there is nothing to say, such as three dots.</returns>
    public static ImmutableArray<Utterance> Split(
        SourceText source, DraftTurn turn, string? language = null, Lexicon? lexicon = null, Func<string, string>? recase = null)
    {
        var cut = new Cutting(language, lexicon, recase);
        var spans = turn.Spans;
        for (int first = 0, next; first < spans.Count; first = next)
        {
            if (spans[first].StartsParagraph)
                cut.StartParagraph();
            // The spans of one speaker read on: a sentence may run over the end of a line.
            var (range, speaker, _) = spans[first];
            next = first + 1;
            while (next < spans.Count && spans[next].SpeakerId == speaker && !spans[next].StartsParagraph)
                next++;
            if (next == first + 1)
                cut.Add(source.Line(range.Line).Text, range.Start, range.End, speaker ?? turn.SpeakerId);
            else if (Join(source, spans[first..next]) is var joined)
                cut.Add(joined, 0, joined.Length, speaker ?? turn.SpeakerId);
        }
        return cut.Finish();
    }

    /// <summary>A heading, said whole by the narrator; null where the language has no words for it: <c># &amp;</c>.</summary>
    public static Utterance? Announce(SourceText source, SourceRange heading, string? language = null, Lexicon? lexicon = null)
    {
        var text = source.TextOf(heading).Trim();
        var spoken = SpokenText.Of(text, language, lexicon);
        return spoken.Length == 0 ? null : new(text, spoken, Speaker.NarratorId, startsParagraph: true);
    }

    /// <summary>A sound, said by the narrator; null where there is nothing to say of it.</summary>
    public static Utterance? Describe(string sound, string? language = null, Lexicon? lexicon = null)
    {
        // Capitals would be spelled or shouted.
        var text = sound.Any(char.IsLower) || sound.Length == 0 ? sound : sound[0] + sound[1..].ToLowerInvariant();
        var spoken = SpokenText.Of(text, language, lexicon);
        return spoken.Length == 0 ? null : new($"({sound})", spoken, Speaker.NarratorId, startsParagraph: true);
    }

    static bool IsUnspaced(char c) => c is (>= '\u3000' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF65');

    // A comma that stood behind a note belongs to the word before it. Chinese and Japanese have no spaces.
    static string Join(SourceText source, List<DraftSpan> spans)
    {
        var text = new System.Text.StringBuilder();
        foreach (var span in spans)
        {
            var piece = source.SpanOf(span.Range);
            if (text.Length > 0 && piece is not [',' or '.' or ';' or ':' or '!' or '?', ..] && !(IsUnspaced(piece[0]) && IsUnspaced(text[^1])))
                text.Append(' ');
            text.Append(piece);
        }
        return text.ToString();
    }

    /// <summary>The utterances of one turn. Marks without words stay with the words before them; those that open a paragraph go with the words after them.</summary>
    sealed class Cutting(string? language, Lexicon? lexicon, Func<string, string>? recase)
    {
        readonly ImmutableArray<Utterance>.Builder _utterances = ImmutableArray.CreateBuilder<Utterance>();
        readonly List<string> _marks = [];
        readonly FullStops _stops = FullStops.Of(language);
        bool _startsParagraph;
        bool _marksStartParagraph;

        public void StartParagraph() => _startsParagraph = true;

        /// <summary>Adds what stands in a line from one place to another.</summary>
        public void Add(string line, int start, int end, string speakerId)
        {
            var text = line.AsSpan()[start..end];
            for (int from = 0, next; from < text.Length; from = next)
            {
                next = Sentences.Next(text, from, _stops);
                AddSentence(line, start + from, start + next, speakerId);
            }
        }

        public ImmutableArray<Utterance> Finish()
        {
            if (_utterances.Count > 0)
                CloseWithMarks();
            return _utterances.DrainToImmutable();
        }

        void AddSentence(string line, int start, int end, string speakerId)
        {
            var written = line.AsSpan()[start..end].TrimEnd();
            (start, end) = (end - line.AsSpan()[start..end].TrimStart().Length, start + written.Length);
            if (start >= end)
                return;
            if (recase is null && lexicon is null && end - start <= LongestSpoken && PlainWords.Are(line.AsSpan()[start..end]))
            {
                AddPart(line, start, end, null, speakerId);
                return;
            }
            var text = line[start..end];
            if (text.Length <= LongestSpoken && SpokenText.Of(recase?.Invoke(text) ?? text, language, lexicon) is var spoken && (spoken.Length <= LongestSpoken || text.Length < 2))
            {
                AddPart(line, start, end, spoken == text ? null : spoken, speakerId);
                return;
            }
            var at = start + Clauses.Break(text);
            AddSentence(line, start, at, speakerId);
            AddSentence(line, at, end, speakerId);
        }

        /// <param name="spoken">Empty where there is nothing to say; null where it is said as it is written.</param>
        void AddPart(string line, int start, int end, string? spoken, string speakerId)
        {
            var startsParagraph = _startsParagraph;
            _startsParagraph = false;
            if (_marks.Count > 0 && (spoken is not "" || startsParagraph) && !_marksStartParagraph)
                CloseWithMarks();
            if (spoken is "")
            {
                _marksStartParagraph |= (_marks.Count == 0 && startsParagraph) || _utterances.Count == 0;
                _marks.Add(line[start..end]);
                return;
            }
            if (_marks.Count > 0)
            {
                spoken ??= line[start..end];
                line = $"{string.Join(' ', _marks)} {line.AsSpan()[start..end]}";
                (start, end) = (0, line.Length);
            }
            _utterances.Add(new(line, start, end - start, spoken, speakerId, startsParagraph || _marksStartParagraph));
            _marks.Clear();
            _marksStartParagraph = false;
        }

        void CloseWithMarks()
        {
            if (_marks.Count == 0)
                return;
            var last = _utterances[^1];
            _utterances[^1] = new($"{last.Text} {string.Join(' ', _marks)}", last.Spoken, last.SpeakerId, last.StartsParagraph);
            _marks.Clear();
        }
    }
}
