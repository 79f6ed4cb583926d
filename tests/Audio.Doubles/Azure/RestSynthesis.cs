using System.Text;
using Audio.Doubles.Azure.Sound;
using Audio.Doubles.Azure.Ssml;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Audio.Doubles.Azure;

/// <summary>Synthesis over REST: SSML in, sound out.</summary>
sealed class RestSynthesis(AzureSpeechDouble service)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (service.Access.Check(request) is > 0 and var status)
        {
            response.StatusCode = status;
            return;
        }
        if (request.ContentType?.Split(';')[0].Trim() != "application/ssml+xml")
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        if (request.Headers.UserAgent.ToString() is not { Length: > 0 and < 255 })
        {
            Refuse(response, "User-Agent is missing or too long");
            return;
        }
        if (PcmFormat.Parse(request.Headers["X-Microsoft-OutputFormat"]) is not { } format)
        {
            Refuse(response, "Unsupported output format");
            return;
        }
        using var place = service.Begin();
        var (fault, latency) = place is null ? (new AzureFault.Refused(429), TimeSpan.Zero) : service.Next();
        // What a socket says in closing stands in the status here.
        if (fault is AzureFault.Closed { Code: 4429 } or AzureFault.Closed { Reason: "Throttled" })
            fault = new AzureFault.Refused(429);
        if (fault is AzureFault.Refused refused)
        {
            if (refused.RetryAfter is not null)
                response.Headers.RetryAfter = refused.RetryAfter;
            response.StatusCode = refused.Status;
            return;
        }
        try
        {
            using var reader = new StreamReader(request.Body, new UTF8Encoding(false, true));
            var ssml = await reader.ReadToEndAsync(context.RequestAborted);
            var document = SsmlDocument.Parse(ssml);
            await Task.Delay(latency, context.RequestAborted);
            var utterance = await Narration.SpeakAsync(document);
            if (await SendAsync(context, format.Encode(WaveFile.Resample(utterance.Samples, utterance.SampleRate, format.SampleRate)), format, fault))
                service.Took(new(ssml, document, utterance, "rest"));
        }
        catch (SsmlException e)
        {
            Refuse(response, e.Message);
        }
        catch (DecoderFallbackException)
        {
            Refuse(response, "The SSML is not UTF-8");
        }
    }

    // The body is empty: what there is to say stands in the status line.
    void Refuse(HttpResponse response, string reason)
    {
        service.Refusals.Enqueue(reason);
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.HttpContext.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = new([.. reason.Where(c => c is >= ' ' and < '\x7f')]);
    }

    static async Task<bool> SendAsync(HttpContext context, byte[] sound, PcmFormat format, AzureFault? fault)
    {
        var (response, cancellation) = (context.Response, context.RequestAborted);
        response.ContentType = fault is AzureFault.WrongContentType ? "text/html" : format.ContentType;
        switch (fault)
        {
            case AzureFault.WrongContentType:
                await response.WriteAsync("<html>Sign in to this network</html>", cancellation);
                return false;
            case AzureFault.ZeroBytes:
                return false;
            case AzureFault.TooLarge:
                response.ContentLength = 1L << 32;
                await response.Body.FlushAsync(cancellation);
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
                return false;
            case AzureFault.Garbage:
                // An odd number of bytes is no 16-bit sound.
                await response.Body.WriteAsync(new byte[333], cancellation);
                return false;
            case AzureFault.Truncated truncated:
                await response.Body.WriteAsync(sound.AsMemory(0, (int)(sound.Length * truncated.Share) & ~1), cancellation);
                return false;
            case AzureFault.Closed or AzureFault.Reset or AzureFault.Hang:
                var share = fault switch { AzureFault.Reset r => r.Share, AzureFault.Hang h => h.Share, AzureFault.Closed c => c.Share, _ => 0 };
                if (share > 0)
                {
                    await response.Body.WriteAsync(sound.AsMemory(0, (int)(sound.Length * share)), cancellation);
                    await response.Body.FlushAsync(cancellation);
                }
                if (fault is AzureFault.Hang)
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
                context.Abort();
                return false;
        }
        const int Piece = 8192;
        for (var start = 0; start < sound.Length; start += Piece)
        {
            if (fault is AzureFault.SlowDrip drip)
            {
                await response.Body.FlushAsync(cancellation);
                await Task.Delay(drip.Pause, cancellation);
            }
            await response.Body.WriteAsync(sound.AsMemory(start, Math.Min(Piece, sound.Length - start)), cancellation);
        }
        return sound.Length > 0;
    }
}
