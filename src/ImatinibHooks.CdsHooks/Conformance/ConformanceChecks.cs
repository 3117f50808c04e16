using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.FeedbackMessages;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Requests;
using ImatinibHooks.CdsHooks.Conformance.Responses;
using ImatinibHooks.CdsHooks.Conformance.Services;
using ImatinibHooks.CdsHooks.Conformance.Shapes;

namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>Every check that is made of a message.</summary>
public static class ConformanceChecks
{
    /// <summary>All checks: first those of any message, then message by message in the order in which its members are told.</summary>
    public static ImmutableArray<ConformanceCheck> All { get; } =
    [
        .. MessageText.Rows,
        .. CommonRows.Rows,
        ResourceChecks.ByValidator,
        .. new[] { DiscoveryShape.Discovery, RequestShape.Request, AnswerShape.Answer, FeedbackShape.Message, OutcomeShape.Outcome }.SelectMany(RowsOf).Distinct(),
    ];

    private static IEnumerable<ConformanceCheck> RowsOf(Shape shape) =>
    [
        .. shape.Unknown is { } unknown ? [unknown] : Enumerable.Empty<ConformanceCheck>(),
        .. shape.Gates.Concat(shape.Checks).Select(check => check.Row),
        .. shape.Members.SelectMany(member => member.Rows.Concat(member.Shape is { } inner ? RowsOf(inner) : [])),
    ];
}
