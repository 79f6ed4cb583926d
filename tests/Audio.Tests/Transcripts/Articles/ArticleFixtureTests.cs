using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Articles;

/// <summary>Whole pages, with every turn, chapter, ledger entry and problem they should give.</summary>
public sealed class ArticleFixtureTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/Audio.Tests/Data/Transcripts/article");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_as_it_should(string page) =>
        Snapshot.Match($"Transcripts/article/{page}", TranscriptText.Of(TranscriptParser.Parse(page, File.ReadAllBytes(Path.Combine(Folder, page)))));
}
