using System.Globalization;

namespace Audio.Speech.Flite;

/// <summary>
/// What a process does that stays to speak with flite: it reads a line for each utterance and answers each with a line, until
/// there are no more. A third of the time that flite takes goes into starting it.
/// </summary>
public static class FliteWorker
{
    /// <summary>The argument by which a program is asked to <see cref="Run"/>.</summary>
    public const string Verb = "flite-worker";

    const string Done = "done";
    const string Failed = "failed";

    /// <summary>Speaks until <paramref name="requests"/> ends. A fault in flite ends the process.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(TextReader requests, TextWriter answers)
    {
        try
        {
            var flite = new FliteLibrary();
            while (requests.ReadLine() is { } line)
            {
                var (voice, stretch, pitch, text, sound) = Parse(line);
                flite.Speak(voice, stretch, pitch, text, sound);
                // Flite does not say.
                answers.WriteLine(new FileInfo(sound) is { Exists: true, Length: > 0 } ? Done : Failed);
                answers.Flush();
            }
            return 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // The programs have to do.
            return 1;
        }
    }

    /// <summary>Asks a worker for an utterance.</summary>
    /// <param name="worker">One that nobody else asks at the moment.</param>
    /// <returns>Whether it was spoken; a worker that says no is of no more use.</returns>
    /// <inheritdoc cref="FliteLibrary.Speak"/>
    internal static async Task<bool> AskAsync(
        WorkerProcess worker, string voice, double? stretch, double? pitch, string textFile, string soundFile, CancellationToken cancellationToken) =>
        await worker.AskAsync(Format(voice, stretch, pitch, textFile, soundFile), cancellationToken) == Done;

    // Nothing in any of it parts them, nor ends the line.
    internal static string Format(params object?[] parts) =>
        string.Join(' ', parts.Select(p => Uri.EscapeDataString(Convert.ToString(p, CultureInfo.InvariantCulture) ?? "")));

    static (string Voice, double? Stretch, double? Pitch, string Text, string Sound) Parse(string line)
    {
        var parts = line.Split(' ');
        return (Text(0), Number(1), Number(2), Text(3), Text(4));

        string Text(int i) => Uri.UnescapeDataString(parts[i]);

        double? Number(int i) => parts[i].Length == 0 ? null : double.Parse(Text(i), CultureInfo.InvariantCulture);
    }
}
