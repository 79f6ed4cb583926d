using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class TakeLogTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_take_has_a_key_of_its_own_and_other_clips_keep_theirs()
    {
        var takes = Open();
        List<string> keys = [takes.KeyOf("a")];
        takes.Add("a");
        keys.Add(takes.KeyOf("a"));
        takes.Add("a");
        keys.Add(takes.KeyOf("a"));

        Assert.Equal("a", keys[0]);
        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal("b", takes.KeyOf("b"));
        Assert.Equal(keys[2], Open().KeyOf("a"));
    }

    TakeLog Open() => new(_folder.File("store/takes.txt"));
}
