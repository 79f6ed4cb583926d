using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Outputs;

public sealed class PlannedOutputTests
{
    static string KeyOf(params Credit[] credits) =>
        PlannedOutput.Of(new(OutputFormat.Flac), "page", Some.Mono, ["segment"], new EpisodeTags { Title = "A", Credits = [.. credits] }, ["One"]).Key;

    [Fact]
    public void A_file_is_made_again_where_somebody_else_took_part()
    {
        Assert.Equal(KeyOf(new Credit("Ann")), KeyOf(new Credit("Ann")));
        Assert.NotEqual(KeyOf(new Credit("Ann")), KeyOf(new Credit("Ann", "Host")));
    }
}
