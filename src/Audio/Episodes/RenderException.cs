using System.Collections.Immutable;

namespace Audio.Episodes;

/// <summary>Some utterances could not be spoken, so there is no episode. What was spoken is kept; the next run speaks only the rest.</summary>
/// <param name="problems">Each names the lines of the utterances that failed for the same reason; in the order of the episode.</param>
public sealed class RenderException(IEnumerable<Problem> problems) : Exception
{
    /// <summary>Each names the lines of the utterances that failed for the same reason; in the order of the episode.</summary>
    public ImmutableArray<Problem> Problems { get; } = [.. problems];

    /// <inheritdoc/>
    public override string Message => string.Join(Environment.NewLine, Problems);
}
