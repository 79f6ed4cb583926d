using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles;

/// <summary>A service that takes JSON and answers over plain HTTP.</summary>
public abstract class HttpServiceDouble(FaultScript? script) : ServiceDouble(script)
{
    const string Json = "application/json";

    const int Drops = 40;

    static readonly TimeSpan Drop = TimeSpan.FromMilliseconds(50);

    /// <summary>The bodies of the syntheses, in the order of arrival.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>How this service words a refusal.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="fault">429, 500, 503 and 401 have words of their own; null for those.</param>
    protected abstract JsonNode Error(int status, string? fault);

    /// <summary>Reads the body of a request. Null where it is not JSON, or not declared as such: then it has been refused.</summary>
    protected async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true)).ReadToEndAsync(context.RequestAborted);
        Bodies.Enqueue(body);
        try
        {
            if (context.Request.ContentType?.Split(';')[0] == Json && JsonNode.Parse(body) is JsonObject json)
                return json;
        }
        catch (System.Text.Json.JsonException)
        {
            // Refused like anything else that is no object.
        }
        await RefuseAsync(context, 400, "The body is no JSON object, or is not declared as application/json");
        return null;
    }

    /// <summary>Refuses a request.</summary>
    protected Task RefuseAsync(HttpContext context, int status, string? fault = null) => RefuseAsync(context, status, Error(status, fault));

    /// <summary>Refuses a request in these words.</summary>
    protected static Task RefuseAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, Json, Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    /// <summary>Answers with JSON.</summary>
    protected static Task AnswerAsync(HttpContext context, JsonNode body) => WriteAsync(context, Json, Encoding.UTF8.GetBytes(body.ToJsonString()));

    /// <summary>Answers a synthesis, or fails as the script says.</summary>
    /// <param name="text">What is spoken, for the bill.</param>
    /// <param name="speak">Makes the samples.</param>
    /// <param name="wrap">Makes the answer of the samples.</param>
    protected async Task SynthesizeAsync<T>(HttpContext context, string text, Func<Task<(byte[] Samples, T More)>> speak, Func<byte[], T, (string MediaType, byte[] Body)> wrap)
    {
        var (fault, latency) = Script.Next();
        using var place = Begin();
        if (latency > TimeSpan.Zero)
            await Task.Delay(latency, context.RequestAborted);
        if (place is null)
            fault = Fault.Throttled;
        switch (fault)
        {
            case Fault.ThrottledWithWait:
                context.Response.Headers.RetryAfter = Script.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                await RefuseAsync(context, 429);
                return;
            case Fault.Throttled or Fault.CloseThrottled or Fault.CloseInvalidThrottled:
                await RefuseAsync(context, 429);
                return;
            case Fault.InternalError:
                await RefuseAsync(context, 500);
                return;
            case Fault.Unavailable:
                await RefuseAsync(context, 503);
                return;
            case Fault.Unauthorized:
                await RefuseAsync(context, 401);
                return;
            case Fault.ResetAtOnce:
                Reset(context);
                return;
            case Fault.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return;
            case Fault.WrongContentType:
                await WriteAsync(context, "text/html", "<html>Sign in to the network</html>"u8.ToArray());
                return;
        }
        var (samples, more) = await speak();
        var (mediaType, body) = wrap(fault == Fault.NoBytes ? [] : samples, more);
        // Before the last byte, after which the client may look; whoever has gone has got nothing.
        if (fault is Fault.None && !context.RequestAborted.IsCancellationRequested)
            Spoken.Enqueue(text);
        await (fault switch
        {
            Fault.None => WriteAsync(context, mediaType, body),
            Fault.NoBytes => WriteAsync(context, mediaType, body),
            Fault.Truncated or Fault.CloseNormallyTooSoon => WriteAsync(context, mediaType, body[..(body.Length / 2)]),
            Fault.Garbage => WriteAsync(context, mediaType, [.. Enumerable.Range(0, 999).Select(i => (byte)(i * 7))]),
            Fault.ResetMidAudio => BreakOffAsync(context, mediaType, body),
            Fault.SlowDrip => DripAsync(context, mediaType, body, text),
            Fault.TooLarge => AnnounceAsync(context, mediaType),
            _ => throw new InvalidOperationException($"{fault} is nothing that happens over HTTP"),
        });
    }

    static async Task WriteAsync(HttpContext context, string mediaType, byte[] body)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    static async Task BreakOffAsync(HttpContext context, string mediaType, byte[] body)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        Reset(context);
    }

    // Slow, but whole in the end.
    async Task DripAsync(HttpContext context, string mediaType, byte[] body, string text)
    {
        context.Response.ContentType = mediaType;
        var piece = (body.Length / Drops) + 1;
        for (var i = 0; i < body.Length; i += piece)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(i, Math.Min(piece, body.Length - i)), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Drop, context.RequestAborted);
            if (i + (2 * piece) >= body.Length && i + piece < body.Length)
                Spoken.Enqueue(text);
        }
    }

    static async Task AnnounceAsync(HttpContext context, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = 1L << 32;
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}
