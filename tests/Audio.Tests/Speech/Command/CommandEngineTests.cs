using System.Text;
using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Command;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Command;

/// <summary>With real programs: espeak-ng, flite and scripts of the shell.</summary>
public sealed class CommandEngineTests : IDisposable
{
    const string Sentence = "The council voted last night, and nobody was surprised.";

    readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Texts => NastyTexts.Speakable;

    public void Dispose() => _folder.Dispose();

    Task<IProbedEngine> Open(string[] run, params (string Name, string[] Values)[] values) => CommandEngine.OpenAsync(
        Services.Settings(CommandKind.Kind, "it", [("run", run), .. values]) with { File = _folder.File("voices.json") }, new(), default);

    async Task<Clip> Speak(IProbedEngine engine, string voice = "en-us", double rate = 1, string text = Sentence) =>
        await new CheckedEngine(engine, new()).SpeakAsync(new(text, new("a", "it", voice) { Rate = rate }, "en"), default);

    Task<IProbedEngine> OpenScript(string script, params (string Name, string[] Values)[] values)
    {
        Skip.If(OperatingSystem.IsWindows());
        var path = _folder.Write("speak.sh", Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return Open(["./speak.sh", "{voice}"], values);
    }

    [SkippableFact]
    public async Task A_program_that_reads_standard_input_and_writes_WAV_to_standard_output_speaks()
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        var engine = await Open(["espeak-ng", "-v", "{voice}", "-s", "{rate*175}", "--stdin", "--stdout"]);

        var (normal, fast) = (await Speak(engine), await Speak(engine, rate: 1.5));

        Assert.Equal(new AudioFormat(22_050, 1), normal.Format);
        Assert.InRange(normal.Duration / fast.Duration, 1.3, 1.7);
    }

    [SkippableFact]
    public async Task A_program_that_reads_a_file_and_writes_a_file_speaks()
    {
        Skip.If(Tool.IsMissing("flite"), "flite is not installed");
        var engine = await Open(["flite", "-voice", "{voice}", "--setf", "duration_stretch={1/rate}", "-f", "{file}", "-o", "{output}"], ("version", ["--version"]));

        var clip = await Speak(engine, "slt");

        Assert.Equal(16_000, clip.Format.SampleRate);
        Assert.InRange(clip.Duration.TotalSeconds, 2, 6);
        Assert.Contains("flite", engine.Version, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.GetTempPath(), "audio-speech-*"),
            d => File.Exists(Path.Combine(d, "text.txt")) && File.ReadAllText(Path.Combine(d, "text.txt")).StartsWith(Sentence, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Samples_without_a_header_are_sound_at_the_rate_that_is_said()
    {
        Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
        var engine = await OpenScript("espeak-ng -v \"$1\" --stdin --stdout | tail -c +45", ("rate", ["22050"]));

        Assert.Equal(
            (await Speak(await Open(["espeak-ng", "-v", "{voice}", "--stdin", "--stdout"]))).Samples.ToArray(), (await Speak(engine)).Samples.ToArray());
    }

    [SkippableTheory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_arrives_as_text(string text)
    {
        var engine = await OpenScript($"cat > '{_folder.File("seen")}'; printf 12345678", ("rate", ["8000"]));

        await engine.SpeakAsync(new(text, new("a", "it", "v")), default);

        var seen = File.ReadAllText(_folder.File("seen"));
        var letters = (string t) => string.Concat(t.EnumerateRunes().Where(Rune.IsLetterOrDigit));
        Assert.Equal(letters(text), letters(seen));
        Assert.DoesNotContain("[[", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(seen[..^1], char.IsControl);
    }

    [SkippableFact]
    public async Task What_fills_a_place_goes_through_no_shell()
    {
        var engine = await OpenScript($"printf %s \"$1\" > '{_folder.File("seen")}'; printf 12345678", ("rate", ["8000"]));

        await engine.SpeakAsync(new(Sentence, new("a", "it", "$(touch never); `id` \"' *")), default);

        Assert.Equal("$(touch never); `id` \"' *", File.ReadAllText(_folder.File("seen")));
    }

    [Theory]
    [InlineData("no-such-program")]
    [InlineData("./no-such-script.sh")]
    [InlineData("/no/such/program")]
    public async Task A_missing_program_is_found_out_at_once_with_what_to_do(string program)
    {
        var failure = await Assert.ThrowsAsync<SpeechException>(() => Open([program, "{voice}"]));

        Assert.Equal((false, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("'run' of 'it'", failure.Remedy, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_script_that_may_not_be_executed_is_none()
    {
        Skip.If(OperatingSystem.IsWindows());
        _folder.Write("speak.sh", "#!/bin/sh"u8.ToArray());

        Assert.Contains("not executable", (await Assert.ThrowsAsync<SpeechException>(() => Open(["./speak.sh"]))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_failure_has_the_exit_code_and_the_first_line_of_what_the_program_said()
    {
        var engine = await OpenScript("echo 'no model for amy' >&2; echo 'a long story' >&2; exit 3");

        var failure = await Assert.ThrowsAsync<SpeechException>(() => Speak(engine));

        Assert.Contains("exit code 3: no model for amy", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a long story", failure.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("true", null, "left no sound", false)]
    [InlineData("echo this is no sound", null, "no whole WAV file", false)]
    [InlineData("printf RIFF", null, "no whole WAV file", true)]
    [InlineData("printf 123", "8000", "within a sample", true)]
    [InlineData("printf 1234", "8000", "only 0.00 s", true)]
    public async Task What_is_no_sound_is_a_failure(string script, string? rate, string fault, bool isTransient)
    {
        var engine = await OpenScript(script, rate is null ? [] : [("rate", [rate])]);

        var failure = await Assert.ThrowsAsync<SpeechException>(() => Speak(engine));

        Assert.Contains(fault, failure.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, failure.IsTransient);
    }

    [SkippableFact]
    public async Task A_changed_script_is_another_version()
    {
        var before = (await OpenScript("exit 1")).Version;

        Assert.NotEqual(before, (await OpenScript("exit 2")).Version);
        Assert.Equal(before, (await OpenScript("exit 1")).Version);
    }

    [SkippableFact]
    public async Task Cancelling_kills_the_program_and_all_that_it_started()
    {
        Skip.If(Tool.IsMissing("mkfifo"), "mkfifo is not installed");
        var pipe = _folder.File("alive");
        Tool.Run("mkfifo", [], pipe);
        var engine = await OpenScript($"exec 3>'{pipe}'; echo started >&3; sleep 1000 & wait", ("rate", ["8000"]));
        using var cancellation = new CancellationTokenSource();

        var speaking = engine.SpeakAsync(new(Sentence, new("a", "it", "v")), cancellation.Token);
        using var alive = new StreamReader(await Task.Run(() => File.OpenRead(pipe)));
        Assert.Equal("started", await alive.ReadLineAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        // The end comes when the last of them has let go of the pipe.
        Assert.Equal("", await alive.ReadToEndAsync());
    }

    [SkippableTheory]
    [InlineData(1.1, 1, "en", null, "cannot change the rate")]
    [InlineData(1, 1.1, "en", null, "cannot change the pitch")]
    [InlineData(1, 1, "fr", null, "does not speak 'fr'")]
    [InlineData(1, 1, "de", null, null)]
    [InlineData(1, 1, "de", "en", "does not speak 'de'")]
    public async Task What_it_cannot_do_is_known_beforehand(double rate, double pitch, string language, string? own, string? fault)
    {
        var engine = await OpenScript("exit 1", ("languages", ["en", "de-AT"]));
        var voice = new Voice("a", "it", "v") { Rate = rate, Pitch = pitch, Settings = own is null ? Settings.None : Services.Values(("language", [own])) };

        var found = await engine.FindFaultAsync(voice, language, default);

        Assert.True(fault is null ? found is null : found!.Contains(fault, StringComparison.Ordinal), found);
    }

    [SkippableFact]
    public async Task How_many_run_at_once_is_up_to_the_settings() =>
        Assert.Equal(1, ResilienceOptions.For((await OpenScript("true")).Limits, Services.Values(("connections", ["1"]))).MaxConcurrency);
}
