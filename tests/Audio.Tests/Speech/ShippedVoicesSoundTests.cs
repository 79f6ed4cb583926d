using System.Numerics.Tensors;
using Audio.Casting;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>The voices of the repository's voices.json as the local engines speak them, judged by numbers.</summary>
public sealed class ShippedVoicesSoundTests
{
    [SkippableTheory]
    [InlineData("flite")]
    [InlineData("espeak-ng")]
    public async Task Every_voice_sounds_whole_and_female_voices_are_higher_than_male_ones(string engineName)
    {
        Skip.If(Tool.IsMissing(engineName), $"{engineName} is not installed");
        using var folder = new TemporaryFolder();
        var catalog = await EngineCatalog.ProbeAsync([Some.Service(engineName)], new(), default);
        var engine = catalog.Open(new(folder.File("store")), new(), TimeProvider.System);
        var book = VoiceBook.Load(Path.Combine(Repository.Root, "voices.json"));

        var spoken = await Task.WhenAll(
            from persona in book.Personas
            where persona.Bindings.ContainsKey(engineName)
            select Speak(persona));

        Assert.All(spoken, s => Assert.InRange(s.Peak, 0.1, 0.999));
        var lowestFemale = spoken.Where(s => s.Persona.Gender == "female").Min(s => s.Pitch);
        var highestMale = spoken.Where(s => s.Persona.Gender == "male").Max(s => s.Pitch);
        Assert.True(lowestFemale > highestMale + 5, string.Join(", ", spoken.Select(s => $"{s.Persona.Name} {s.Pitch:0} Hz {s.Peak:0.00}")));

        async Task<(Persona Persona, double Pitch, double Peak)> Speak(Persona persona)
        {
            var clip = await engine.SpeakAsync(
                new("The council voted last night. Seven members were in favor, and two changed their minds.", persona.Bindings[engineName]), default);
            return (persona, Pitch.Of(clip), MathF.Abs(TensorPrimitives.MaxMagnitude(clip.Samples.Span)));
        }
    }
}
