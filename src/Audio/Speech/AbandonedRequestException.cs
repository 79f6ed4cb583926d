namespace Audio.Speech;

/// <summary>Cancelled when a request had been sent whole: the service may charge for it all the same.</summary>
sealed class AbandonedRequestException(OperationCanceledException cause) : OperationCanceledException(cause.Message, cause, cause.CancellationToken);
