using Audio.Speech;

namespace Audio.Tests.Speech;

public sealed class InstallCommandTests
{
    [Theory]
    [InlineData("apt-get", "Install it with: sudo apt-get install flite")]
    [InlineData("brew", "Install it with: brew install flite")]
    [InlineData("none", "Install flite and put it on the PATH")]
    public void The_command_is_the_one_of_this_machine(string manager, string expected) =>
        Assert.Equal(expected, InstallCommand.For("flite", name => name == manager));
}
