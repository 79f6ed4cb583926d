using System.Collections.Immutable;

namespace Audio;

/// <summary>An input cannot be used; every mistake found in it is reported at once.</summary>
/// <param name="problems">The mistakes, at least one of them an error, in the order of the file.</param>
public sealed class InvalidInputException(IEnumerable<Problem> problems) : Exception
{
    /// <summary>One problem only.</summary>
    public InvalidInputException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>All that is wrong with the input.</summary>
    public ImmutableArray<Problem> Problems { get; } = [.. problems];

    /// <inheritdoc/>
    public override string Message => string.Join(Environment.NewLine, Problems);
}
