namespace Audio.Doubles.Azure.Ssml;

/// <summary>The service refuses a document, and says why: in the reason of a closed socket, or of a status line.</summary>
public sealed class SsmlException(string message) : Exception(message);
