using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The answer to a call (REQ-RESP, REQ-SYS).</summary>
internal static class AnswerShape
{
    private static readonly ConformanceCheck SystemActions = OfResponse.Must("response.systemActions", "REQ-SYS-01", "send a list of actions");

    internal static readonly Shape Answer = new(
        [
            new("cards", JsonForm.Array, Presence.Required, OfResponse.Must("response.cards", "REQ-RESP-01", "send a list of cards, empty when there is nothing to say"))
            {
                Shape = CardShape.Card,
                MayBeEmpty = true,
                NullRow = OfResponse.Must("response.cards.null", "REQ-RESP-02", "nothing to say is an empty list of cards, not null"),
            },
            new("systemActions", JsonForm.Array, Presence.Optional, SystemActions)
            {
                Shape = ActionShape.SystemAction,
                EmptyRow = OfResponse.Must("response.systemActions.empty", "REQ-RESP-03", "leave systemActions out when there are none"),
                NullRow = OfResponse.Must("response.systemActions.null", "REQ-RESP-03", "leave systemActions out when there are none"),
            },
        ],
        UnknownMember.InResponse)
    {
        Gates =
        [
            new(OfResponse.Must("response.outcome", "REQ-RESP-07", "an OperationOutcome is no answer with cards: send it with a status of 4xx or 5xx"),
                (answer, _) => answer.Member("resourceType") is not null && answer.Member("cards") is null ? [answer] : []),
        ],
        Checks =
        [
            new(OfResponse.House("response.systemActions.agreed", "REQ-SYS-03", "system actions are for what was agreed with the client beforehand and is safe without anyone looking"),
                (answer, run) => !run.Options.IsAgreed && answer.Member("systemActions") is { IsArray: true, IsEmpty: false } actions ? [actions] : []),
            new(OfResponse.Must("response.systemActions.place", "REQ-SYS-04", "systemActions stands beside cards, not inside extension"),
                (answer, _) => answer.Find("extension", "systemActions") is { } actions ? [actions] : []),
            new(OfResponse.Must("response.uuid.card", "REQ-CARD-01", "the uuid of a card stands once in the answer: make a new one"),
                (answer, _) => Repeated(answer).Where(uuid => uuid.Parent!.Parent!.Name == "cards")),
            new(OfResponse.Must("response.uuid.suggestion", "REQ-SUG-02", "the uuid of a suggestion stands once in the answer: make a new one"),
                (answer, _) => Repeated(answer).Where(uuid => uuid.Parent!.Parent!.Name == "suggestions")),
        ],
    };

    /// <summary>Every uuid of a card or suggestion that stood before.</summary>
    private static IEnumerable<Item> Repeated(Item answer)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return answer.Items("cards").SelectMany(card => card.Items("suggestions").Prepend(card))
            .Select(owner => owner.Member("uuid"))
            .OfType<Item>()
            .Where(uuid => uuid is { IsBlank: false, Text: { } text } && !seen.Add(text));
    }
}
