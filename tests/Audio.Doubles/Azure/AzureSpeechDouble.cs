using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Audio.Doubles.Azure;

/// <summary>
/// Azure's speech service on loopback: synthesis over REST and WebSocket, the list of voices, tokens. As strict as the real one about
/// paths, headers, framing, the order of messages and SSML; speaks real sound.
/// </summary>
public sealed partial class AzureSpeechDouble : IAsyncDisposable
{
    const string SocketPath = "/tts/cognitiveservices/websocket/v1";

    static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    readonly WebApplication _app;
    readonly ConcurrentQueue<AzureFault?> _faults = new();
    readonly ConcurrentQueue<SpokenTurn> _spoken = new();
    int _underWay;
    int _connections;

    AzureSpeechDouble(WebApplication app, AzureAccess access) => (_app, Access) = (app, access);

    /// <summary>Where it listens, without a path.</summary>
    public Uri Address => new(_app.Urls.First());

    public AzureAccess Access { get; }

    /// <summary>Method, path and query of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Why requests and messages were refused.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>What was sent to a client as a whole: each is paid for.</summary>
    public IReadOnlyCollection<SpokenTurn> Spoken => _spoken;

    /// <summary>How many sockets were opened.</summary>
    public int Connections => _connections;

    /// <summary>The most bytes of sound in one message.</summary>
    public int Chunk { get; set; } = 8192;

    /// <summary>How many turns may be under way; beyond that clients are told to slow down.</summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>How long a turn takes before it is answered.</summary>
    public Func<TimeSpan> Latency { get; set; } = () => TimeSpan.Zero;

    /// <summary>What goes wrong with a request for which nothing was <see cref="Script">scripted</see>; null is nothing.</summary>
    public Func<AzureFault?> Otherwise { get; set; } = () => null;

    /// <summary>Whether there are WebSockets at all, which some proxies and containers do not let pass.</summary>
    public bool HasSockets { get; set; } = true;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<AzureSpeechDouble> StartAsync(AzureAccess? access = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = StopLimit);
        var app = builder.Build();
        var service = new AzureSpeechDouble(app, access ?? new(TimeProvider.System));
        app.UseWebSockets();
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>Says what happens to the next requests, in order; null is nothing.</summary>
    public AzureSpeechDouble Script(params AzureFault?[] faults)
    {
        foreach (var fault in faults)
            _faults.Enqueue(fault);
        return this;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    internal AzureFault? NextFault() => _faults.TryDequeue(out var fault) ? fault : Otherwise();

    internal Task DelayAsync(CancellationToken cancellationToken) =>
        Latency() is { Ticks: > 0 } latency ? Task.Delay(latency, cancellationToken) : Task.CompletedTask;

    internal void Took(SpokenTurn turn) => _spoken.Enqueue(turn);

    /// <returns>Null where as many as may are under way.</returns>
    internal IDisposable? Enter()
    {
        if (Interlocked.Increment(ref _underWay) <= Limit)
            return new Place(this);
        Interlocked.Decrement(ref _underWay);
        return null;
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
        if (_faults.TryPeek(out var fault) && fault is AzureFault.Refused refused && _faults.TryDequeue(out _))
        {
            context.Response.StatusCode = refused.Status;
            if (refused.RetryAfter is not null)
                context.Response.Headers.RetryAfter = refused.RetryAfter;
            return;
        }
        Interlocked.Increment(ref _connections);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new SynthesisSocket(this, context, socket).RunAsync();
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

    sealed class Place(AzureSpeechDouble service) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref service._underWay);
    }

    [GeneratedRegex("^[0-9A-Fa-f]{32}$")]
    private static partial Regex Id();
}
