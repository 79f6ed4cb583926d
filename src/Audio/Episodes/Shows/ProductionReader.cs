using System.Collections.Immutable;
using System.Text.Json;
using Audio.Casting;
using Audio.Mixing;

namespace Audio.Episodes.Shows;

/// <summary>Reads the <c>assets</c> of a show: its music and effects.</summary>
sealed class ProductionReader(ShowValues values)
{
    internal static readonly string[] Keys = ["intro", "bed", "sting", "outro", "roomTone", "cues"];

    internal static readonly string[] AssetKeys = ["file", "gain", "from", "seconds", "fadeIn", "fadeOut"];

    internal static readonly string[] RoomToneKeys = ["file", "level"];

    const double UsualRoomTone = -60;

    readonly JsonShape _shape = values.Shape;

    /// <param name="below">What holds where nothing is said; null for nothing.</param>
    /// <returns>Null where it is none.</returns>
    public Production? Read(LocatedJson node, Production? below)
    {
        if (!_shape.Is(node, JsonTokenType.StartObject, "'assets'"))
            return null;
        var members = _shape.Members(node, Keys);
        below ??= new();
        return below with
        {
            Intro = Asset("intro", below.Intro),
            Bed = Asset("bed", below.Bed),
            Sting = Asset("sting", below.Sting),
            Outro = Asset("outro", below.Outro),
            RoomTone = members.TryGetValue("roomTone", out var tone) ? ReadRoomTone(tone) : below.RoomTone,
            Cues = members.TryGetValue("cues", out var cues) ? ReadCues(cues, below.Cues) : below.Cues,
        };

        Asset? Asset(string key, Asset? usual) => members.TryGetValue(key, out var asset) ? ReadAsset(asset, $"'{key}'") : usual;
    }

    // Null is an asset that is not wanted.
    Asset? ReadAsset(LocatedJson node, string what)
    {
        switch (node.Kind)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return values.File(node, what) is { } alone ? new(alone) : null;
            case not JsonTokenType.StartObject:
                _shape.Report(ShowValues.WrongType, node, $"{what} is {JsonShape.Describe(node)}", "Write the path of a file, an object with \"file\", or null for nothing");
                return null;
        }
        var members = _shape.Members(node, AssetKeys);
        if (!members.ContainsKey("file") && _shape.IsWhole)
            _shape.Report(ShowValues.Empty, node, $"{what} names no file", "Add \"file\"");
        var gain = values.Number(members, "gain", -40, 20, "In dB: 0 is the usual level, -6 half as much");
        var from = Seconds("from", 0, 86_400);
        var seconds = Seconds("seconds", 0.1, 240);
        var (fadeIn, fadeOut) = (Seconds("fadeIn", 0, 60), Seconds("fadeOut", 0, 60));
        if (seconds is { } length && (fadeIn ?? default) + (fadeOut ?? default) > length)
            _shape.Report(ShowValues.Contradiction, node, $"{what} comes in and goes for longer than it is heard", "Shorten \"fadeIn\" or \"fadeOut\"");
        return members.TryGetValue("file", out var path) && values.File(path, what) is { } file
            ? new(file) { GainDb = gain ?? 0, From = from ?? default, Length = seconds, FadeIn = fadeIn, FadeOut = fadeOut }
            : null;

        TimeSpan? Seconds(string key, double least, double most) =>
            values.Number(members, key, least, most, "In seconds") is { } number ? TimeSpan.FromSeconds(number) : null;
    }

    RoomTone? ReadRoomTone(LocatedJson node)
    {
        switch (node.Kind)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return Level(node) is { } noise ? new(noise) : null;
            case JsonTokenType.String:
                return values.File(node, "'roomTone'") is { } alone ? new(UsualRoomTone, new(alone)) : null;
            case not JsonTokenType.StartObject:
                _shape.Report(ShowValues.WrongType, node, $"'roomTone' is {JsonShape.Describe(node)}", "Write its level such as -62, or an object with \"file\" and \"level\"");
                return null;
        }
        var members = _shape.Members(node, RoomToneKeys);
        if (members.Count == 0 && _shape.IsWhole)
            _shape.Report(ShowValues.Empty, node, "'roomTone' is empty", "Add \"level\" or \"file\"");
        var level = members.TryGetValue("level", out var asked) ? Level(asked) : UsualRoomTone;
        var file = members.TryGetValue("file", out var path) ? values.File(path, "'roomTone'") : null;
        return level is { } known ? new(known, file is null ? null : new(file)) : null;

        double? Level(LocatedJson number) => values.Number(number, "The level of 'roomTone'", -90, -40, "In dBFS: -60 is a quiet room");
    }

    // A cue's own words go before those of the show; the rest stays.
    ImmutableArray<CueSound> ReadCues(LocatedJson node, ImmutableArray<CueSound> below)
    {
        if (!_shape.Is(node, JsonTokenType.StartObject, "'cues'"))
            return below;
        var cues = ImmutableArray.CreateBuilder<CueSound>();
        foreach (var (key, value) in _shape.Distinct(node))
        {
            if (!key.Text.Any(char.IsLetterOrDigit))
                _shape.Report(ShowValues.Empty, key, "A cue has no word", "Write what the transcript has in brackets, such as applause");
            else if (cues.Any(c => IsSame(c, key.Text)))
                _shape.Report("W003", key, $"'{key.Text}' is there twice", "Case makes no difference: keep one");
            cues.Add(new(key.Text.Trim(), ReadAsset(value, $"The sound of '{key.Text}'")));
        }
        return [.. cues, .. below.Where(b => !cues.Any(c => IsSame(c, b.Words)))];
    }

    static bool IsSame(CueSound cue, string words) => cue.Words.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase);
}
