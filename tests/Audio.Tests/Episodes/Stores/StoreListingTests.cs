using Audio.Episodes.Stores;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Stores;

public sealed class StoreListingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_is_listed_and_what_somebody_writes_at_the_moment_is_left_out()
    {
        Write("clips/aa/aa1.wav");
        Write("clips/aa/aa1.refused");
        Write("segments/bb/bb1.segment");
        Write("levels/aa/aa1.2");
        var old = Write("clips/aa/.1.part");
        Write("clips/aa/.2.part");
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        Write("expenses.jsonl", """{"time":"2026-01-01T00:00:00Z","clip":"aa1","engine":"azure","voice":"v","characters":5,"usd":0.1,"isSpoken":true}""" + "\n");

        var files = new StoreListing(_folder.Path, TimeProvider.System).Read([], default).ToList();

        Assert.Equal([".1.part", "aa1.2", "aa1.refused", "aa1.wav", "bb1.segment"], files.Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal));
        Assert.Equal(["aa1.refused", "aa1.wav"], files.Where(f => f.IsPaid).Select(f => Path.GetFileName(f.Path)).Order());
        Assert.Equal(old, files.Single(f => f.Kind == StoreKind.Leftover).Path);
    }

    [Fact]
    public void While_a_run_uses_the_store_nobody_removes_and_many_runs_do()
    {
        using (StoreLock.Share(_folder.Path))
        using (StoreLock.Share(_folder.Path))
            Assert.Null(StoreLock.TryTake(_folder.Path));
        using var taken = StoreLock.TryTake(_folder.Path);
        Assert.NotNull(taken);
        Assert.Contains("is being cleaned", Assert.Throws<IOException>(() => StoreLock.Share(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_only_reads_makes_no_store()
    {
        Assert.Null(StoreLock.ShareIfThere(_folder.File("absent")));
        Assert.False(Directory.Exists(_folder.File("absent")));
        using (StoreLock.ShareIfThere(_folder.Path))
            Assert.Null(StoreLock.TryTake(_folder.Path));
    }

    string Write(string name, string text = "x")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
