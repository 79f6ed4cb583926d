namespace Audio.Casting;

/// <summary>What is wrong with a setting that has the right type. Immutable.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Message">What is wrong, in a few words. A value that may hold a key is not repeated.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record SettingFault(string Setting, string Message, string Hint);
