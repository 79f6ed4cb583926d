using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Mixing;

namespace Audio.Cli;

/// <summary>The options that decide how an episode sounds.</summary>
sealed class SoundOptions
{
    readonly Option<LoudnessTarget?> _target = new("--target")
    {
        Description = "How loud the episode is: what a service asks for, or a number of LUFS.",
        HelpName = string.Join('|', LoudnessTarget.Named.Keys.Order()) + "|LUFS",
        CustomParser = Target,
    };

    public void AddTo(Command command) => command.Add(_target);

    public MixOptions Read(ParseResult parsed)
    {
        var usual = new MixOptions();
        return usual with { Target = parsed.GetValue(_target) ?? usual.Target };
    }

    static LoudnessTarget? Target(ArgumentResult result)
    {
        if (LoudnessTarget.Parse(result.Tokens[0].Value) is { } target)
            return target;
        result.AddError($"--target '{result.Tokens[0].Value}' is neither of {string.Join(", ", LoudnessTarget.Named.Keys.Order())} nor LUFS from -36 to -9.");
        return null;
    }
}
