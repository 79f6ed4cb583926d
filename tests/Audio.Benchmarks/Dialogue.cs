using System.Text;

namespace Audio.Benchmarks;

/// <summary>Invented talk of a host and a guest: the commonest words of English among made-up ones, and now and then a sentence with figures.</summary>
static class Dialogue
{
    static readonly string[] Common =
    [
        "the", "of", "and", "to", "a", "in", "that", "it", "is", "was", "for", "on", "you", "with", "as", "they", "at", "be", "this", "have",
        "from", "or", "had", "by", "but", "what", "some", "we", "can", "out", "other", "were", "all", "there", "when", "up", "use", "your",
        "how", "said", "an", "each", "she", "which", "do", "their", "time", "if", "will", "way", "about", "many", "then", "them", "would",
        "like", "so", "these", "her", "long", "make", "thing", "see", "him", "two", "has", "look", "more", "day", "could", "go", "come",
        "did", "my", "no", "most", "who", "over", "know", "than", "call", "first", "people", "may", "down", "side", "been", "now", "find",
    ];

    static readonly string[] Syllables =
        ["har", "bor", "ter", "min", "con", "cil", "wa", "lo", "gar", "den", "sta", "tion", "fer", "ry", "mar", "ket", "bri", "dge", "lan", "tern", "pos", "ing", "ed", "pre", "ment"];

    static readonly string[] Unusual =
    [
        "It cost $2.5 million in 2019, and 12 people left.", "Mr. Roe met the U.S. delegation at 10:30 a.m. on Feb. 24.",
        "The council -- all of it -- voted; 45 percent said no.", "The G-20 and NPR said so.", "They waited ... and then they left.",
    ];

    /// <summary>Labelled turns as radio pages have them. The same at every run.</summary>
    /// <param name="length">The number of characters at least.</param>
    /// <param name="unusualEvery">How many sentences there are to one with figures or short forms; 0 for no such sentence.</param>
    public static string Of(int length, int unusualEvery = 20)
    {
        var random = new Random(7);
        var content = Enumerable.Range(0, 4000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]))).ToArray();
        var text = new StringBuilder("The harbor and its keepers\n\nMIRA HOLT, HOST:\n\n");
        for (var turn = 0; text.Length < length; turn++)
        {
            if (turn > 0)
                text.Append(turn switch { 1 => "TOM BEKELE: ", _ when turn % 2 == 1 => "BEKELE: ", _ => "HOLT: " });
            for (var sentences = random.Next(1, 9); sentences > 0; sentences--)
                AppendSentence(text, content, random, isQuestion: sentences == 1 && turn % 2 == 0, unusualEvery);
            text.Append("\n\n");
        }
        return text.ToString();
    }

    static void AppendSentence(StringBuilder text, string[] content, Random random, bool isQuestion, int unusualEvery)
    {
        if (unusualEvery > 0 && random.Next(unusualEvery) == 0)
        {
            text.Append(Unusual[random.Next(Unusual.Length)]).Append(' ');
            return;
        }
        var words = random.Next(4, 26);
        for (var i = 0; i < words; i++)
        {
            // Squaring makes some words far commoner than others, as they are.
            var common = random.Next(100) < 60;
            var choice = common ? Common[(int)(Common.Length * Math.Pow(random.NextDouble(), 2))] : content[(int)(content.Length * Math.Pow(random.NextDouble(), 2))];
            text.Append(i == 0 ? char.ToUpperInvariant(choice[0]) : choice[0]).Append(choice, 1, choice.Length - 1);
            text.Append(i == words - 1 ? (isQuestion ? "? " : ". ") : random.Next(12) == 0 ? ", " : " ");
        }
    }
}
