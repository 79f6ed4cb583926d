namespace Audio.Speech.Http;

/// <summary>What a service answered, whole.</summary>
/// <param name="MediaType">Such as <c>audio/wav</c>, in lower case without parameters; empty where it does not say.</param>
/// <param name="Body">The content.</param>
readonly record struct ServiceResponse(string MediaType, byte[] Body);
