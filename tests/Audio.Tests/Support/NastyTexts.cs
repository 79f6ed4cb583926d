namespace Audio.Tests.Support;

/// <summary>Texts that programs take for something else than text.</summary>
static class NastyTexts
{
    /// <summary>There is something to say in English in each.</summary>
    public static TheoryData<string> Speakable =>
    [
        "-v de hello",
        "--help",
        "-o /tmp/never.wav written",
        "/etc/passwd",
        "\"Quoted\" and 'quoted' and `quoted`",
        "$(touch never) ; rm never | cat & done",
        "<speak><break time='10s'/>Marked <b>up</b> &amp; done</speak>",
        "[[h@'loU]] and [[[more]]]",
        "before\0after the end of a string",
        "control \u0001 50P \u001b[31m red \b\a\f\v \u0085 \u2028 done",
        "line one\r\nline two\rline three\n\n\nline four",
        "half a pair \ud83d and the other \ude00 done",
        "smile 😀 and 👩‍👩‍👧‍👦 family",
        "zero\u200bwidth \ufeffmark \u202eright to left\u202c done",
        "%s %n %d {0} {{1}} \\n \\",
        "Zoë’s naïve café — “déjà vu” …",
        "é" + "e\u0301\u0301\u0301\u0301",
        "http://example.org/?q=1&r=2#three",
        "A",
        "7",
    ];

    /// <summary>There is nothing to say for a voice that knows English only.</summary>
    public static TheoryData<string> Unspeakable => ["…", "—", "😀", "\0", "* * *", "你好，世界", "Привет, мир", "مرحبا", "नमस्ते", "mostly English but 東京 too"];
}
