using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Radio;

/// <summary>Whole pages, with every turn, cue, ledger entry and problem they should give.</summary>
public sealed class RadioFixtureTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/Audio.Tests/Data/Transcripts/radio");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_as_it_should(string page) =>
        Snapshot.Match($"Transcripts/radio/{page}", TranscriptText.Of(TranscriptParser.Parse(page, File.ReadAllBytes(Path.Combine(Folder, page)))));
}
