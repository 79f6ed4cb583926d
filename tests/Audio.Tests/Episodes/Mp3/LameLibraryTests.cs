using Audio.Episodes.Mp3;

namespace Audio.Tests.Episodes.Mp3;

public sealed class LameLibraryTests
{
    [Fact]
    public void Lame_is_found_and_tells_its_version() => Assert.Matches(@"^3\.\d+", Lame.Version);

    [Fact]
    public void A_missing_library_is_one_problem_that_says_how_to_install_it()
    {
        var missing = Assert.Throws<InvalidInputException>(() => LameLibrary.Load(["libnowhere.so.0"], "install it with: brew install lame"));

        Assert.Equal(
            "libmp3lame: error E001: LAME, which encodes MP3, is not installed (install it with: brew install lame)",
            missing.Message);
    }

    [Fact]
    public void A_library_that_cannot_encode_floats_is_passed_over() =>
        Assert.Throws<InvalidInputException>(() => LameLibrary.Load(["libc.so.6", "libSystem.dylib", "kernel32.dll"], ""));
}
