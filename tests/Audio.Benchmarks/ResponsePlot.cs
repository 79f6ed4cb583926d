using System.Globalization;
using System.Text;

namespace Audio.Benchmarks;

/// <summary>Draws responses: above, all of them from 0 to −160 dB; below, the pass band, magnified.</summary>
static class ResponsePlot
{
    const int Left = 60, Width = 640, Top = 30, Height = 260, Lower = 360, LowerHeight = 140;

    static readonly string[] Colours = ["#0b6", "#d33", "#36c", "#a3a"];

    /// <param name="curves">Of each converter, in the order in which they are named.</param>
    /// <param name="edge">Half the lower rate, in Hz.</param>
    /// <param name="end">The end of the upper axis, in Hz.</param>
    public static string Draw(IReadOnlyList<(string Name, List<(double Hertz, double Db)> Response)> curves, double edge, double end)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Left + Width + 20}" height="{Lower + LowerHeight + 40}" font-family="sans-serif" font-size="12">""");
        svg.AppendLine("""<rect width="100%" height="100%" fill="#fff"/>""");
        Panel(svg, curves, new(Top, Height, end, 0, -160, 20), 4000, "dB");
        Panel(svg, curves, new(Lower, LowerHeight, edge, 0.05, -0.15, 0.05), 1000, "dB, the pass band");
        for (var i = 0; i < curves.Count; i++)
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left + Width - 150}" y="{Top + 18 + (16 * i)}" fill="{Colours[i]}">{curves[i].Name}</text>""");
        return svg.Append("</svg>\n").ToString();
    }

    static void Panel(StringBuilder svg, IReadOnlyList<(string Name, List<(double Hertz, double Db)> Response)> curves, Axes axes, double hertzStep, string title)
    {
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left}" y="{axes.Top - 8}">{title}</text>""");
        for (var db = axes.Highest; db >= axes.Lowest - 1e-9; db -= axes.Step)
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<path d="M{Left} {axes.Y(db):0.0}h{Width}" stroke="#ddd"/><text x="{Left - 6}" y="{axes.Y(db) + 4:0.0}" text-anchor="end">{Math.Round(db, 2) + 0.0:0.##}</text>""");
        for (var hertz = 0.0; hertz <= axes.End; hertz += hertzStep)
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<path d="M{axes.X(hertz):0.0} {axes.Top}v{axes.Height}" stroke="#ddd"/><text x="{axes.X(hertz):0.0}" y="{axes.Top + axes.Height + 16}" text-anchor="middle">{hertz / 1000:0} kHz</text>""");
        for (var i = 0; i < curves.Count; i++)
        {
            var points = curves[i].Response.Where(p => p.Hertz <= axes.End).Select(p => string.Create(CultureInfo.InvariantCulture, $"{axes.X(p.Hertz):0.0},{axes.Y(Math.Clamp(p.Db, axes.Lowest, axes.Highest)):0.0}"));
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="{Colours[i]}" stroke-width="1.3" points="{string.Join(' ', points)}"/>""");
        }
    }

    readonly record struct Axes(int Top, int Height, double End, double Highest, double Lowest, double Step)
    {
        public double X(double hertz) => Left + (Width * hertz / End);

        public double Y(double db) => Top + (Height * (Highest - db) / (Highest - Lowest));
    }
}
