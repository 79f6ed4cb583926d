using Audio.Transcripts.Articles;
using Audio.Transcripts.Calls;
using Audio.Transcripts.Dashes;
using Audio.Transcripts.Declared;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Glued;
using Audio.Transcripts.Minutes;
using Audio.Transcripts.Narrated;
using Audio.Transcripts.Plays;
using Audio.Transcripts.Radio;
using Audio.Transcripts.Separated;
using Audio.Transcripts.SpeechToText;
using Audio.Transcripts.Tables;
using Audio.Transcripts.Tei;
using Audio.Transcripts.Television;
using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>Every format there is. To add one, add its file and a line here.</summary>
static class Formats
{
    /// <summary>In the order in which users read them in the help.</summary>
    public static ImmutableArray<ITranscriptFormat> All { get; } =
    [
        new ArticleFormat(),
        new DashFormat(),
        new DeclaredFormat(),
        new DialogueFormat(),
        new EarningsCallFormat(),
        new GluedFormat(),
        new MinutesFormat(),
        new NarratedInterviewFormat(),
        new PlayFormat(),
        new RadioPageFormat(),
        new SeparatedFormat(),
        new TableFormat(),
        new TeiFormat(),
        new TelevisionFormat(),
        .. SpeechServices.All.Select(s => new SpeechToTextFormat(s)),
    ];

    /// <summary>How well each fits, the best first.</summary>
    public static ImmutableArray<(ITranscriptFormat Format, Detection Detection)> Rank(Document document)
    {
        var sample = document.Sample();
        return [.. All.Select(f => (f, f.Detect(sample))).OrderByDescending(s => s.Item2.Score)];
    }
}
