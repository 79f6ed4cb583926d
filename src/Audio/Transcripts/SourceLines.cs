using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>A text in lines as <see cref="Problem.Line"/> counts them.</summary>
public static class SourceLines
{
    /// <param name="bytes">Of a file: UTF-8 or UTF-16, marked or not, else Windows-1252.</param>
    /// <returns>Without line ends; empty where it is no text, or there is nothing in it.</returns>
    public static ImmutableArray<string> Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return [.. SourceText.Decode("", bytes).Lines.Select(l => l.Text)];
        }
        catch (InvalidInputException)
        {
            return [];
        }
    }
}
