using System.Text;

namespace Audio.Benchmarks;

/// <summary>Made-up talk of four people in sentences of common words. The same at every call.</summary>
static class Dialogue
{
    static readonly string[] Names = ["Anna", "Ben", "Carla Reyes", "Dmitri"];

    static readonly string[] Words =
        ("the of and to in a is that it was for on with as at by from they we you have had not are but which one all would there their what "
        + "so up out if about who get go me when make can like time no just him know take people into year your good some could them see other "
        + "than then now look only come its over think also back after use two how our work first well way even new want because any these give "
        + "day most us ferry harbour island council engine captain weather morning school teacher bread bakery flour market mountain river "
        + "bridge train don't it's we'll they're").Split(' ');

    public static byte[] OfLength(int length)
    {
        var random = new Random(1);
        var text = new StringBuilder(length + 1000);
        for (var turn = 0; text.Length < length; turn++)
        {
            text.Append(Names[turn % Names.Length]).Append(':');
            for (var sentences = random.Next(1, 6); sentences > 0; sentences--)
                AddSentence(text.Append(' '), random);
            text.Append("\n\n");
        }
        text.Length = length;
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void AddSentence(StringBuilder text, Random random)
    {
        var words = random.Next(4, 22);
        for (var i = 0; i < words; i++)
        {
            var word = Words[random.Next(Words.Length)];
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            text.Append(i + 1 == words ? random.Next(8) == 0 ? "?" : "." : i % 7 == 6 ? ", " : " ");
        }
    }
}
