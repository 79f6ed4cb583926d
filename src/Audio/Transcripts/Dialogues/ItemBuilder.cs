using System.Runtime.InteropServices;
using Audio.Transcripts.Names;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Dialogues;

/// <summary>Makes turns and cues of paragraphs whose speakers are known, with the notes taken out of what is spoken.</summary>
sealed class ItemBuilder(TranscriptDraft draft)
{
    static readonly string[] Scenes = ["soundbite", "begin video", "end video", "video clip"];

    const int LongestManner = 80, MostWordsOfManner = 10;

    // Of the paragraph that is looked at, up to now.
    readonly List<DraftSpan> _spans = [];
    readonly Dictionary<Person, string> _ids = [];
    readonly HashSet<string> _taken = [Speaker.NarratorId];
    readonly Dictionary<string, int> _numbers = [];

    public void Add(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            Add(paragraph);
        draft.Speakers.AddRange(_ids.Select(p => p.Key.ToSpeaker(p.Value)));
    }

    void Add(Paragraph paragraph)
    {
        if (paragraph.Heading is { } title)
        {
            foreach (var range in paragraph.Ranges)
                draft.Ledger.Add(range, Fate.Structure, "heading");
            draft.Items.Add(new DraftChapter(title, paragraph.IsAnnounced ? paragraph.Ranges[0] : null, paragraph.Line));
            return;
        }

        if (paragraph.IsMusic)
        {
            AddMusic(paragraph);
            return;
        }
        if (paragraph.IsCue && !paragraph.Ranges.TrueForAll(IsKnown))
        {
            AddCue(paragraph);
            return;
        }

        // A soundbite amid a paragraph, as flattened copies have it, parts it into turns.
        foreach (var range in paragraph.Ranges)
        {
            var from = range.Start;
            if (paragraph.Label is not null && range == paragraph.Ranges[0] && MannerEnd(range) is var manner && manner > from)
            {
                draft.Ledger.Add(new SourceRange(range.Line, from, manner - from), Fate.Dropped, "delivery");
                from = manner;
            }
            foreach (var note in NoteScanner.In(draft.Source, range))
            {
                AddSpan(range.Line, from, note.Range.Start);
                from = note.Range.End;
                TakeDown(note);
                if (note.Kind == NoteKind.Sound && (IsScene(note) || IsAlone(note, paragraph)))
                {
                    AddTurn(paragraph);
                    draft.Items.Add(new DraftCue(note.Text, note.Range.Line));
                }
            }
            AddSpan(range.Line, from, range.End);
        }
        AddTurn(paragraph);
    }

    void AddMusic(Paragraph paragraph)
    {
        foreach (var range in paragraph.Ranges)
            draft.Ledger.Add(range, Fate.Cue, "sound");
        var words = string.Join(' ', paragraph.Ranges.Select(r => draft.Source.TextOf(r).Trim(' ', '[', ']')).Select(t => t is ['(', .. var inner, ')'] ? inner : t).Where(SpokenText.HasWords));
        draft.Items.Add(new DraftCue(words.Length == 0 ? "music" : words, paragraph.Line));
    }

    // What a format takes for a note by its place, whatever it says: "(Witness sworn.)"
    void AddCue(Paragraph paragraph)
    {
        foreach (var range in paragraph.Ranges)
            draft.Ledger.Add(range, Fate.Cue, "note");
        var text = PlainText.Of(paragraph.Text(draft.Source)).Trim('(', ')', '[', ']', '*', '_', ' ');
        draft.Items.Add(new DraftCue(Sentences.EndsShortened(text) ? text : text.TrimEnd('.', ':'), paragraph.Line));
    }

    bool IsKnown(SourceRange range) => NoteScanner.IsNote(draft.Source, range);

    // "MONA: (to the dog) Sit." says how it is said; a sentence in parentheses is one, and so is what somebody says of themselves.
    int MannerEnd(SourceRange range)
    {
        var text = draft.Source.SpanOf(range);
        if (text is not ['(', ..] || text[..Math.Min(text.Length, LongestManner)].IndexOf(')') is not (> 3 and var close) || close + 2 >= text.Length)
            return range.Start;
        var words = text[1..close];
        return char.IsLetter(words[0]) && words[^1] is not ('.' or '?' or '!') && words.Count(' ') < MostWordsOfManner && !words.ContainsAny('(', ':') && !words.ContainsAnyInRange('0', '9')
            && !FirstPerson.IsIn(words) && !NoteScanner.In(draft.Source, range).Any(n => n.Range.Start <= range.Start + close)
            ? range.Start + close + 1
            : range.Start;
    }

    static bool IsScene(Note note) => Array.Exists(Scenes, s => note.Text.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    static bool IsAlone(Note note, Paragraph paragraph) => paragraph.Ranges is [var only] && only == note.Range;

    void AddSpan(int line, int start, int end)
    {
        if (draft.Source.Trim(new(line, start, end - start)) is { Length: > 0 } words)
            _spans.Add(new(words));
    }

    void AddTurn(Paragraph paragraph)
    {
        if (_spans.Count == 0)
            return;
        var id = IdOf(paragraph.Speaker!);
        if (draft.Items is not [.., DraftTurn turn] || turn.SpeakerId != id || turn.Inferred != paragraph.Inferred)
            draft.Items.Add(turn = new(id, _spans[0].Range.Line) { Inferred = paragraph.Inferred });
        turn.AddParagraph(CollectionsMarshal.AsSpan(_spans));
        _spans.Clear();
    }

    void TakeDown(Note note)
    {
        var (fate, reason) = note.Kind switch
        {
            NoteKind.Sound => (Fate.Cue, "sound"),
            NoteKind.Delivery => (Fate.Dropped, "delivery"),
            NoteKind.Inaudible => (Fate.Dropped, "inaudible"),
            _ => (Fate.Dropped, "transcriber's note"),
        };
        draft.Ledger.Add(note.Range, fate, reason);
        if (note.Kind == NoteKind.Inaudible)
        {
            draft.Problems.Add(draft.Source.Problem(
                ProblemCode.Inaudible, Severity.Info, note.Range.Line, note.Range.Start + 1, $"Words are missing: {note.Text}",
                "Write the words in its place if you know them"));
        }
    }

    string IdOf(Person person)
    {
        if (_ids.TryGetValue(person, out var id))
            return id;
        if (person.IsNarrator)
            return _ids[person] = Speaker.NarratorId;
        var slug = Slug.Of(person.Name.KeyText, "speaker");
        id = slug;
        var number = _numbers.GetValueOrDefault(slug, 1);
        while (!_taken.Add(id))
            id = $"{slug}-{++number}";
        _numbers[slug] = number;
        _ids.Add(person, id);
        return id;
    }
}
