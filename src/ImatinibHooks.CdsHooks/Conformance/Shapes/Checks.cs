using static ImatinibHooks.CdsHooks.Conformance.ConformanceSeverity;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>Makes the checks of one kind of message, each with its severities by a word.</summary>
internal sealed class Checks(MessageKind kind)
{
    /// <summary>Checks of any message.</summary>
    internal static readonly Checks OfAny = new(MessageKind.Any);

    internal static readonly Checks OfDiscovery = new(MessageKind.Discovery);

    internal static readonly Checks OfRequest = new(MessageKind.Request);

    internal static readonly Checks OfResponse = new(MessageKind.Response);

    internal static readonly Checks OfFeedback = new(MessageKind.Feedback);

    internal static readonly Checks OfOutcome = new(MessageKind.Outcome);

    /// <summary>An error, whoever wrote the message.</summary>
    internal ConformanceCheck Must(string key, string requirement, string rule) => new(kind, key, requirement, Error, Error, rule);

    /// <summary>A warning, whoever wrote the message.</summary>
    internal ConformanceCheck Should(string key, string requirement, string rule) => new(kind, key, requirement, Warning, Warning, rule);

    /// <summary>An error in ours, a warning in that of others.</summary>
    internal ConformanceCheck Careful(string key, string requirement, string rule) => new(kind, key, requirement, Error, Warning, rule);

    /// <summary>A rule of this project: an error in ours, information in that of others.</summary>
    internal ConformanceCheck House(string key, string requirement, string rule) => new(kind, key, requirement, Error, Information, rule);

    /// <summary>Something to know, whoever wrote the message.</summary>
    internal ConformanceCheck Hint(string key, string requirement, string rule) => new(kind, key, requirement, Information, Information, rule);
}
