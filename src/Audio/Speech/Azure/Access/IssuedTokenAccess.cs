using System.Text;
using Audio.Speech.Http;

namespace Audio.Speech.Azure.Access;

/// <summary>Tokens that the service gives for a key, so that the key is sent once in nine minutes.</summary>
sealed class IssuedTokenAccess(Secret key, Uri address, ServiceClient client, TimeProvider time) : IAzureAccess
{
    // They are good for ten minutes; a turn that starts with one must end with it.
    static readonly TimeSpan Use = TimeSpan.FromMinutes(9);

    readonly SingleFlight _fetching = new();
    SecretHeader? _grant;
    DateTimeOffset _end;

    // Whoever comes while one is fetched waits for that.
    public async ValueTask<SecretHeader?> GetAsync(CancellationToken cancellationToken) => await _fetching.RunAsync(
        "",
        async () =>
        {
            if (_grant is null || time.GetUtcNow() >= _end)
            {
                var start = time.GetUtcNow();
                _grant = new("Authorization", new(await FetchAsync(cancellationToken)), "Bearer ");
                _end = start + Use;
            }
            return _grant;
        },
        cancellationToken);

    public bool Renew(SecretHeader? refused)
    {
        // Not one that was fetched in the meantime.
        Interlocked.CompareExchange(ref _grant, null, refused);
        return true;
    }

    async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent([]) };
        KeyAccess.HeaderOf(key).AddTo(request);
        var response = await client.SendAsync(request, cancellationToken);
        var token = Encoding.ASCII.GetString(response.Body).Trim();
        return token.Length > 0 && token.All(c => c is > ' ' and < '\x7f')
            ? token : throw new SpeechException($"{client.Engine} gave no token for the key", isTransient: true);
    }
}
