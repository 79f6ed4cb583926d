using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Audio.Doubles;

/// <summary>A speech service that answers on this machine as the real one would, and fails when its script says so. Thread-safe.</summary>
public abstract class ServiceDouble : IAsyncDisposable
{
    readonly WebApplication _app;
    int _underWay;

    protected ServiceDouble(FaultScript? script = null)
    {
        Script = script ?? new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1);
            // A real one reads slowly, too, and is not to be told off for it.
            o.Limits.MinResponseDataRate = null;
        });
        _app = builder.Build();
        _app.UseWebSockets();
        Map(_app);
    }

    /// <summary>What goes wrong, and when.</summary>
    public FaultScript Script { get; }

    /// <summary>Everything that was asked, in the order of arrival: method, path and what a double notes of the rest.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The texts that were spoken to their end, in order: what a client pays for.</summary>
    public ConcurrentQueue<string> Spoken { get; } = [];

    /// <summary>How many syntheses were under way at once at the most.</summary>
    public int MostUnderWay { get; private set; }

    /// <summary>Where it answers, such as http://127.0.0.1:40123.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it on a free port.</summary>
    public async Task StartAsync()
    {
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1)))
            await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Says what is answered where.</summary>
    protected abstract void Map(WebApplication app);

    /// <summary>Counts a synthesis as under way until it is disposed of. Null where there are more than the service allows: then it throttles.</summary>
    protected IDisposable? Begin()
    {
        lock (Requests)
        {
            if (_underWay >= Script.MaxConcurrency)
                return null;
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }
        return new Ending(() =>
        {
            lock (Requests)
                _underWay--;
        });
    }

    /// <summary>Breaks the connection off.</summary>
    protected static void Reset(HttpContext context) => context.Abort();

    sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
