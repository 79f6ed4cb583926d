using System.Diagnostics;

namespace Audio;

/// <summary>
/// Tells whoever listens what is being done and how long it takes: as activities of a source of the name <see cref="SourceName"/>, which
/// <see cref="ActivityListener"/> and OpenTelemetry hear. Costs next to nothing where nobody listens. Never tells keys. Thread-safe.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "Audio";

    /// <summary>The tag with what an activity is about.</summary>
    public const string Subject = "subject";

    /// <summary>The tag with what came of it; without it, it failed or was stopped.</summary>
    public const string Outcome = "outcome";

    static readonly ActivitySource Source = new(SourceName);

    /// <summary>Tells of what begins now, and ends when it is disposed.</summary>
    /// <param name="operation">A verb, such as <c>speak</c>.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="subject">Says so in words; not asked where nobody listens.</param>
    /// <returns>Null where nobody listens.</returns>
    internal static Activity? Start<T>(string operation, T about, Func<T, string> subject) =>
        Source.HasListeners() ? Source.StartActivity(operation)?.SetTag(Subject, subject(about)) : null;

    /// <inheritdoc cref="Start{T}"/>
    /// <param name="subject">What it is about, in words.</param>
    internal static Activity? Start(string operation, string subject) => Source.StartActivity(operation)?.SetTag(Subject, subject);

    /// <summary>Tells what came of it.</summary>
    internal static void End(this Activity? activity, string outcome) => activity?.SetTag(Outcome, outcome);
}
