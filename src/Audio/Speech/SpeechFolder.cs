namespace Audio.Speech;

/// <summary>A folder for the files of one utterance, which nobody else on the machine can read; gone when disposed.</summary>
sealed class SpeechFolder : IDisposable
{
    const string Prefix = "audio-speech-";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(Prefix);

    /// <summary>For the text.</summary>
    public string Text => Path.Combine(_folder.FullName, "text.txt");

    /// <summary>For the sound.</summary>
    public string Sound => Path.Combine(_folder.FullName, "speech.wav");

    /// <summary>Removes what killed runs left behind. Those of another run that is at work are younger.</summary>
    public static void RemoveForgotten(TimeProvider time)
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (time.GetUtcNow() - folder.LastWriteTimeUtc > TimeSpan.FromHours(1))
                Remove(folder);
        }
    }

    public void Dispose() => Remove(_folder);

    static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or still held by a program that is being killed: the next run removes it.
        }
    }
}
