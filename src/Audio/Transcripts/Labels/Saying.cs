using System.Collections.Frozen;

namespace Audio.Transcripts.Labels;

/// <summary>
/// Words before a colon that make a sentence of it, in scripts without capitals: <c>他说：</c>, <c>وقال:</c>. Where there are
/// capitals these words betray themselves by not having one.
/// </summary>
static class Saying
{
    static readonly string[] Ends = ["说", "說", "道", "表示", "认为", "認為", "称", "稱", "问到", "は", "が", "を", "に", "で"];

    static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal, "قال", "وقال", "قالت", "وقالت", "أضاف", "وأضاف", "وأضافت", "يقول", "تقول", "אמר", "אמרה", "ואמר", "ואמרה", "אומר", "אומרת");

    public static bool EndsWith(string[] words) =>
        Array.Exists(words, Words.Contains) || Array.Exists(Ends, e => words[^1].Length > e.Length && words[^1].EndsWith(e, StringComparison.Ordinal));
}
