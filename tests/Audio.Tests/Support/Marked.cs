namespace Audio.Tests.Support;

/// <summary>A text in which a mark such as <c>⟦C001⟧</c> stands where a mistake is to be reported.</summary>
static class Marked
{
    /// <returns>The text without its marks, and each mark as <c>C001 2:7</c>.</returns>
    public static (string Text, List<string> Marks) Read(string marked)
    {
        var marks = new List<string>();
        while (marked.IndexOf('⟦', StringComparison.Ordinal) is >= 0 and var at)
        {
            var line = marked[..at].Count(c => c == '\n') + 1;
            marks.Add($"{marked[(at + 1)..(at + 5)]} {line}:{at - marked.LastIndexOf('\n', at)}");
            marked = marked.Remove(at, 6);
        }
        return (marked, marks);
    }
}
