using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class ConfigTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Each_value_says_where_it_came_from()
    {
        Directory.CreateDirectory(_audio.PathOf("talks"));
        _audio.Write("talks/show.json", "{\n  \"title\": \"Harbour Talk\",\n  \"chain\": \"broadcast\",\n  \"target\": \"npr\"\n}");
        _audio.Write("talks/talk.txt", "---\nauthor: Ines\ntarget: ebu\n---\nANN: Hello.\n\nBEN: Hello.\n");
        _audio.Environment["AZURE_SPEECH_KEY"] = "very-secret";

        var outcome = (await _audio.RunAsync("config", "talks/talk.txt", "--outputs", "flac", "--json")).Expect(0);

        var values = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().ToDictionary(v => v.GetProperty("name").GetString()!, v => $"{v.GetProperty("value")} | {v.GetProperty("source")}");
        Assert.Equal("Harbour Talk | talks/show.json:2", values["title"]);
        Assert.Equal("Ines | talks/talk.txt:2", values["author"]);
        Assert.Equal("broadcast | talks/show.json:3", values["chain"]);
        Assert.Equal("ebu, -23 LUFS | talks/talk.txt:3", values["target"]);
        Assert.Equal("flac | --outputs", values["outputs"]);
        Assert.Equal("no | the usual", values["stereo"]);
        Assert.Equal("talks/show.json | above the transcript", values["show"]);
        Assert.EndsWith(" | came with the program", values["voices"], StringComparison.Ordinal);
        Assert.Equal($"{_audio.PathOf("store")} | the environment, AUDIO_STORE", values["store"]);
        Assert.Equal("present | the environment, AZURE_SPEECH_KEY", values["key of azure"]);
        Assert.DoesNotContain("very-secret", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_transcript_the_current_folder_and_those_above_it_decide()
    {
        _audio.Write("show.json", "{ \"title\": \"Above\" }");
        Directory.CreateDirectory(_audio.PathOf("talks/a"));

        _audio.CurrentFolder = "talks/a";
        var outcome = (await _audio.RunAsync("config")).Expect(0);

        Assert.Contains("Above  (", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("above the current folder", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_user_wants_everywhere_comes_after_what_is_nearer()
    {
        Directory.CreateDirectory(_audio.PathOf("user/audio"));
        _audio.Environment["XDG_CONFIG_HOME"] = _audio.PathOf("user");
        _audio.Write("user/audio/show.json", "{ \"title\": \"Everywhere\" }");

        Assert.Contains("Everywhere  (", (await _audio.RunAsync("config")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("the user's folder", (await _audio.RunAsync("config")).Output, StringComparison.Ordinal);
        _audio.Write("show.json", "{ \"title\": \"Here\" }");
        Assert.Contains("Here  (show.json:1)", (await _audio.RunAsync("config")).Expect(0).Output, StringComparison.Ordinal);
    }
}
