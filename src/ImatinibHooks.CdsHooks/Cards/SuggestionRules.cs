namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>The suggestions of a card (REQ-SUG-01 to 09, REQ-ACT-01 to 07).</summary>
internal static class SuggestionRules
{
    internal static void Check(CardCheck check, Card card, string path, HashSet<Guid> uuids)
    {
        var suggestions = card.Suggestions;
        check.That(
            card.SelectionBehavior == SelectionBehavior.Any || suggestions.Count(suggestion => suggestion.IsRecommended) <= 1,
            "REQ-SUG-04", path + ".suggestions", "at most one suggestion is recommended where at most one may be taken");
        for (var index = 0; index < suggestions.Length; index++)
        {
            CheckSuggestion(check, suggestions[index], $"{path}.suggestions[{index}]", uuids);
        }
    }

    private static void CheckSuggestion(CardCheck check, Suggestion suggestion, string path, HashSet<Guid> uuids)
    {
        check.That(CardRules.IsFresh(suggestion.Uuid, uuids), "REQ-SUG-02", path + ".uuid", "a uuid is set and stands once in the answer");
        check.That(
            !string.IsNullOrWhiteSpace(suggestion.Label) && suggestion.Label.Length <= CardRules.MaxSuggestionLabelLength,
            "REQ-SUG-01", path + ".label", "a label has 1 to 80 UTF-16 units");
        check.That(suggestion.Actions.Length > 0, "REQ-SUG-09", path + ".actions", "a suggestion has an action");
        for (var index = 0; index < suggestion.Actions.Length; index++)
        {
            CheckAction(check, suggestion.Actions[index], $"{path}.actions[{index}]");
        }
    }

    private static void CheckAction(CardCheck check, CardAction action, string path)
    {
        check.That(!string.IsNullOrWhiteSpace(action.Description), "REQ-ACT-02", path + ".description", "an action has a description");
        if (action.Type == CardActionType.Delete)
        {
            check.That(RelativeReference.Is(action.ResourceId), "REQ-ACT-05", path + ".resourceId", "a delete names ResourceType/id");
            check.That(action.Resource.IsEmpty, "REQ-ACT-06", path + ".resource", "a delete has no resource");
            return;
        }

        check.That(action.ResourceId is null, "REQ-ACT-07", path + ".resourceId", "only a delete has a resourceId");
        check.That(
            CardJson.IsResource(action.Resource.Span), action.Type == CardActionType.Create ? "REQ-ACT-03" : "REQ-ACT-04",
            path + ".resource", "a create or update has a whole resource with a resourceType");
    }
}
