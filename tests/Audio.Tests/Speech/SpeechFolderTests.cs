using Audio.Speech;

namespace Audio.Tests.Speech;

public sealed class SpeechFolderTests
{
    [Fact]
    public void What_a_killed_run_left_behind_goes_after_an_hour_and_what_is_at_work_stays()
    {
        var old = Directory.CreateTempSubdirectory("audio-speech-");
        old.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2);
        using var atWork = new SpeechFolder();
        File.WriteAllText(atWork.Text, "words");

        SpeechFolder.RemoveForgotten(TimeProvider.System);

        Assert.False(Directory.Exists(old.FullName));
        Assert.True(File.Exists(atWork.Text));
    }
}
