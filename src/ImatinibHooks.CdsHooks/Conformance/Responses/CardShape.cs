using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>One card (REQ-CARD).</summary>
internal static class CardShape
{
    private static readonly ConformanceCheck EmptyList = OfResponse.Must("card.list.empty", "REQ-CARD-11", "an empty list of suggestions, links or override reasons is left out");

    internal static readonly Shape Card = new(
        [
            new("uuid", JsonForm.Text, Presence.Optional, OfResponse.Must("card.uuid", "REQ-CARD-01", "send a uuid as a text")),
            new("summary", JsonForm.Text, Presence.Required, OfResponse.Must("card.summary", "REQ-CARD-03", "say in one sentence what matters")),
            new("detail", JsonForm.Text, Presence.Optional, OfResponse.Must("card.detail", "REQ-CARD-04", "send GitHub Flavored Markdown as a text")),
            new("indicator", JsonForm.Text, Presence.Required, OfResponse.Must("card.indicator", "REQ-CARD-05", "say how urgent it is")) { Codes = ResponseCodes.Indicators },
            new("source", JsonForm.Object, Presence.Required, OfResponse.Must("card.source", "REQ-CARD-06", "send an object with at least a label")) { Shape = SourceShape.Source },
            new("suggestions", JsonForm.Array, Presence.Optional, OfResponse.Must("card.suggestions", "REQ-CARD-11", "send a list of objects, or leave it out"))
            {
                Shape = SuggestionShape.Suggestion,
                EmptyRow = EmptyList,
            },
            new("selectionBehavior", JsonForm.Text, Presence.Optional, OfResponse.Must("card.selectionBehavior", "REQ-CARD-09", "send one of the two codes")) { Codes = ResponseCodes.SelectionBehaviors },
            new("overrideReasons", JsonForm.Array, Presence.Optional, OfResponse.Must("card.overrideReasons", "REQ-OVR-03", "send a list of Codings, or leave it out"))
            {
                Shape = CodingShape.OverrideReason,
                EmptyRow = EmptyList,
            },
            new("links", JsonForm.Array, Presence.Optional, OfResponse.Must("card.links", "REQ-CARD-11", "send a list of objects, or leave it out")) { Shape = LinkShape.Link, EmptyRow = EmptyList },
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            .. SummaryChecks.All,
            .. DetailChecks.All,
            Check.Text("uuid", OfResponse.Careful("card.uuid.form", "REQ-CARD-01", "write a uuid in lower case with four hyphens, without urn:uuid: and braces"), Uuids.IsPlain),
            Check.At("uuid", OfResponse.House("card.uuid.missing", "REQ-CARD-02", "without a uuid no client sends feedback on the card"), card => card.Member("uuid") is not null),
            Check.At("selectionBehavior", OfResponse.Must("card.selectionBehavior.missing", "REQ-CARD-08", "selectionBehavior is missing: say how the suggestions may be combined"),
                card => !HasSuggestions(card) || card.Member("selectionBehavior") is not null),
            Check.At("selectionBehavior", OfResponse.Careful("card.selectionBehavior.alone", "REQ-CARD-10", "leave selectionBehavior out where there are no suggestions"),
                card => HasSuggestions(card) || card.Member("selectionBehavior") is not { Kind: JsonValueKind.String }),
            Check.At("suggestions", OfResponse.Must("card.suggestions.recommended", "REQ-SUG-04", "cds-resp-1: recommend at most one suggestion where at most one may be taken"),
                card => card.TextOf("selectionBehavior") != ResponseCodes.AtMostOne || card.Items("suggestions").Count(suggestion => suggestion.Member("isRecommended") is { IsTrue: true }) <= 1),
            new(OfResponse.House("card.overrideReasons.twice", "REQ-OVR-06", "an override reason stands once on a card"), (card, _) => CodingShape.Repeated(card.Items("overrideReasons"))),
        ],
    };

    private static bool HasSuggestions(Item card) => card.Member("suggestions") is { IsArray: true, IsEmpty: false };
}
