using System.Globalization;

namespace Audio.EndToEnd.Support;

/// <summary>Stands before the real engines on the PATH, takes down each utterance they are asked for (questions about versions and
/// voices do not count), and can slow them down.</summary>
sealed class CountedEngines
{
    static readonly string[] Names = ["flite", "espeak-ng"];

    readonly string _log;

    public CountedEngines(AudioProgram program, double delaySeconds = 0)
    {
        _log = program.PathOf("engine-calls");
        var folder = Directory.CreateDirectory(program.PathOf("engines")).FullName;
        foreach (var name in Names)
        {
            var real = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(f => Path.Combine(f, name)).First(File.Exists);
            var script = $"""
                #!/bin/sh
                case "$*" in *" -o "*|*--stdout*) echo {name} >> '{_log}'; sleep {delaySeconds.ToString(CultureInfo.InvariantCulture)} ;; esac
                exec {real} "$@"
                """;
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, script.Replace("\r", ""));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        program.Environment["PATH"] = folder + ":" + Environment.GetEnvironmentVariable("PATH");
    }

    /// <summary>Utterances spoken since the last look.</summary>
    public int Take()
    {
        if (!File.Exists(_log))
            return 0;
        var count = File.ReadAllLines(_log).Length;
        File.Delete(_log);
        return count;
    }
}
