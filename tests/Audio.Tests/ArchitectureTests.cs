using System.Text.RegularExpressions;
using Audio.Tests.Support;

namespace Audio.Tests;

/// <summary>Data flows one way: Transcripts → Casting → Speech → Mixing → Episodes, with Sound below.</summary>
public sealed partial class ArchitectureTests
{
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Sound"] = [],
        ["Transcripts"] = [],
        ["Casting"] = ["Transcripts"],
        ["Speech"] = ["Sound", "Casting"],
        ["Mixing"] = ["Sound", "Transcripts"],
        ["Episodes"] = ["Sound", "Transcripts", "Casting", "Speech", "Mixing"],
    };

    public static TheoryData<string> Folders => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_stands_before_it(string folder)
    {
        var others = MayUse.Keys.Except(MayUse[folder]).Where(f => f != folder).ToHashSet();
        var offences =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Audio", folder), "*.cs", SearchOption.AllDirectories)
            from Match use in Reference().Matches(Code(file))
            let used = use.Groups[1].Value + use.Groups[2].Value
            where others.Contains(used)
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {used}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_flow() =>
        Assert.Equal(
            MayUse.Keys.Order(),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Audio"))
                .Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj")).Order());

    [Fact]
    public void Retries_timeouts_and_circuit_breakers_are_the_business_of_one_folder() =>
        Assert.Equal(
            ["Speech/Resilience"],
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => File.ReadLines(f).Any(l => l.StartsWith("using Polly", StringComparison.Ordinal)))
                .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "src/Audio"), Path.GetDirectoryName(f)!).Replace('\\', '/'))
                .Distinct());

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(
            new[] { "src", "tests" }
                .SelectMany(d => Directory.EnumerateFiles(Path.Combine(Repository.Root, d), "*.cs", SearchOption.AllDirectories))
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
            f => File.ReadLines(f).Count() > 400);

    // Documentation comments may name what stands later.
    static string Code(string file) =>
        string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    // With or without the root of the name; a member that is called like a folder follows a dot, and no member of it does.
    [GeneratedRegex(@"(?<![\w.])(?:Audio\.)?(Sound|Transcripts|Casting|Speech|Mixing|Episodes)\.[A-Z]|using Audio\.(Sound|Transcripts|Casting|Speech|Mixing|Episodes)\b")]
    private static partial Regex Reference();
}
