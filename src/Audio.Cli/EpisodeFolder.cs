using System.CommandLine;

namespace Audio.Cli;

/// <summary>The option that says where the folders of episodes go, and how they are named.</summary>
sealed class EpisodeFolder
{
    /// <summary>The folder of all episodes, where nobody says another.</summary>
    public const string Usual = "output";

    readonly Option<string> _output = UsageErrors.RefuseEmpty(new Option<string>("--output", "-o")
    {
        Description = "Where the episode's folder goes.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Usual,
    });

    public void AddTo(Command command) => command.Add(_output);

    /// <summary>What decided where they go.</summary>
    public string SourceIn(ParseResult parsed) => parsed.GetResult(_output) is { Implicit: false } ? _output.Name : "the usual";

    /// <summary>The folder of all episodes.</summary>
    public string Of(ParseResult parsed) => parsed.GetValue(_output)!;

    /// <summary>The folder of an episode.</summary>
    /// <param name="place">Within the folder of all episodes.</param>
    public string FolderOf(ParseResult parsed, string place) => Path.Combine(Of(parsed), place);

    /// <summary>The name of a file's episode.</summary>
    /// <param name="path">The file, or <c>-</c> for standard input, whose title decides.</param>
    public static string SlugOf(string path, string? title = null) => Slug.Of(path == "-" ? title ?? "" : Path.GetFileNameWithoutExtension(path), "episode");
}
