using Audio.Casting.Kinds;
using Audio.Speech.Command;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Command;

public sealed class CommandVersionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static CommandOptions Options(string[] run, params (string Name, string[] Values)[] values) =>
        CommandOptions.Of(Services.Settings(CommandKind.Kind, "it", [("run", run), .. values]));

    [Fact]
    public void A_changed_script_is_another_version_even_behind_an_interpreter()
    {
        var interpreter = _folder.Write("interpreter", "1"u8.ToArray());
        _folder.Write("speak.py", "print(1)"u8.ToArray());
        var options = Options(["interpreter", "speak.py", "{voice}"]);

        var before = CommandVersion.Of(interpreter, _folder.Path, options, null);
        Assert.Equal(before, CommandVersion.Of(interpreter, _folder.Path, options, null));

        _folder.Write("speak.py", "print(2)"u8.ToArray());
        var after = CommandVersion.Of(interpreter, _folder.Path, options, null);
        Assert.NotEqual(before, after);

        _folder.Write("interpreter", "2"u8.ToArray());
        Assert.NotEqual(after, CommandVersion.Of(interpreter, _folder.Path, options, null));
    }

    [Fact]
    public void Another_command_line_or_format_is_another_version()
    {
        var program = _folder.Write("it", "1"u8.ToArray());
        string[] versions =
        [
            CommandVersion.Of(program, _folder.Path, Options(["it", "-a"]), null), CommandVersion.Of(program, _folder.Path, Options(["it", "-b"]), null),
            CommandVersion.Of(program, _folder.Path, Options(["it", "-a"], ("rate", ["8000"])), null),
        ];

        Assert.Equal(3, versions.Distinct().Count());
    }

    [Fact]
    public void What_a_program_prints_of_itself_takes_the_place_of_its_bytes()
    {
        var program = _folder.Write("it", "1"u8.ToArray());
        var before = CommandVersion.Of(program, _folder.Path, Options(["it"]), "it 1.0");

        _folder.Write("it", "rebuilt"u8.ToArray());

        Assert.StartsWith("it 1.0 ", before, StringComparison.Ordinal);
        Assert.Equal(before, CommandVersion.Of(program, _folder.Path, Options(["it"]), "it 1.0"));
        Assert.NotEqual(before, CommandVersion.Of(program, _folder.Path, Options(["it"]), "it 1.1"));
    }
}
