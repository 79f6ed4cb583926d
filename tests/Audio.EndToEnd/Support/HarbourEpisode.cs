namespace Audio.EndToEnd.Support;

/// <summary>An example, rendered once for all tests of a class; they leave what was rendered as it is.</summary>
public sealed class HarbourEpisode : IAsyncLifetime, IDisposable
{
    readonly AudioProgram _audio = new();

    /// <summary>What was rendered.</summary>
    public static string Transcript => Checkout.Example("harbour-interview.txt");

    /// <summary>The folder of all episodes, in which this one lies.</summary>
    public string Output => _audio.PathOf("it's out");

    /// <summary>Its own folder.</summary>
    public string Folder => Path.Combine(Output, "harbour-interview");

    public async Task InitializeAsync() => (await _audio.RunAsync("render", Transcript, "-o", Output, "--verify", "none")).Expect(0);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _audio.Dispose();
}
