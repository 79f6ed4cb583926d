namespace Audio.Speech.Azure;

/// <summary>How this program introduces itself to the service, which demands it.</summary>
static class AzureProgram
{
    public static string Version { get; } = typeof(AzureProgram).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string UserAgent { get; } = $"audio/{Version}";

    public static string Platform { get; } = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";
}
