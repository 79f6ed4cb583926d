using System.Collections.Immutable;
using Audio.Transcripts;
using Audio.Transcripts.Chapters;
using Audio.Transcripts.Radio;
using Audio.Transcripts.Wording;
using Audio.Transcripts.Wording.Languages;
using BenchmarkDotNet.Attributes;

namespace Audio.Benchmarks;

/// <summary>Five million characters of talk through each step from text to what is spoken. Times are per character of the source.</summary>
[MemoryDiagnoser]
public class WordingBenchmarks
{
    const int Length = 5_000_000;

    SourceText _source = null!;
    TranscriptDraft _draft = null!;
    Transcript _transcript = null!;
    string _text = "";
    string[] _sentences = [];

    [GlobalSetup]
    public void Prepare()
    {
        _text = Dialogue.Of(Length);
        _source = SourceText.Parse("talk.txt", _text);
        _draft = new RadioPageFormat().Read(new(_source), new());
        _transcript = TranscriptParser.Parse("talk.txt", _text);
        _sentences = [.. _transcript.Items.SelectMany(i => i.Utterances).Select(u => u.Text)];
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public int Say() => _sentences.Sum(s => SpokenText.Of(s).Length);

    [Benchmark(OperationsPerInvoke = Length)]
    public int SplitIntoSentences() => _source.Lines.Sum(l => Sentences.Ends(l.Text).Count());

    [Benchmark(OperationsPerInvoke = Length)]
    public int SplitIntoUtterances() => _draft.Items.OfType<DraftTurn>().Sum(t => UtteranceSplitter.Split(_source, t).Length);

    [Benchmark(OperationsPerInvoke = Length)]
    public int FindJoinedWords()
    {
        var joined = new JoinedWords(_source);
        var spoken = _draft.Spoken();
        foreach (var range in spoken)
            joined.Add(range);
        return joined.Report(spoken, new Dictionary<string, string>()).Count();
    }

    [Benchmark(OperationsPerInvoke = Length)]
    public string? TellLanguage() => LanguageGuess.Of(_sentences);

    [Benchmark(OperationsPerInvoke = Length)]
    public int DivideIntoChapters()
    {
        var pass = new ChapterPass(length: Length);
        ImmutableArray<TranscriptItem> items = [.. _transcript.Items.Where(i => i is not Chapter)];
        foreach (var item in items)
            pass.Hear(item);
        return pass.Apply(items, _transcript.Speakers).Length;
    }
}
