using System.Collections.Immutable;

namespace Audio.Episodes;

/// <summary>Some utterances could not be spoken, so there is no episode. What was spoken is kept; the next run speaks only the rest.</summary>
/// <param name="problems">One for each utterance that failed, in the order of the episode.</param>
public sealed class RenderException(IEnumerable<Problem> problems) : Exception
{
    /// <summary>One for each utterance that failed, in the order of the episode.</summary>
    public ImmutableArray<Problem> Problems { get; } = [.. problems];

    /// <inheritdoc/>
    public override string Message => string.Join(Environment.NewLine, Problems);
}
