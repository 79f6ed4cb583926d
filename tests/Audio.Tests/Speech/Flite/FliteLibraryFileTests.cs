using Audio.Speech.Flite;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Flite;

/// <summary>With the programs of this machine.</summary>
public sealed class FliteLibraryFileTests
{
    [SkippableFact]
    public async Task It_is_the_file_that_the_system_loads_for_the_program()
    {
        Skip.If(Tool.IsMissing("flite") || Tool.IsMissing("ldd"), "flite or ldd is not installed");
        var file = await FliteLibraryFile.FindAsync(ExternalProcess.Find("flite")!, default);
        Skip.If(file is null, "flite does not use the library");

        Assert.Equal("libflite.so.1", Path.GetFileName(file));
        Assert.True(Path.IsPathFullyQualified(file) && File.Exists(file));
    }

    [SkippableTheory]
    [InlineData("/bin/sh")]
    [InlineData("/etc/passwd")]
    [InlineData("/nowhere/to/be/found")]
    public async Task What_does_not_speak_by_it_has_none(string program)
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        Assert.Null(await FliteLibraryFile.FindAsync(program, default));
    }
}
