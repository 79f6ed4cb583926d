namespace Audio.Cli;

/// <summary>Reads what a user names, whatever it turns out to be.</summary>
static class InputFile
{
    /// <summary>A day of talk is 1 MB; what is larger than this is no transcript.</summary>
    public const int MostBytes = 64 << 20;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="messages">Told where nothing comes for a second: a pipe waits for another program, a terminal for somebody who types.</param>
    /// <exception cref="InvalidInputException">There is no such file, or it cannot be read, or it is too large.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<byte[]> ReadAsync(string path, Messages messages, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw Unreadable(path, "this is a folder", "name one of the files in it");
        await using var patience = new Timer(_ => messages.Say(Awaited(path)), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            // Opening a pipe that nobody writes to waits for ever, whatever the token says.
            return await Task.Run(() => ReadWholeAsync(path, patience, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw Unreadable(path, $"the file cannot be read: {e.Message}", "check its permissions");
        }
    }

    // Where there is no file, a link can only lead nowhere.
    static InvalidInputException Missing(string path) => new FileInfo(path).LinkTarget is { } target
        ? Unreadable(path, $"this link is broken: it leads to {target}, which is not there", "mend the link, or remove it")
        : Unreadable(path, "there is no such file", NearbyPath.Hint(path, BatchFiles.MayBeTranscript, "check the path; it is looked for from the current folder"));

    static string Awaited(string path) => path == "-" && !Console.IsInputRedirected
        ? $"type or paste it here; {(OperatingSystem.IsWindows() ? "Ctrl-Z and Enter end it" : "Ctrl-D on a line of its own ends it")}"
        : $"waiting for something to read from {(path == "-" ? "standard input" : path)}; Ctrl-C stops";

    static async Task<byte[]> ReadWholeAsync(string path, Timer patience, CancellationToken cancellationToken)
    {
        await using var file = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        // As long as the file, so that it is in memory only once.
        var content = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, MostBytes) : 0);
        var block = new byte[1 << 16];
        while (await file.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            content.Write(block, 0, read);
            if (content.Length > MostBytes)
                throw Unreadable(path, $"it is larger than {MostBytes >> 20} MB, which no transcript is", "name a text file");
        }
        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }

    static InvalidInputException Unreadable(string path, string what, string hint) =>
        new(new Problem("I001", Severity.Error, path, 0, 0, what, hint));
}
