namespace Audio;

/// <summary>A file cannot be put where its user wants it.</summary>
/// <param name="place">The file.</param>
/// <param name="cause">What the system says.</param>
public sealed class UnwritableFileException(string place, Exception cause) : IOException($"{place} cannot be written: {ReasonOf(cause)}", cause)
{
    /// <summary>The file.</summary>
    public string Place => place;

    /// <summary>Why, in a few words.</summary>
    public string Reason { get; } = ReasonOf(cause);

    // What the system says names another file, which the user did not ask for and may not even see.
    static string ReasonOf(Exception cause) => cause switch
    {
        UnwritableFileException known => known.Reason,
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no file can be made there",
        _ => cause.Message.Split(" : '")[0].TrimEnd('.'),
    };
}
