using Audio.Episodes.Batches;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Batches;

public sealed class SettledFilesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SettledFiles _files = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_told_once_when_it_no_longer_grows()
    {
        Write("ANN: Hel");
        Assert.Empty(Look());
        Write("ANN: Hello");
        Assert.Empty(Look());
        Assert.Empty(Look());

        Assert.Equal(["talk.txt"], Look());
        Assert.Empty(Look());
    }

    [Fact]
    public void A_file_that_is_forgotten_is_told_again()
    {
        Write("ANN: Hello");
        LookTwice();
        Look();
        _files.Forget(Talk);
        LookTwice();

        Assert.Equal(["talk.txt"], Look());
    }

    [Fact]
    public void A_file_that_changes_is_told_again()
    {
        Write("ANN: Hello");
        LookTwice();
        Look();
        Write("ANN: Hallo");
        File.SetLastWriteTimeUtc(Talk, File.GetLastWriteTimeUtc(Talk).AddMinutes(1));

        LookTwice();
        Assert.Equal(["talk.txt"], Look());
    }

    [Fact]
    public void An_empty_file_waits_for_what_comes()
    {
        Write("");
        LookTwice();
        LookTwice();
        Write("ANN: Hello");
        LookTwice();

        Assert.Equal(["talk.txt"], Look());
    }

    [Fact]
    public void An_empty_file_that_stays_empty_is_told_in_the_end()
    {
        Write("");
        for (var i = 0; i < 5; i++)
            LookTwice();

        Assert.Equal(["talk.txt"], Look());
    }

    [Fact]
    public void A_file_that_went_and_came_again_is_told_again()
    {
        Write("ANN: Hello");
        var written = File.GetLastWriteTimeUtc(Talk);
        LookTwice();
        Look();
        File.Delete(Talk);
        Look();
        Write("ANN: Hello");
        File.SetLastWriteTimeUtc(Talk, written);
        LookTwice();

        Assert.Equal(["talk.txt"], Look());
    }

    string Talk => _folder.File("talk.txt");

    void Write(string text) => File.WriteAllText(Talk, text);

    void LookTwice()
    {
        Assert.Empty(Look());
        Assert.Empty(Look());
    }

    IEnumerable<string?> Look() => _files.Look([new FileInfo(Talk)]).Select(Path.GetFileName);
}
