namespace Audio.Speech.Azure.Sockets;

/// <summary>A token that is cancelled when another is, or when nothing has happened for too long.</summary>
sealed class IdleLimit : IDisposable
{
    readonly CancellationTokenSource _timeout;
    readonly CancellationTokenSource _either;

    public IdleLimit(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        _timeout = new(timeout, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timeout.Token);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _timeout.Dispose();
    }
}
