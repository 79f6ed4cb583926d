using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Pages come from strangers: nothing in one is fetched, run, or written anywhere but into the output folder.</summary>
public sealed class MaliciousPageTests : IDisposable
{
    readonly AudioProgram _audio = new();
    readonly TcpListener _site = new(IPAddress.Loopback, 0);

    public MaliciousPageTests() => _site.Start();

    public void Dispose()
    {
        _site.Stop();
        _audio.Dispose();
    }

    string Site => $"http://127.0.0.1:{((IPEndPoint)_site.LocalEndpoint).Port}";

    [Fact]
    public async Task Nothing_that_an_html_page_refers_to_is_fetched()
    {
        var page = _audio.Write("page.html", $"""
            <!DOCTYPE html SYSTEM "{Site}/page.dtd">
            <html><head><base href="{Site}/"><link rel="stylesheet" href="{Site}/a.css"><script src="{Site}/a.js"></script>
            <meta http-equiv="refresh" content="0; url={Site}/next"></head>
            <body><img src="{Site}/a.png"><iframe src="{Site}/frame"></iframe><object data="{Site}/o"></object>
            <script>fetch("{Site}/script")</script>
            <p>ANNA LIND, HOST: Good morning.</p><p>BEN OKORO, BYLINE: Good morning to you.</p>
            </body></html>
            """);

        (await _audio.RunAsync("render", page)).Expect(0);

        Assert.False(_site.Pending());
    }

    [Theory]
    [InlineData("page.xml", "<!DOCTYPE t [<!ENTITY x SYSTEM \"{0}/x\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p begin=\"0s\" end=\"1s\">&x;&f;</p></div></body></tt>")]
    [InlineData("page.txt", "![a]({0}/a.png)\n\n<script src=\"{0}/a.js\"></script>\n\n[ref]: {0}/ref\n\n**Anna:** Good morning.\n\n**Ben:** [Hello]({0}/hello).\n")]
    [InlineData("page.json", "{{\"$schema\": \"{0}/schema\", \"audio_url\": \"{0}/a.mp3\", \"utterances\": null, \"words\": []}}")]
    public async Task Nothing_that_another_input_refers_to_is_fetched(string name, string content)
    {
        var page = _audio.Write(name, content.Replace("{0}", Site, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));

        var outcome = await _audio.RunAsync("render", page);

        Assert.True(outcome.ExitCode is 0 or 2, outcome.Error);
        Assert.False(_site.Pending());
    }

    [Fact]
    public async Task Names_and_titles_lead_nowhere_outside_the_output_folder()
    {
        var page = _audio.Write("page.txt", """
            ---
            title: ../../../outside
            show: /tmp/../outside
            ---

            ../../OUTSIDE: Good morning.

            ANNA LIND, HOST: Good morning.

            BEN OKORO, BYLINE: And to you.
            """);

        (await _audio.RunAsync("render", page, "-o", _audio.PathOf("out"))).Expect(0);

        Assert.Equal(["out", "page.txt", "store"], Directory.EnumerateFileSystemEntries(_audio.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(["page"], Directory.EnumerateFileSystemEntries(_audio.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Front_matter_makes_no_objects_and_does_not_swell()
    {
        var bomb = string.Concat(Enumerable.Range(0, 40).Select(i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}, *a{i}, *a{i}, *a{i}, *a{i}, *a{i}]\n"));
        var page = _audio.Write("page.txt", $"---\nx: !!System.Diagnostics.Process {{}}\na0: &a0 [lol]\n{bomb}---\n\nAnna: Hello.\n\nBen: Hello.\n");

        (await _audio.RunAsync("inspect", page)).Expect(2);
    }

    [Fact]
    public async Task Commands_to_an_engine_and_markup_of_speech_are_never_handed_to_it()
    {
        var page = _audio.Write("page.txt", $"""
            Anna: -w {_audio.PathOf("written.wav")} Hello. [[h@l'oU]] {"\u001b"}[2J $(touch {_audio.PathOf("run")}) `touch {_audio.PathOf("run")}`

            Ben: <speak><audio src="{Site}/a.mp3"/><break time="99s"/> Good morning &lt;mark/&gt; </speak>

            Anna: --stdin -f /etc/hostname
            """);

        var spoken = JsonDocument.Parse((await _audio.RunAsync("inspect", "--json", page)).Expect(0).Output).RootElement.GetRawText();
        (await _audio.RunAsync("render", page, "--engine", "espeak-ng")).Expect(0);

        Assert.DoesNotContain("[[", Spoken(spoken), StringComparison.Ordinal);
        Assert.DoesNotContain("<", Spoken(spoken), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", Spoken(spoken), StringComparison.Ordinal);
        Assert.False(File.Exists(_audio.PathOf("written.wav")));
        Assert.False(File.Exists(_audio.PathOf("run")));
        Assert.False(_site.Pending());
    }

    static string Spoken(string json) =>
        string.Join('\n', JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray()
            .SelectMany(i => i.TryGetProperty("spoken", out var s) ? [s.GetString()!] : Array.Empty<string>()));
}
