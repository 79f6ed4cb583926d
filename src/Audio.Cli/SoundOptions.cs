using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;

namespace Audio.Cli;

/// <summary>The options that decide how an episode sounds and which files are made of it; they win over what the show says.</summary>
sealed class SoundOptions
{
    readonly Option<LoudnessTarget?> _target = new("--target")
    {
        Description = $"How loud it is: {string.Join(", ", LoudnessTarget.Named.Keys.Order())}, or a number of LUFS.",
        HelpName = "LUFS",
        CompletionSources = { LoudnessTarget.Named.Keys.Order().ToArray() },
        CustomParser = Target,
    };

    readonly Option<string?> _chain = new("--chain")
    {
        Description = "What is done to every voice: clean (the usual), broadcast (compresses), none.",
        HelpName = "NAME",
    };

    readonly Option<bool?> _stereo = new("--stereo") { Description = "Put speakers a little to the left and right; for MP3 with 128 kbit/s or more." };

    readonly Option<ImmutableArray<OutputOptions>?> _outputs = new("--outputs")
    {
        Description = "The files to write, such as m4a:64,flac: mp3 (the usual), m4a, m4b, opus, flac, wav.",
        HelpName = "LIST",
        CompletionSources = { OutputFormat.All.Select(f => f.Name).ToArray() },
        CustomParser = result => Outputs(result),
    };

    /// <summary>All that was said of sound, as it was said.</summary>
    public IEnumerable<string> Said(ParseResult parsed) => SaidOptions.Of(parsed, [_target, _chain, _stereo, _outputs]);

    /// <summary>The option that decides a setting of the show; null where none was given.</summary>
    /// <param name="setting">Its name in show.json.</param>
    public string? OptionOf(string setting, ParseResult parsed) =>
        new Option[] { _target, _chain, _stereo, _outputs }.FirstOrDefault(o => o.Name == $"--{setting}" && parsed.GetResult(o) is not null)?.Name;

    static string[] Chains => [.. Enum.GetNames<ChainPreset>().Select(n => n.ToLowerInvariant())];

    public void AddTo(Command command)
    {
        UsageErrors.RequireOneOf(_chain, Chains);
        command.Add(_target);
        command.Add(_chain);
        command.Add(_stereo);
        command.Add(_outputs);
    }

    /// <summary>The show as the command line has it.</summary>
    /// <exception cref="InvalidInputException">What is asked for cannot be had together.</exception>
    public Show Over(Show show, ParseResult parsed)
    {
        var asked = show with
        {
            Target = parsed.GetValue(_target) ?? show.Target,
            Chain = parsed.GetValue(_chain) is { } chain ? Enum.Parse<ChainPreset>(chain, ignoreCase: true) : show.Chain,
            IsStereo = parsed.GetValue(_stereo) ?? show.IsStereo,
            Outputs = parsed.GetValue(_outputs) ?? show.Outputs,
        };
        if (asked.FindFault() is { } fault)
        {
            var option = parsed.GetValue(_outputs) is null ? _stereo.Name : _outputs.Name;
            throw new InvalidInputException(new Problem("W009", Severity.Error, option, 0, 0, fault, $"Ask for another bit rate, or for {_stereo.Name}=false"));
        }
        return asked;
    }

    // All mistakes at once.
    static ImmutableArray<OutputOptions> Outputs(ArgumentResult result)
    {
        var outputs = ImmutableArray.CreateBuilder<OutputOptions>();
        foreach (var text in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (OutputOptions.Parse(text, out var fault) is not { } output)
                result.AddError($"--outputs: {fault}");
            else if (outputs.Any(o => o.Format == output.Format))
                result.AddError($"--outputs: {output.Format.Name} is there twice: keep one.");
            else
                outputs.Add(output);
        }
        return outputs.ToImmutable();
    }

    static LoudnessTarget? Target(ArgumentResult result)
    {
        if (LoudnessTarget.Parse(result.Tokens[0].Value) is { } target)
            return target;
        result.AddError($"--target '{result.Tokens[0].Value}' is neither of {string.Join(", ", LoudnessTarget.Named.Keys.Order())} nor LUFS from -36 to -9.");
        return null;
    }
}
