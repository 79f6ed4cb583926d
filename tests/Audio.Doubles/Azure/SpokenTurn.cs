using Audio.Doubles.Azure.Sound;
using Audio.Doubles.Azure.Ssml;

namespace Audio.Doubles.Azure;

/// <summary>What the service has spoken, and would charge for.</summary>
/// <param name="Transport"><c>websocket</c> or <c>rest</c>.</param>
public sealed record SpokenTurn(string Ssml, SsmlDocument Document, Utterance Utterance, string Transport);
