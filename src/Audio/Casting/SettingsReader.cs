using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Audio.Casting;

/// <summary>Reads the settings of an engine or a binding, and notes where they are not as their <see cref="Setting"/>s demand.</summary>
sealed class SettingsReader(JsonShape shape)
{
    /// <param name="owner">What has the settings, for problems.</param>
    /// <param name="place">Where it stands.</param>
    public Settings Read(string owner, LocatedJson place, Dictionary<string, LocatedJson> members, IEnumerable<Setting> known)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var setting in known)
        {
            if (members.TryGetValue(setting.Name, out var value))
                values[setting.Name] = [.. Texts(setting, value)];
            else if (setting.IsRequired && shape.IsWhole)
                shape.Report("C005", place, $"{owner} has no '{setting.Name}'", "docs/engines.md says what it is");
        }
        return new(values.Where(v => v.Value.Length > 0));
    }

    IEnumerable<string> Texts(Setting setting, LocatedJson value)
    {
        var what = $"'{setting.Name}'";
        switch (setting.Type)
        {
            case SettingType.Number or SettingType.Count:
                if (shape.Is(value, JsonTokenType.Number, what) && IsInRange(setting, value))
                    yield return value.Text;
                break;
            case SettingType.Flag:
                if (value.Kind is JsonTokenType.True or JsonTokenType.False)
                    yield return value.Kind == JsonTokenType.True ? "true" : "false";
                else
                    shape.Report("C004", value, $"{what} is {JsonShape.Describe(value)}", "It must be true or false");
                break;
            case SettingType.List when value.Kind == JsonTokenType.StartArray:
                if (value.Items.Count == 0)
                    shape.Report("C005", value, $"{what} is empty", "Name at least one");
                foreach (var item in value.Items.Where(i => shape.Is(i, JsonTokenType.String, $"An item of {what}") && IsText(setting, i)))
                    yield return item.Text;
                break;
            default:
                if (shape.Is(value, JsonTokenType.String, what) && IsText(setting, value))
                    yield return value.Text;
                break;
        }
    }

    bool IsInRange(Setting setting, LocatedJson value)
    {
        var number = double.Parse(value.Text, CultureInfo.InvariantCulture);
        if (setting.Type == SettingType.Count && number != Math.Floor(number))
        {
            shape.Report("C008", value, $"'{setting.Name}' is {value.Text}, not a whole number", "Write it without a fraction");
            return false;
        }
        if (number >= setting.Least && number <= setting.Most)
            return true;
        shape.Report("C008", value, string.Create(CultureInfo.InvariantCulture, $"'{setting.Name}' is {value.Text}, outside of {setting.Least} to {setting.Most}"), "docs/engines.md says what it is");
        return false;
    }

    bool IsText(Setting setting, LocatedJson value)
    {
        if (value.Text.Trim().Length == 0)
        {
            shape.Report("C005", value, $"'{setting.Name}' is empty", "Give it a value, or leave it out");
            return false;
        }
        if (setting.Choices.IsEmpty || setting.Choices.Contains(value.Text))
            return true;
        shape.Report("C011", value, $"'{setting.Name}' cannot be '{value.Text}'", NearestName.Hint(value.Text, setting.Choices));
        return false;
    }
}
