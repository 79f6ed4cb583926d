using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Batches;
using Audio.Speech.Spending;

namespace Audio.Cli.Commands;

/// <summary><c>audio render FILE</c>: an episode and its companions; their paths go to standard output.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var options = new RenderOptions(input);
        var command = new DocumentedCommand(
            "render",
            "Makes an episode of a transcript.",
            ("audio render talk.txt", "Makes output/talk/talk.mp3, with chapters, captions and a transcript beside it."),
            ("audio render talk.txt -o episodes --outputs mp3,m4a:64,flac", "Writes three files of one mix."),
            ("audio render page.html --speaker 'QUILL=Mara Quill:ava' --drop 'Sign up'", "Says who a label is and in which voice, and leaves lines out."),
            ("audio render talk.txt --json | jq -r '.files[0]'", "Tells a program what became of it."),
            ("pbpaste | audio render - --title 'The talk'", "Reads what was copied."),
            ("audio render talk.txt --max-cost 2.00", "Stops before speech costs more; what was spoken is kept."));
        input.AddTo(command);
        options.AddTo(command);
        var json = JsonOutput.Option("Print what became of it as JSON instead of the files' paths.");
        command.Add(json);
        command.MaySpeak = _ => true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await input.OpenAsync(parsed, cancellationToken);
            var stamp = options.StampOf(parsed, opened);
            if (options.FindCurrent(parsed, opened, stamp) is { } current)
            {
                parsed.Messages().Say(current.Problems);
                parsed.Messages().Say("nothing has changed; --force makes it again");
                return Print(current, parsed.GetValue(json));
            }
            var cast = await input.CastAsync(parsed, opened, cancellationToken);
            if (!input.Accepts(parsed, cast))
                return Errors.Refuse(parsed.Messages());
            var ready = await ScriptInput.RequireSpeakableAsync(parsed, cast, options.AllowsStandIns(parsed), cancellationToken);
            var limit = options.ReadBudget(parsed);
            var started = TimeProvider.System.GetTimestamp();
            var made = await ProgressDisplay.RunAsync(parsed.Messages(), progress => SayingWhatItCostAsync(
                options.MakeAsync(
                    parsed, ready, stamp, limit, () => Composition.CreateSpeech(ready.Engines, ready.Store, limit, new EngineTrouble(progress, TimeProvider.System)), progress, cancellationToken),
                limit,
                parsed.Messages()));
            parsed.Messages().Say(made.Problems);
            parsed.Messages().Say($"done; {Summary(made.Episode, limit)}");
            return Print(
                new(opened.Source.Name, made.IsRight ? BatchOutcome.Made : BatchOutcome.Failed)
                {
                    Paths = [.. made.Episode.Paths],
                    Duration = made.Episode.Duration,
                    Took = TimeProvider.System.GetElapsedTime(started),
                    Spoken = made.Episode.SpokenAnew,
                    Problems = [.. ready.Problems, .. made.Problems],
                },
                parsed.GetValue(json));
        });
        return command;
    }

    static int Print(BatchResult result, bool asJson)
    {
        if (asJson)
            BatchJson.Print(result);
        else
            result.Paths.ToList().ForEach(Console.Out.WriteLine);
        return result.Outcome == BatchOutcome.Failed ? ExitCode.Failed : ExitCode.Done;
    }

    static string Summary(RenderedEpisode episode, Budget limit)
    {
        var others = episode.Substituted == 0 ? "" : $"; {episode.Substituted} by another voice than the cast's, as the warnings say: the same command asks for the right one again";
        var paid = limit.Characters == 0 ? "" : $"; {Spent(limit)}";
        return $"{Count.Of(episode.SpokenAnew, "sentence")} spoken anew{paid}{others}";
    }

    // The measuring of new voices and attempts that came to nothing included.
    static string Spent(Budget limit) => $"the speech of this run cost {Money.Of(limit.Usd)} ({Count.Of(limit.Characters, "character")})";

    // Also of one that failed or was stopped.
    static async Task<MadeEpisode> SayingWhatItCostAsync(Task<MadeEpisode> making, Budget limit, Messages messages)
    {
        try
        {
            return await making;
        }
        catch (Exception) when (limit.Characters > 0)
        {
            messages.Say(Spent(limit));
            throw;
        }
    }
}
