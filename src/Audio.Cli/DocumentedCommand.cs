using System.Collections.Immutable;
using System.CommandLine;

namespace Audio.Cli;

/// <summary>A command with examples of its use, which help and manual show.</summary>
/// <param name="examples">Whole command lines, and what each does.</param>
sealed class DocumentedCommand(string name, string description, params ImmutableArray<(string Line, string Does)> examples) : Command(name, description)
{
    public ImmutableArray<(string Line, string Does)> Examples => examples;

    /// <summary>Whether what is asked for may have something spoken, which is kept when it is stopped.</summary>
    public Func<ParseResult, bool> MaySpeak { get; set; } = _ => false;
}
