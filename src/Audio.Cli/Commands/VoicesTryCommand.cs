using System.CommandLine;
using Audio.Episodes.Stores;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Cli.Commands;

/// <summary><c>audio voices try NAME "text"</c>: one voice speaks a text.</summary>
static class VoicesTryCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "A voice of voices.json.", HelpName = "name", CompletionSources = { KnownVoices.Names } };
        var text = new Argument<string>("text") { Description = "What it says.", DefaultValueFactory = _ => "Good morning, and thank you for joining us." };
        UsageErrors.RefuseOptions(name);
        UsageErrors.RefuseOptions(text);
        var save = new SaveOption("Write a WAV file instead of playing it.", wasOutput: true);
        var written = new WrittenFiles();
        var voices = VoiceOptions.Voices();
        var engine = VoiceOptions.Engine();
        var store = StoreOption.Create();
        var budget = new BudgetOptions();
        var command = new DocumentedCommand(
            "try",
            "Lets one voice speak a text.",
            ("audio voices try ava 'Good evening.'", "One voice says something.")) { name, text, voices, engine, store, written.Option };
        budget.AddTo(command);
        text.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: > 0 } said] && !said.Value.Any(char.IsLetterOrDigit))
                result.AddError("The text has no word in it.");
        });
        save.AddTo(command, file => Path.GetExtension(file).Equals(".wav", StringComparison.OrdinalIgnoreCase) ? null : "--save writes a WAV file: give it a name that ends in .wav.");
        command.MaySpeak = _ => true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = await Composition.LoadAndJudgeAsync(parsed.GetValue(voices), cancellationToken);
            var engines = await Composition.ProbeAsync(book, parsed.GetValue(engine), cancellationToken);
            var voice = Composition.FindVoice(book, parsed.GetRequiredValue(name), parsed.GetValue(engine), engines);
            var faults = await engines.CheckAsync([voice], book, language: null, cancellationToken);
            if (faults.Any(f => f.Severity == Severity.Error))
                throw new InvalidInputException(faults);

            var folder = Composition.StoreFolder(parsed.GetValue(store));
            using var use = StoreLock.Share(folder);
            var speech = Composition.CreateSpeech(engines, folder, budget.Read(parsed));
            var request = new SpeechRequest(parsed.GetRequiredValue(text), voice);
            var clip = await speech.SpeakAsync(request, cancellationToken);
            parsed.Messages().Say($"{voice.Name} is {voice.EngineVoice} of {voice.Engine}, {clip.Duration.TotalSeconds:0.0} s");
            if (save.NameIn(parsed) is { } file)
            {
                AtomicFile.Write(file, stream => Wav.Write(stream, clip));
                written.Print(parsed, file);
            }
            else if (await Player.PlayAsync(speech.PathOf(request), cancellationToken) is { } remedy)
            {
                parsed.Messages().Say($"{remedy}");
                written.Print(parsed, speech.PathOf(request));
            }
            else
                written.Print(parsed);
            return ExitCode.Done;
        });
        return command;
    }
}
