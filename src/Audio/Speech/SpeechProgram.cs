using System.ComponentModel;
using System.Text;

namespace Audio.Speech;

/// <summary>A program of this machine that speaks. Turns its failures into <see cref="SpeechException"/>s.</summary>
/// <param name="name">As it is called and packaged.</param>
/// <param name="path">Where it stands; null where it is missing.</param>
sealed class SpeechProgram(string name, string? path)
{
    // Three hours of 16-bit mono at 22.05 kHz: far more than a piece of text can give.
    const long MaxOutput = 512L << 20;

    /// <summary>The program on the PATH.</summary>
    public static SpeechProgram Find(string name) => new(name, ExternalProcess.Find(name));

    public string Name { get; } = name;

    public bool IsMissing => path is null;

    /// <summary>How to install it here.</summary>
    public string Remedy => InstallCommand.For(Name, program => ExternalProcess.Find(program) is not null);

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
    public async Task<string> AskAsync(string argument, CancellationToken cancellationToken)
    {
        var result = await RunAsync([argument], default, cancellationToken);
        // Not by its exit code: flite gives its version and 1.
        return result.Output.Length > 0 ? Encoding.UTF8.GetString(result.Output) : throw Failure(result);
    }

    async Task<ProcessResult> RunAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        if (path is null)
            throw new SpeechException($"{Name} is not installed. {Remedy}", isTransient: false);
        try
        {
            return await ExternalProcess.RunAsync(path, arguments, input, MaxOutput, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"{Name} did not come to an end: {e.Message}", isTransient: true, e);
        }
        catch (Win32Exception e)
        {
            throw new SpeechException($"{Name} could not be started: {e.Message}", isTransient: true, e);
        }
    }

    SpeechException Failure(ProcessResult result) =>
        new($"{Name} failed with exit code {result.ExitCode}: {FirstLine(result.Errors)}", isTransient: true);

    static string FirstLine(string errors) => errors.Length == 0 ? "it did not say why" : errors.Split('\n')[0].Trim();
}
