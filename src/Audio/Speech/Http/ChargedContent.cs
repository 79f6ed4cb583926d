using System.Net;

namespace Audio.Speech.Http;

/// <summary>The body of a request for which the service may charge once it has the whole.</summary>
sealed class ChargedContent : HttpContent
{
    readonly byte[] _bytes;

    /// <param name="mediaType">What the bytes are.</param>
    public ChargedContent(byte[] bytes, string mediaType)
    {
        _bytes = bytes;
        Headers.ContentType = new(mediaType);
    }

    /// <summary>Whether all of it has been sent.</summary>
    public bool IsSent { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_bytes, cancellationToken);
        IsSent = true;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
