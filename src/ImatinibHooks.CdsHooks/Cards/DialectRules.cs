namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>What a dialect asks of an answer beyond the protocol (docs/dialects.md; traps T-29 and T-30).</summary>
internal static class DialectRules
{
    internal static void Check(CardCheck check, Card card, string path, Dialect dialect)
    {
        if (dialect != Dialect.Epic)
        {
            return;
        }

        check.That(TopicCode.IsAlphanumeric(card.Source.Topic.Code), "T-29", path + ".source.topic.code", "a topic code is 1 to 100 letters and digits");
        check.That(card.Suggestions.IsEmpty || card.SelectionBehavior == SelectionBehavior.Any, "T-29", path + ".selectionBehavior", "any number of suggestions may be taken");
        for (var index = 0; index < card.Suggestions.Length; index++)
        {
            check.That(card.Suggestions[index].Actions.Length <= 1, "T-29", $"{path}.suggestions[{index}].actions", "a suggestion has one action");
        }
    }
}
