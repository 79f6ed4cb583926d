using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.Azure;

/// <summary>
/// Azure's speech service: synthesis over REST and WebSocket, the list of voices, tokens. As strict as the real one about paths,
/// headers, framing, the order of messages and SSML.
/// </summary>
public sealed partial class AzureSpeechDouble(FaultScript? script = null, AzureAccess? access = null) : ServiceDouble(script)
{
    const string SocketPath = "/tts/cognitiveservices/websocket/v1";

    readonly ConcurrentQueue<AzureFault?> _faults = new();
    int _connections;

    public AzureAccess Access { get; } = access ?? new(TimeProvider.System);

    /// <summary>Why requests and messages were refused.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>What was sent to a client as a whole, with all that is known of it.</summary>
    public ConcurrentQueue<SpokenTurn> Turns { get; } = new();

    /// <summary>How many sockets were opened.</summary>
    public int Connections => _connections;

    /// <summary>The most bytes of sound in one message.</summary>
    public int Chunk { get; init; } = 8192;

    /// <summary>Whether there are WebSockets at all, which some proxies and containers do not let pass.</summary>
    public bool HasSockets { get; init; } = true;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<AzureSpeechDouble> OpenAsync(FaultScript? script = null, AzureAccess? access = null)
    {
        var service = new AzureSpeechDouble(script, access);
        await service.StartAsync();
        return service;
    }

    /// <summary>Says what happens to the next syntheses, before the script has its say; null is nothing.</summary>
    public void Prepare(params AzureFault?[] faults)
    {
        foreach (var fault in faults)
            _faults.Enqueue(fault);
    }

    protected override void Map(WebApplication app) => app.Run(AnswerAsync);

    internal new IDisposable? Begin() => base.Begin();

    /// <summary>What becomes of the next synthesis, and how long it takes.</summary>
    internal (AzureFault? Fault, TimeSpan Latency) Next()
    {
        if (_faults.TryDequeue(out var prepared))
            return (prepared, TimeSpan.Zero);
        var (fault, latency) = Script.Next();
        return (AzureFault.Of(fault, Script.RetryAfterSeconds), latency);
    }

    internal void Took(SpokenTurn turn)
    {
        Turns.Enqueue(turn);
        Spoken.Enqueue(turn.Document.Text);
    }

    async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.Method} {request.Path}{request.QueryString}");
        // Beside a region's own host stands, behind /tts, what a resource with a domain of its own offers.
        var path = request.Path.Value!;
        await ((request.Method, path.StartsWith("/tts/cognitiveservices/v", StringComparison.Ordinal) ? path[4..] : path) switch
        {
            ("GET", SocketPath) when context.WebSockets.IsWebSocketRequest && HasSockets => ConnectAsync(context),
            ("POST", "/cognitiveservices/v1") => new RestSynthesis(this).AnswerAsync(context),
            ("GET", "/cognitiveservices/voices/list") => ListAsync(context),
            ("POST", "/sts/v1.0/issueToken") => Access.IssueTokenAsync(context),
            (_, SocketPath) when !HasSockets => Status(context, 404),
            (_, SocketPath or "/cognitiveservices/v1" or "/cognitiveservices/voices/list" or "/sts/v1.0/issueToken") => Status(context, 405),
            _ => Status(context, 404),
        });
    }

    async Task ConnectAsync(HttpContext context)
    {
        if (Access.Check(context.Request) is > 0 and var status)
        {
            context.Response.StatusCode = status;
            return;
        }
        if (!Id().IsMatch(context.Request.Headers["X-ConnectionId"].ToString()))
        {
            Refusals.Enqueue("X-ConnectionId must be a GUID in 32 hexadecimal digits.");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        // What goes wrong before anything is answered goes wrong here already.
        var first = Next();
        if (first.Fault is AzureFault.Refused refused)
        {
            context.Response.StatusCode = refused.Status;
            if (refused.RetryAfter is not null)
                context.Response.Headers.RetryAfter = refused.RetryAfter;
            return;
        }
        if (first.Fault is AzureFault.Reset { Share: 0 })
        {
            Reset(context);
            return;
        }
        Interlocked.Increment(ref _connections);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new SynthesisSocket(this, context, socket, first).RunAsync();
    }

    Task ListAsync(HttpContext context)
    {
        if (Access.Check(context.Request) is > 0 and var status)
            return Status(context, status);
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(OfferedVoice.ToJson(OfferedVoices.All));
    }

    static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    [GeneratedRegex("^[0-9A-Fa-f]{32}$")]
    private static partial Regex Id();
}
