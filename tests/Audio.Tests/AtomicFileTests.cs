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

    [SkippableTheory]
    [InlineData("/proc/none")]
    [InlineData("/proc/none/file")]
    [InlineData("/dev/null/file")]
    public void What_cannot_be_written_is_named_as_its_user_named_it(string path)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "there is no folder that nobody can write to");

        var failure = Assert.Throws<UnwritableFileException>(() => AtomicFile.Write(path, _ => { }));

        Assert.Equal(path, failure.Place);
        Assert.StartsWith($"{path} cannot be written: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_of_the_file_that_its_user_knows()
    {
        var path = Path.Combine(_folder, "file");

        var failure = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream => throw new IOException($"No space left on device : '{((FileStream)stream).Name}'")));

        Assert.Equal($"{path} cannot be written: No space left on device", failure.Message);
    }

    [Fact]
    public void A_folder_is_not_written_over()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "file")).FullName;

        Assert.Equal(folder, Assert.Throws<UnwritableFileException>(() => AtomicFile.Write(folder, _ => { })).Place);
        Assert.Equal([folder], Directory.GetFileSystemEntries(_folder));
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
