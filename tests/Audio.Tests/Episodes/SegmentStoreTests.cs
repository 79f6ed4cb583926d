using Audio.Episodes;

namespace Audio.Tests.Episodes;

public sealed class SegmentStoreTests : IDisposable
{
    const string Key = "ab12";

    static readonly byte[] Mp3 = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    readonly string _folder = Directory.CreateTempSubdirectory("audio-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_added_is_found_by_another_process()
    {
        var added = new SegmentStore(_folder).Add(Rendered, Mp3);

        var found = new SegmentStore(_folder).Find(Key);

        Assert.NotNull(found);
        Assert.Equal(added.Frames, found.Frames);
        Assert.Equal(added.Placements.Select(p => (p.Start, p.Frames)), found.Placements.Select(p => (p.Start, p.Frames)));
        Assert.NotEmpty(added.Placements.SelectMany(p => p.Words));
        Assert.Equal(added.Placements.SelectMany(p => p.Words), found.Placements.SelectMany(p => p.Words));
        Assert.Equal(added.Heard.Energies.AsEnumerable(), found.Heard.Energies);
        Assert.Equal(added.Heard.PeakDbtp, found.Heard.PeakDbtp);
    }

    [Fact]
    public void The_frames_come_back_as_they_were()
    {
        var store = new SegmentStore(_folder);

        store.Add(Rendered, Mp3);
        byte[] read = [];
        store.ReadMp3(Key, frames => read = frames.ToArray());

        Assert.Equal(Mp3, read);
    }

    [Fact]
    public void A_silent_segment_has_no_peak_and_is_stored_all_the_same()
    {
        var store = new SegmentStore(_folder);
        store.Add(Rendered with { Heard = new([0, 0], double.NegativeInfinity) }, Mp3);

        Assert.Equal(double.NegativeInfinity, store.Find(Key)!.Heard.PeakDbtp);
    }

    [Fact]
    public void What_was_never_added_is_not_found() => Assert.Null(new SegmentStore(_folder).Find(Key));

    [Fact]
    public void A_file_cut_short_anywhere_is_as_good_as_absent()
    {
        var store = new SegmentStore(_folder);
        store.Add(Rendered, Mp3);
        var file = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Single();
        var whole = File.ReadAllBytes(file);

        Assert.All(Enumerable.Range(0, whole.Length).Where(l => l % 7 == 0), length =>
        {
            File.WriteAllBytes(file, whole[..length]);
            Assert.Null(store.Find(Key));
        });
    }

    [Fact]
    public void A_file_damaged_anywhere_is_as_good_as_absent()
    {
        var store = new SegmentStore(_folder);
        store.Add(Rendered, Mp3);
        var file = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Single();
        var whole = File.ReadAllBytes(file);

        Assert.All(Enumerable.Range(0, whole.Length).Where(i => i % 13 == 0), i =>
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x40;
            File.WriteAllBytes(file, damaged);
            Assert.Null(store.Find(Key));
        });
    }

    static RenderedSegment Rendered { get; } = new(
        Key, 1152, [new(100, 1000) { Words = [new("tone", TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.5))] }], new([0.125f, 1e-9f / 3], -3.25));
}
