namespace Audio.Tests.Support;

/// <summary>Compares a result with the file that somebody has read and found right.</summary>
static class Snapshot
{
    /// <param name="name">Below <c>Snapshots</c>, with folders and extension.</param>
    /// <param name="actual">All of what the file should hold.</param>
    public static void Match(string name, string actual)
    {
        var approved = Path.Combine(Repository.Root, "tests/Audio.Tests/Snapshots", name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == actual)
            return;

        // Beside the tests' binaries, to be read, and moved into Snapshots if it is right.
        var received = Path.Combine(AppContext.BaseDirectory, "Received", name);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Equal(expected, actual);
    }
}
