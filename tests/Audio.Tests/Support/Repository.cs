namespace Audio.Tests.Support;

/// <summary>Where things stand in the checkout that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real pages that stand beside the checkout, not in it; null where they do not.</summary>
    public static string? Seeds =>
        Path.GetFullPath(Path.Combine(Root, "../shared/seeds")) is var folder && Directory.Exists(folder) ? folder : null;

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Audio.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside a checkout.");
        return folder;
    }
}
