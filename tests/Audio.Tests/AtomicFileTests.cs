namespace Audio.Tests;

public sealed class AtomicFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("audio-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_written_with_its_folder()
    {
        var path = Path.Combine(_folder, "new", "file");

        AtomicFile.Write(path, stream => stream.Write("content"u8));

        Assert.Equal("content", File.ReadAllText(path));
    }

    [Fact]
    public void What_fails_half_way_leaves_the_old_file_and_nothing_else()
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Nobody_sees_the_file_before_it_is_whole()
    {
        var path = Path.Combine(_folder, "file");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            Assert.False(File.Exists(path));
        });

        Assert.True(File.Exists(path));
    }
}
