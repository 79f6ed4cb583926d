using System.Text;

namespace Audio.Speech;

/// <summary>A program of this machine that speaks. Turns its failures into <see cref="SpeechException"/>s.</summary>
/// <param name="name">As it is called and packaged.</param>
/// <param name="path">Where it stands; null where it is missing.</param>
/// <param name="folder">The folder that it runs in; null for the current one.</param>
/// <param name="hidden">Environment variables that it does not get; null for none.</param>
/// <param name="engine">What voices.json calls it; null where that is its name.</param>
sealed class SpeechProgram(string name, string? path, string? folder = null, IReadOnlyCollection<string>? hidden = null, string? engine = null)
{
    readonly string _title = engine is null || engine == name ? name : $"{engine} ({name})";

    /// <summary>The most bytes of sound: three hours of 16-bit mono at 22.05 kHz, far more than a piece of text can give.</summary>
    public const long MaxOutput = 512L << 20;

    /// <summary>The program on the PATH.</summary>
    public static SpeechProgram Find(string name) => new(name, ExternalProcess.Find(name));

    public string Name { get; } = name;

    /// <summary>Where it stands; null where it is missing.</summary>
    public string? Path { get; } = path;

    public bool IsMissing => Path is null;

    /// <summary>How to install it here.</summary>
    public string Remedy => InstallCommand.For(Name, program => ExternalProcess.Find(program) is not null);

    /// <summary>The same program as an engine of a name, run in a folder (the current one where null) and without some environment variables.</summary>
    public SpeechProgram As(string newEngine, string? workingFolder, IReadOnlyCollection<string> without) => new(Name, Path, workingFolder, without, newEngine);

    /// <summary>Itself, where it is here.</summary>
    /// <exception cref="SpeechException">It is missing.</exception>
    public SpeechProgram Required() =>
        IsMissing ? throw new SpeechException("it is not installed", isTransient: false) { IsEngineWide = true, Remedy = Remedy } : this;

    /// <summary>Runs it with text on its standard input.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="SpeechException">It is missing (permanent) or failed (transient: it may have been killed or starved).</exception>
    public async Task<byte[]> SpeakAsync(IEnumerable<string> arguments, string text, CancellationToken cancellationToken)
    {
        var result = await RunAsync(arguments, Encoding.UTF8.GetBytes(text), cancellationToken);
        return result.ExitCode == 0 ? result.Output : throw Failure(result);
    }

    /// <summary>Asks it about itself.</summary>
    /// <exception cref="SpeechException">It is missing or has no answer.</exception>
    public Task<string> AskAsync(string argument, CancellationToken cancellationToken) => AskAsync([argument], cancellationToken);

    /// <inheritdoc cref="AskAsync(string, CancellationToken)"/>
    public async Task<string> AskAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var result = await RunAsync(arguments, default, cancellationToken);
        // Not by its exit code: flite gives its version and 1.
        return result.Output.Length > 0 ? Encoding.UTF8.GetString(result.Output) : throw Failure(result);
    }

    async Task<ProcessResult> RunAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        if (Path is null)
            throw new SpeechException($"{_title} is not installed. {Remedy}", isTransient: false);
        try
        {
            return await ExternalProcess.RunAsync(Path, arguments, input, MaxOutput, cancellationToken, folder, hidden);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"{_title} did not come to an end: {e.Message}", isTransient: true, e);
        }
        catch (IOException e)
        {
            throw new SpeechException($"{_title} cannot be used: {e.Message}", isTransient: true, e);
        }
    }

    SpeechException Failure(ProcessResult result) =>
        new($"{_title} failed with exit code {result.ExitCode}: {ExternalProcess.FirstLine(result.Errors)}", isTransient: true)
        {
            // It was tried several times: what it says of itself will be the cause.
            Remedy = engine is null || engine == Name ? null : $"Try its command by hand, and mend 'run' of '{engine}' or the voice in voices.json",
        };
}
