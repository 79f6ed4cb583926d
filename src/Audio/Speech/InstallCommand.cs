namespace Audio.Speech;

/// <summary>How to install a program on this machine.</summary>
static class InstallCommand
{
    static readonly (string Manager, string Command)[] Managers =
    [
        ("brew", "brew install"),
        ("apt-get", "sudo apt-get install"),
        ("dnf", "sudo dnf install"),
        ("pacman", "sudo pacman -S"),
        ("zypper", "sudo zypper install"),
    ];

    /// <param name="package">The package, which has the same name with every manager.</param>
    /// <param name="isInstalled">Whether a program is on this machine.</param>
    public static string For(string package, Func<string, bool> isInstalled)
    {
        var command = Managers.FirstOrDefault(m => isInstalled(m.Manager)).Command;
        return command is null ? $"Install {package} and put it on the PATH" : $"Install it with: {command} {package}";
    }
}
