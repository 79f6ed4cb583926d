using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Flite;

namespace Audio.Tests.Support;

/// <summary>flite's own voices for speakers of a test: ann is slt, everybody else is rms.</summary>
sealed class RealVoices : ISpeechEngine
{
    readonly ISpeechEngine _flite;

    RealVoices(ISpeechEngine flite) => _flite = flite;

    public static async Task<RealVoices> OpenAsync() => new(await FliteEngine.OpenAsync(Some.Service("flite"), new(), default));

    public Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        _flite.SpeakAsync(request with { Voice = request.Voice with { EngineVoice = request.Voice.EngineVoice == "ann" ? "slt" : "rms" } }, cancellationToken);
}
