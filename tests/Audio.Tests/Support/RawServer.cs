using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Audio.Tests.Support;

/// <summary>Answers every connection with the same bytes, right or wrong as HTTP, and then closes it or holds it open.</summary>
sealed class RawServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Task _serving;

    public RawServer(string answer, bool holdsOpen = false)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer.ReplaceLineEndings("\r\n")), holdsOpen);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await _serving;
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // That is how it ends.
        }
        _stop.Dispose();
    }

    async Task ServeAsync(byte[] answer, bool holdsOpen)
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Connections++;
            var stream = client.GetStream();
            var request = new StringBuilder();
            var block = new byte[4096];
            while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(block, _stop.Token) is > 0 and var read)
                request.Append(Encoding.ASCII.GetString(block, 0, read));
            await stream.WriteAsync(answer, _stop.Token);
            if (holdsOpen)
                await Task.Delay(Timeout.Infinite, _stop.Token);
        }
    }
}
