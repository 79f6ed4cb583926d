using Audio.Sound;

namespace Audio.Speech.Spending;

/// <summary>Lets no attempt cross the budget, and notes what each has cost: also one that failed after the service had begun.</summary>
/// <param name="inner">The engine that charges.</param>
/// <param name="billed">How many characters a request counts for.</param>
/// <param name="priceOf">What they cost; null where nobody knows.</param>
/// <param name="log">Where it is noted; null for nowhere.</param>
sealed class MeteredEngine(
    ISpeechEngine inner, Func<SpeechRequest, int> billed, Func<SpeechRequest, Price?> priceOf, Budget budget, ExpenseLog? log, TimeProvider time) : ISpeechEngine
{
    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var characters = billed(request);
        if (characters == 0)
            return await inner.SpeakAsync(request, cancellationToken);

        var usd = priceOf(request)?.Of(characters);
        if (usd is null && budget.LimitsCost)
            throw new SpeechException($"nobody knows what {request.Voice.Engine} costs", isTransient: false) { IsEngineWide = true, IsOverBudget = true, Remedy = $"Say its \"price\" under \"services\" in voices.json" };
        budget.Reserve(characters, usd);
        var isBilled = false;
        try
        {
            var clip = await inner.SpeakAsync(request, cancellationToken);
            isBilled = true;
            Note(isSpoken: true);
            return clip;
        }
        catch (SpeechException e) when (e.IsBilled)
        {
            isBilled = true;
            Note(isSpoken: false);
            throw;
        }
        catch (AbandonedRequestException)
        {
            // Perhaps spoken: taken for spent, so that the limit holds.
            isBilled = true;
            Note(isSpoken: false);
            throw;
        }
        finally
        {
            if (!isBilled)
                budget.Release(characters, usd);
        }

        void Note(bool isSpoken) =>
            log?.Add(new(time.GetUtcNow(), request.Clip ?? "", request.Voice.Engine, request.Voice.EngineVoice, characters, usd, isSpoken));
    }
}
