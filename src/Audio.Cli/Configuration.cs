using System.CommandLine;
using System.Globalization;
using Audio.Casting;
using Audio.Episodes.Shows;
using Audio.Mixing;

namespace Audio.Cli;

/// <summary>Every value that decides how episodes are made here, and where it came from.</summary>
static class Configuration
{
    const string Usual = "the usual";

    /// <summary>The files and folders.</summary>
    public static IEnumerable<ConfigurationValue> Places(ScriptInput input, ParseResult parsed, string? transcript)
    {
        var (voices, voicesSource) = input.VoicesFile(parsed, transcript);
        yield return new("voices", voices, voicesSource);
        yield return input.ShowFile(parsed, transcript) is var (show, showSource) ? new("show", show, showSource) : new("show", null, "there is none");
        yield return new("store", input.StoreFolder(parsed), input.StoreSource(parsed));
        yield return new("output", input.OutputFolder(parsed), input.OutputSource(parsed));
    }

    /// <summary>What voices.json says of all, and whether services have their keys.</summary>
    public static IEnumerable<ConfigurationValue> Voices(VoiceBook book, string? engine)
    {
        yield return engine is null ? new("engines", string.Join(", ", book.Engines), book.File) : new("engines", engine, "--engine");
        yield return new("narrator", book.Narrator.Name, book.File);
        yield return new("pool", string.Join(", ", book.Pool.Select(p => p.Name)), book.File);
        foreach (var service in book.Services.Values.Where(s => s.Kind.Keys.Length > 0).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            // Never the key itself.
            var key = service.Kind.Keys.FirstOrDefault(k => UserSecrets.FindKey(k) is not null);
            yield return new($"key of {service.Name}", key is null ? null : "present",
                key is null ? $"neither the environment nor the user secrets have {string.Join(" or ", service.Kind.Keys)}"
                : Environment.GetEnvironmentVariable(key) is { Length: > 0 } ? $"the environment, {key}" : $"the user secrets, {key}");
        }
    }

    /// <summary>What belongs to the series, with what the transcript and the command line say instead.</summary>
    /// <param name="optionOf">The option that decides a setting; null where none does.</param>
    public static IEnumerable<ConfigurationValue> Series(Show show, Func<string, string?> optionOf)
    {
        var outputs = show.Outputs.IsEmpty ? "mp3" : string.Join(", ", show.Outputs.Select(o => o.BitRateKbps is > 0 and var rate ? $"{o.Format.Name}:{rate}" : o.Format.Name));
        (string Name, string? Value)[] values =
        [
            ("title", show.Title),
            ("author", show.Author),
            ("description", show.Description),
            ("language", show.Language),
            ("category", show.Category),
            ("cover", show.Cover),
            ("site", show.Site?.ToString()),
            ("explicit", show.IsExplicit is { } isExplicit ? YesNo(isExplicit) : null),
            ("assets", show.Production is null ? null : string.Join(", ", show.Files.Where(f => f != show.Cover))),
            ("pacing", show.Pacing is null ? null : "its own"),
            ("chain", (show.Chain ?? default).ToString().ToLowerInvariant()),
            ("target", Describe(show.Target ?? new MixOptions().Target)),
            ("stereo", YesNo(show.IsStereo ?? false)),
            ("outputs", outputs),
            ("credits", show.Credits.IsEmpty ? null : string.Join(", ", show.Credits.Select(c => c.Name))),
            ("disclosure", show.Disclosure switch { { IsSpoken: true } => "spoken", { InTags: true } or { InFeed: true } or null => "written", _ => "none" }),
        ];
        return from value in values
               let said = show.Origins.TryGetValue(value.Name, out var origin) ? $"{origin.File}:{origin.Line.ToString(CultureInfo.InvariantCulture)}" : null
               select new ConfigurationValue(value.Name, value.Value, optionOf(value.Name) ?? said ?? (value.Value is null ? "nothing says it" : Usual));
    }

    static string Describe(LoudnessTarget target) =>
        LoudnessTarget.Named.FirstOrDefault(n => n.Value == target).Key is { } name ? $"{name}, {target.Lufs.ToString(CultureInfo.InvariantCulture)} LUFS" : $"{target.Lufs.ToString(CultureInfo.InvariantCulture)} LUFS";

    static string YesNo(bool value) => value ? "yes" : "no";
}

/// <summary>A value and where it came from.</summary>
/// <param name="Value">Null for none.</param>
sealed record ConfigurationValue(string Name, string? Value, string Source);
