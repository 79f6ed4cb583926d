using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Mixing;

namespace Audio.Cli;

/// <summary>The options that decide how an episode sounds.</summary>
sealed class SoundOptions
{
    readonly Option<LoudnessTarget?> _target = new("--target")
    {
        Description = $"How loud it is: {string.Join(", ", LoudnessTarget.Named.Keys.Order())}, or a number of LUFS.",
        HelpName = "LUFS",
        CustomParser = Target,
    };

    readonly Option<string?> _chain = new("--chain")
    {
        Description = "What is done to every voice: clean (the usual), broadcast (compresses), none.",
        HelpName = "NAME",
    };

    readonly Option<bool> _stereo = new("--stereo") { Description = "Put speakers a little to the left and right; for MP3 with 128 kbit/s or more." };

    static string[] Chains => [.. Enum.GetNames<ChainPreset>().Select(n => n.ToLowerInvariant())];

    public void AddTo(Command command)
    {
        _chain.AcceptOnlyFromAmong(Chains);
        command.Add(_target);
        command.Add(_chain);
        command.Add(_stereo);
    }

    public bool IsStereo(CommandResult result) => result.GetValue(_stereo);

    public MixOptions Read(ParseResult parsed)
    {
        var usual = new MixOptions();
        return usual with
        {
            Target = parsed.GetValue(_target) ?? usual.Target,
            Format = usual.Format with { Channels = parsed.GetValue(_stereo) ? 2 : 1 },
            Chain = parsed.GetValue(_chain) is { } chain ? Enum.Parse<ChainPreset>(chain, ignoreCase: true) : usual.Chain,
        };
    }

    static LoudnessTarget? Target(ArgumentResult result)
    {
        if (LoudnessTarget.Parse(result.Tokens[0].Value) is { } target)
            return target;
        result.AddError($"--target '{result.Tokens[0].Value}' is neither of {string.Join(", ", LoudnessTarget.Named.Keys.Order())} nor LUFS from -36 to -9.");
        return null;
    }
}
