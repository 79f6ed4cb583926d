using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The lines of files that problems are about. Reads a file once while one problem after the other is about it. Not thread-safe.</summary>
sealed class ProblemLines
{
    (string Path, DateTime Written) _read;
    ImmutableArray<string> _lines = [];

    /// <returns>Null where the problem has no line, or its file cannot be read again, such as standard input.</returns>
    public string? Find(Problem problem)
    {
        try
        {
            return problem.Line > 0 && File.Exists(problem.File) ? Of(problem.File).ElementAtOrDefault(problem.Line - 1) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    ImmutableArray<string> Of(string path)
    {
        var file = (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new(path);
        if (_read == (path, file.LastWriteTimeUtc))
            return _lines;
        _read = (path, file.LastWriteTimeUtc);
        // What is no regular file, such as a pipe, has no length; to open it may wait for ever.
        return _lines = file is { Exists: true, Length: > 0 and <= InputFile.MostBytes } ? SourceLines.Of(File.ReadAllBytes(path)) : [];
    }
}
