using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.FeedbackMessages;

/// <summary>Feedback beside the answer that it is about (REQ-FB-04, REQ-FB-06, REQ-FB-08).</summary>
/// <remarks>Feedback may be about several answers: a card that is not in this one is worth a hint only.</remarks>
internal static class ResponseChecks
{
    internal static readonly ImmutableArray<Check> All =
    [
        new(OfFeedback.Hint("feedback.card.unknown", "REQ-FB-04", "the answer has no such card"), (entry, run) => run.Beside is not null && entry.Member("card") is { IsBlank: false } card && CardOf(entry, run) is null ? [card] : []),
        new(OfFeedback.Must("feedback.suggestion.unknown", "REQ-FB-06", "the card has no such suggestion: send the uuid of one of its own"), (entry, run) => UnknownSuggestions(entry, run)),
        new(OfFeedback.Hint("feedback.reason.unknown", "REQ-OVR-04", "the card did not offer this reason; clients may add their own"), (entry, run) => UnknownReasons(entry, run)),
    ];

    private static Item? CardOf(Item entry, Run run) => run.Beside is null ? null : run.BesideIndex.Card(entry.TextOf("card"));

    private static IEnumerable<Item> UnknownSuggestions(Item entry, Run run) => CardOf(entry, run) is { } card
        ? entry.Items("acceptedSuggestions").Select(suggestion => suggestion.Member("id")).OfType<Item>()
            .Where(id => !id.IsBlank && !card.Items("suggestions").Any(suggestion => suggestion.TextOf("uuid") == id.Text))
        : [];

    private static IEnumerable<Item> UnknownReasons(Item entry, Run run) =>
        CardOf(entry, run) is { } card && entry.Find("overrideReason", "reason") is { IsObject: true } reason
        && !card.Items("overrideReasons").Any(offered => offered.TextOf("code") == reason.TextOf("code") && offered.TextOf("system") == reason.TextOf("system"))
            ? [reason]
            : [];
}
