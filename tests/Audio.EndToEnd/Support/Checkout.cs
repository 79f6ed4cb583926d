namespace Audio.EndToEnd.Support;

/// <summary>Where things stand in the checkout that the tests were built from.</summary>
static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Example(string name) => Path.Combine(Root, "examples", name);

    /// <summary>A real page that stands beside the checkout, not in it; the test is skipped, and says so, where it does not.</summary>
    public static string Seed(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "../shared/seeds", name));
        Skip.IfNot(File.Exists(path), $"../shared/seeds/{name} is not here");
        return path;
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Audio.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside a checkout.");
        return folder;
    }
}
