using System.Globalization;

namespace Audio.Speech.Flite;

/// <summary>
/// What a process does that stays to speak with flite: it reads a line for each utterance and answers each with a line, until
/// there are no more. A third of the time that flite takes goes into starting it.
/// </summary>
public static class FliteWorker
{
    /// <summary>The argument by which a program is asked to <see cref="Run"/>; the library's file is the next.</summary>
    public const string Verb = "flite-worker";

    const string Done = "done";
    const string Failed = "failed";
    const string NotUnderstood = "not understood";

    /// <summary>Speaks until <paramref name="requests"/> ends. A fault in flite ends the process.</summary>
    /// <param name="library">The file of the library by which flite itself speaks.</param>
    /// <param name="errors">Gets why it can do nothing at all.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string library, TextReader requests, TextWriter answers, TextWriter errors)
    {
        try
        {
            var flite = new FliteLibrary(library);
            while (requests.ReadLine() is { } line)
            {
                answers.WriteLine(Answer(flite, line));
                answers.Flush();
            }
            return 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // The programs have to do.
            errors.WriteLine(e.Message);
            return 1;
        }
    }

    static string Answer(FliteLibrary flite, string line)
    {
        if (Parse(line) is not var (voice, stretch, pitch, text, sound))
            return NotUnderstood;
        flite.Speak(voice, stretch, pitch, text, sound);
        // Flite does not say.
        return new FileInfo(sound) is { Exists: true, Length: > 0 } ? Done : Failed;
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

    // Null where it has not the form that it is asked in.
    static (string Voice, double? Stretch, double? Pitch, string Text, string Sound)? Parse(string line)
    {
        return line.Split(' ').Select(Uri.UnescapeDataString).ToList() is [var voice, var stretch, var pitch, var text, var sound] && IsNumber(stretch) && IsNumber(pitch)
            ? (voice, Number(stretch), Number(pitch), text, sound)
            : null;

        static bool IsNumber(string part) => part.Length == 0 || Number(part) is not null;

        static double? Number(string part) => double.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
