using System.Collections.Immutable;
using Audio.Transcripts.Articles;
using Audio.Transcripts.Calls;
using Audio.Transcripts.Captions;
using Audio.Transcripts.Dashes;
using Audio.Transcripts.Declared;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Glued;
using Audio.Transcripts.Interviews.HeadedTurns;
using Audio.Transcripts.Interviews.Magazines;
using Audio.Transcripts.Interviews.MarkedQuestions;
using Audio.Transcripts.Interviews.PersonTags;
using Audio.Transcripts.Interviews.QuestionsAndAnswers;
using Audio.Transcripts.Minutes;
using Audio.Transcripts.NameLines;
using Audio.Transcripts.Narrated;
using Audio.Transcripts.Plays;
using Audio.Transcripts.Radio;
using Audio.Transcripts.Records.Briefings;
using Audio.Transcripts.Records.Committees;
using Audio.Transcripts.Records.Congress;
using Audio.Transcripts.Records.Courts;
using Audio.Transcripts.Records.DashLabels;
using Audio.Transcripts.Records.Hansard;
using Audio.Transcripts.Screenplays;
using Audio.Transcripts.Separated;
using Audio.Transcripts.SpeechToText;
using Audio.Transcripts.Stamped;
using Audio.Transcripts.Tables;
using Audio.Transcripts.Tei;
using Audio.Transcripts.Television;
using Audio.Transcripts.Xml;

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
        new BriefingFormat(),
        new CommitteeFormat(),
        new CongressionalRecordFormat(),
        new CourtFormat(),
        new DashLabelFormat(),
        new FountainFormat(),
        new HansardFormat(),
        new HeadedTurnsFormat(),
        new MagazineFormat(),
        new MarkedQuestionsFormat(),
        new PersonTagFormat(),
        new QAndAFormat(),
        new PodloveFormat(),
        new RadioPageFormat(),
        new SeparatedFormat(),
        new TableFormat(),
        new TeiFormat(),
        new TelevisionFormat(),
        .. SpeechServices.All.Select(s => new SpeechToTextFormat(s)),
        new NameLinesFormat(),
        new StampedFormat(),
        new CaptionTextFormat(),
        new SrtFormat(),
        new WebVttFormat(),
        new TtmlFormat(),
        new TranscriberFormat(),
    ];

    /// <summary>How well each fits, the best first.</summary>
    public static ImmutableArray<(ITranscriptFormat Format, Detection Detection)> Rank(Document document)
    {
        var sample = document.Sample();
        return [.. All.Select(f => (f, f.Detect(sample))).OrderByDescending(s => s.Item2.Score)];
    }
}
