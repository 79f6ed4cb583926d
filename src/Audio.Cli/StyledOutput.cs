using System.Globalization;
using Audio.Episodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Audio.Cli;

/// <summary>Standard output for people: colours on a terminal that has them and where nobody minds (NO_COLOR), plain text elsewhere. Not thread-safe.</summary>
sealed class StyledOutput
{
    /// <summary>The width of what nobody sees on a terminal.</summary>
    public const int UsualWidth = 104;

    const int LeastWidth = 20;

    StyledOutput(IAnsiConsole? terminal)
    {
        Terminal = terminal;
        var width = terminal?.Profile.Width ?? AskedWidth();
        (Width, IsFitted) = (width ?? UsualWidth, width is not null);
    }

    /// <summary>Null where nobody looks at one.</summary>
    public IAnsiConsole? Terminal { get; }

    /// <summary>In cells.</summary>
    public int Width { get; }

    /// <summary>Whether lines are to be no wider: on a terminal, and where COLUMNS says how wide what reads them is.</summary>
    public bool IsFitted { get; }

    /// <summary>Whether it shows more than ASCII: not where the environment names another encoding than UTF-8, or C's.</summary>
    public bool IsUnicode { get; } = OperatingSystem.IsWindows() || Locale() is not { } locale
        || locale.EndsWith("utf-8", StringComparison.OrdinalIgnoreCase) || locale.EndsWith("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the program's output goes to.</summary>
    public static StyledOutput Open() => new(Console.IsOutputRedirected
        ? null
        : AnsiConsole.Create(new() { Ansi = AnsiSupport.Detect, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(Console.Out) }));

    /// <param name="colour">Null for that of the terminal.</param>
    public StyledOutput Write(string text, Rgb? colour = null, bool isStrong = false, bool isFaint = false)
    {
        if (Terminal is not { } terminal || text.Length == 0)
            Console.Out.Write(text);
        else
            terminal.Write(new Unbroken(TerminalText.Printable(text), new(colour is var (red, green, blue) ? new Color(red, green, blue) : null, decoration: isStrong ? Decoration.Bold : isFaint ? Decoration.Dim : Decoration.None)));
        return this;
    }

    public void WriteLine(string text = "", Rgb? colour = null, bool isStrong = false, bool isFaint = false) => Write(text, colour, isStrong, isFaint).Write("\n");

    /// <summary>A line that, where there is no room for it, goes on below the beginning of its text; where nobody says how much room there is, it is one line.</summary>
    /// <param name="head">What stands before the text.</param>
    public void WriteHanging(string head, string text)
    {
        const int LeastRoom = 16, LeastIndent = 4;
        if (!IsFitted)
        {
            WriteLine((head + text).TrimEnd());
            return;
        }
        if (Width - TerminalText.CellsOf(head) < LeastRoom)
        {
            WriteLine(head.TrimEnd());
            head = new(' ', LeastIndent);
        }
        var indent = TerminalText.CellsOf(head);
        foreach (var line in TerminalText.Wrap(TerminalText.Words(text), Width - indent))
        {
            WriteLine((head + line).TrimEnd());
            head = new(' ', indent);
        }
    }

    // As man and git take it.
    static int? AskedWidth() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? Math.Max(LeastWidth, columns) : null;

    /// <summary>A sign, or what stands for it where only ASCII is shown.</summary>
    public string Sign(string unicode, string ascii) => IsUnicode ? unicode : ascii;

    // As setlocale(3) does; "no_NO.UTF-8@nynorsk" has a variant.
    static string? Locale() => new[] { "LC_ALL", "LC_CTYPE", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => v is { Length: > 0 })?.Split('@')[0];

    /// <summary>Text that is not broken into lines.</summary>
    sealed class Unbroken(string text, Style style) : Renderable
    {
        protected override IEnumerable<Segment> Render(Spectre.Console.Rendering.RenderOptions options, int maxWidth) => [new(text, style)];
    }
}
