using System.Globalization;
using Audio.Episodes.Companions;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>Writes turns, cues and chapters into a page, with their lines in the source, and the times at which they are heard.</summary>
/// <param name="heard">When; null where nothing is heard yet.</param>
sealed class InspectionScript(HtmlPage page, Inspection inspection, HeardTranscript? heard)
{
    /// <summary>Where it begins.</summary>
    public const string Anchor = "script";

    readonly Dictionary<string, InspectedSpeaker> _speakers = inspection.Speakers.ToDictionary(s => s.Speaker.Id);

    public void Write()
    {
        page.Element("h2", "Script", ("id", Anchor));
        foreach (var item in inspection.Transcript.Items)
        {
            switch (item)
            {
                case Chapter chapter:
                    WriteChapter(chapter);
                    break;
                case Cue cue:
                    WriteCue(cue);
                    break;
                case Turn turn:
                    WriteTurn(turn);
                    break;
            }
            page.Line();
        }
    }

    /// <summary>Where something stands in the source.</summary>
    public static void WriteLine(HtmlPage page, int line) =>
        page.Element("span", string.Create(CultureInfo.InvariantCulture, $"line {line}"), ("class", "note"));

    void WriteChapter(Chapter chapter)
    {
        page.Begin("h3", ("id", heard?.StartOf(chapter) is { } start ? PlayerParts.AnchorOfChapter(start) : null));
        // One that is announced is heard as it stands here.
        if (chapter.Utterances.IsEmpty)
            page.Text(chapter.Title);
        else
            WriteSentences(chapter, _speakers.GetValueOrDefault(chapter.Utterances[0].SpeakerId));
        WriteLine(page, chapter.Line);
        page.End();
    }

    void WriteCue(Cue cue)
    {
        page.Begin("p", ("class", "cue"));
        page.Text($"({cue.Description})");
        WriteLine(page, cue.Line);
        page.End();
    }

    void WriteTurn(Turn turn)
    {
        var speaker = _speakers[turn.SpeakerId];
        page.Begin("div", ("class", "turn"), ("style", $"--c:{speaker.Colour}"));
        page.Element("cite", Captions.Cue.OneLine(speaker.Name) + ":");
        if (heard?.Of(turn) is [var first, ..])
            PlayerParts.WriteTime(page, first.Start);
        WriteLine(page, turn.Line);
        if (turn.Inferred)
            page.Element("span", "inferred", ("class", "note"));
        page.Begin("p");
        WriteSentences(turn, speaker);
        page.End();
        page.End();
    }

    void WriteSentences(TranscriptItem item, InspectedSpeaker? speaker)
    {
        var times = heard?.Of(item) ?? [];
        for (var i = 0; i < item.Utterances.Length; i++)
        {
            var utterance = item.Utterances[i];
            if (i > 0 && utterance.StartsParagraph && item is Turn)
            {
                page.End();
                page.Begin("p");
            }
            else if (i > 0)
                page.Text(" ");
            // Whoever is quoted in a voice of their own.
            var other = utterance.SpeakerId == speaker?.Speaker.Id ? null : _speakers.GetValueOrDefault(utterance.SpeakerId);
            (string, string?)[] attributes = other is null ? [] : [("class", "other"), ("style", $"--c:{other.Colour}"), ("title", other.Name)];
            if (times.Length > 0)
                PlayerParts.WriteSentence(page, utterance.Text, times[i], attributes);
            else if (other is not null)
                page.Element("span", utterance.Text, attributes);
            else
                page.Text(utterance.Text);
        }
    }
}
