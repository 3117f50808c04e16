using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>A suggestion of a card (REQ-SUG).</summary>
internal static class SuggestionShape
{
    internal static readonly Shape Suggestion = new(
        [
            new("label", JsonForm.Text, Presence.Required, OfResponse.Must("suggestion.label", "REQ-SUG-01", "send the text of the button")),
            new("uuid", JsonForm.Text, Presence.Optional, OfResponse.Must("suggestion.uuid", "REQ-SUG-02", "send a uuid as a text")),
            new("isRecommended", JsonForm.Boolean, Presence.Optional, OfResponse.Must("suggestion.isRecommended", "REQ-SUG-03", "send true or false")),
            new("actions", JsonForm.Array, Presence.Optional, OfResponse.Must("suggestion.actions", "REQ-SUG-09", "send a list of objects, or leave it out"))
            {
                Shape = ActionShape.Action,
                EmptyRow = OfResponse.Must("suggestion.actions.empty", "REQ-SUG-09", "a suggestion without actions has no list of them"),
            },
            new("actionSelectionBehavior", JsonForm.Text, Presence.Optional, OfResponse.Must("suggestion.actionSelectionBehavior", "REQ-SUG-07", "send one of the three codes"))
            {
                Codes = ResponseCodes.ActionSelectionBehaviors,
                CodesRow = OfResponse.Must("suggestion.actionSelectionBehavior.code", "REQ-SUG-07", "cds-resp-7: one of the three codes"),
                Since = ProtocolVersion.V30,
                SinceRow = OfResponse.Careful("suggestion.actionSelectionBehavior.version", "REQ-SUG-07", "actionSelectionBehavior comes with 3.0 only: leave it out"),
            },
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            Check.Text("label", OfResponse.House("suggestion.label.length", "REQ-SUG-01", $"the text of a button has at most {CardRules.MaxSuggestionLabelLength} UTF-16 units"), label => label.Length <= CardRules.MaxSuggestionLabelLength),
            Check.Text("uuid", OfResponse.Careful("suggestion.uuid.form", "REQ-SUG-02", "write a uuid in lower case with four hyphens, without urn:uuid: and braces"), Uuids.IsPlain),
            Check.At("uuid", OfResponse.House("suggestion.uuid.missing", "REQ-SUG-02", "without a uuid no client tells that the suggestion was taken"), suggestion => suggestion.Member("uuid") is not null),
            Check.At("actionSelectionBehavior", OfResponse.House("suggestion.actionSelectionBehavior.agreed", "REQ-SUG-08", "actionSelectionBehavior is for clients that are known to support it"),
                (suggestion, run) => run.Options.IsAgreed || run.Options.Version < ProtocolVersion.V30 || suggestion.Member("actionSelectionBehavior") is null),
            new(OfResponse.Careful("suggestion.actions.target", "REQ-SUG-05", "all actions of a suggestion apply together: change or delete a resource in one of them, and make alternatives suggestions of their own"), (suggestion, _) => SecondTargets(suggestion)),
        ],
    };

    /// <summary>The actions on a resource that an earlier action of the suggestion is about.</summary>
    private static IEnumerable<Item> SecondTargets(Item suggestion)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return suggestion.Items("actions").Where(action => ActionTarget.Of(action) is { } target && !seen.Add(target));
    }
}
