using System.Globalization;
using System.Text.Json;

namespace Audio.Episodes.Shows;

/// <summary>Reads the values of a show's settings, and notes those that are none.</summary>
/// <param name="shape">Where mistakes are noted.</param>
/// <param name="folder">What paths are relative to; empty for the current folder.</param>
sealed class ShowValues(Casting.JsonShape shape, string folder)
{
    /// <summary>The letter of the codes.</summary>
    public const char Letter = 'W';

    public const string WrongType = "W004", Empty = "W005", NoFile = "W006", NoSuchValue = "W007", OutOfRange = "W008", Contradiction = "W009";

    public Casting.JsonShape Shape => shape;

    /// <summary>A line of text.</summary>
    /// <param name="most">Its length at most, in UTF-16 units.</param>
    /// <returns>Null where it is not there, or is none.</returns>
    public string? Line(Dictionary<string, LocatedJson> members, string key, int most = 255) =>
        members.TryGetValue(key, out var node) ? Line(node, $"'{key}'", most) : null;

    public string? Line(LocatedJson node, string what, int most = 255) =>
        Text(node, what, most) is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>A text of one or more lines.</summary>
    public string? Text(LocatedJson node, string what, int most)
    {
        if (!shape.Is(node, JsonTokenType.String, what))
            return null;
        if (!node.Text.Any(char.IsLetterOrDigit))
            shape.Report(Empty, node, $"{what} has no word in it", "Write it, or leave it out");
        else if (node.Text.Length > most)
            shape.Report(OutOfRange, node, $"{what} has {node.Text.Length} characters", $"Directories take {most} at most");
        else
            return node.Text.Trim();
        return null;
    }

    public double? Number(Dictionary<string, LocatedJson> members, string key, double least, double most, string hint) =>
        members.TryGetValue(key, out var node) ? Number(node, $"'{key}'", least, most, hint) : null;

    /// <returns>Null where it is none, or out of range.</returns>
    public double? Number(LocatedJson node, string what, double least, double most, string hint)
    {
        if (!shape.Is(node, JsonTokenType.Number, what))
            return null;
        var number = double.Parse(node.Text, CultureInfo.InvariantCulture);
        if (number >= least && number <= most)
            return number;
        shape.Report(OutOfRange, node, string.Create(CultureInfo.InvariantCulture, $"{what} is {node.Text}, outside of {least} to {most}"), hint);
        return null;
    }

    /// <summary>A file that is there.</summary>
    /// <returns>A path that can be opened from the current folder; null where it cannot.</returns>
    public string? File(LocatedJson node, string what)
    {
        if (!shape.Is(node, JsonTokenType.String, what))
            return null;
        if (string.IsNullOrWhiteSpace(node.Text))
        {
            shape.Report(Empty, node, $"{what} names no file", "Write its path");
            return null;
        }
        var path = Path.Combine(folder, node.Text);
        if (System.IO.File.Exists(path))
            return path;
        var hint = node.Text.Contains("://", StringComparison.Ordinal) ? "Download it, and write the path of the file"
            : $"The path is relative to {(folder.Length == 0 ? "the current folder" : folder)}";
        shape.Report(NoFile, node, Directory.Exists(path) ? $"{what} is a folder: {path}" : $"There is no file {path}", hint);
        return null;
    }

    /// <summary>One of several words, in whatever case.</summary>
    /// <returns>As it is known; null where it is none.</returns>
    public string? OneOf(LocatedJson node, string what, IReadOnlyCollection<string> known)
    {
        if (!shape.Is(node, JsonTokenType.String, what))
            return null;
        if (known.FirstOrDefault(k => k.Equals(node.Text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        shape.Report(NoSuchValue, node, $"{what} cannot be '{node.Text}'", NearestName.Hint(node.Text, known));
        return null;
    }
}
