using System.Globalization;
using System.Text;

namespace Audio.Benchmarks.Races;

/// <summary>A conversation of two, as long as wanted and always the same: what every contestant speaks.</summary>
static class Talk
{
    // As flite's slt and rms speak it.
    const int WordsAMinute = 165;

    static readonly string[] Openings = ["The harbor master", "My grandmother", "Nobody on the council", "A fisherman from the north", "The teacher", "Our neighbor", "The ferry company", "An engineer"];
    static readonly string[] Verbs = ["remembered", "doubted", "discovered", "explained to everybody", "wrote in a long letter", "would not believe", "had heard", "wondered"];
    static readonly string[] Things = ["that the bridge would be finished before winter", "why the last train had left so early", "what the letters in the attic meant", "how the storm had moved the pier", "who had paid for the new school", "that the old boat could still be saved"];
    static readonly string[] Ends = ["on a Tuesday morning", "after the second meeting", "without a single word", "in the middle of the night", "long before the newspapers did", "and nobody was surprised"];

    /// <summary>Turns of some sentences each.</summary>
    /// <param name="minutes">How long they are together.</param>
    /// <param name="from">The number of the first sentence.</param>
    public static List<(string Speaker, string Text)> Turns(int minutes, int from = 0)
    {
        var turns = new List<(string, string)>();
        for (var (words, sentence) = (0, from); words < minutes * WordsAMinute;)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 2 + turns.Count % 4; i++, sentence++)
                text.Append(Sentence(sentence)).Append(' ');
            turns.Add((turns.Count % 2 == 0 ? "NORA QUILL" : "TOMAS ADAIR", text.ToString().TrimEnd()));
            words += text.ToString().Count(c => c == ' ');
        }
        return turns;
    }

    /// <summary>As a transcript.</summary>
    public static string Transcript(IEnumerable<(string Speaker, string Text)> turns) => "The long talk\n\n" + string.Concat(turns.Select(t => $"{t.Speaker}: {t.Text}\n\n"));

    /// <summary>As the other contestants read it: a turn a line, the speaker, a tab, the text.</summary>
    public static string Table(IEnumerable<(string Speaker, string Text)> turns) => string.Concat(turns.Select(t => $"{t.Speaker}\t{t.Text}\n"));

    // No two are the same, or one of them would be spoken once only.
    static string Sentence(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Openings[number % 8]} {Verbs[number / 8 % 8]} {Things[number / 3 % 6]} {Ends[number / 5 % 6]}, which was number {number}.");
}
