using System.Collections.Immutable;
using System.Globalization;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Turns an answer into what Epic shows whole (docs/dialects.md).</summary>
/// <remarks>
/// The code of the topic is letters and digits; a suggestion has one action; the only selection behaviour is <c>any</c>. A suggestion of several actions becomes as
/// many suggestions, one after the other, all recommended or none, and each says which part it is and that all belong together. Where at most one suggestion may be
/// taken each says so, and one whose step needs several actions is left out: half of it beside another one would be neither. What the clinician reads there is the
/// description of the action, so that is where it is said.
/// </remarks>
public static class EpicDialect
{
    /// <summary>Stands behind the description of a part of a suggestion.</summary>
    internal const string Part = " Part {part} of {parts}: take all parts together.";

    /// <summary>Stands behind the description of an alternative.</summary>
    internal const string OnlyOne = " Take only one of the suggestions of this card.";

    private const char Ellipsis = '…';

    /// <summary>The answer in this dialect; the cards of the answer given are not changed.</summary>
    public static HookResponse Translate(HookResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new([.. response.Cards.Select(Translate)]);
    }

    private static Card Translate(Card card) => card with
    {
        Source = card.Source with { Topic = card.Source.Topic with { Code = TopicCode.ToAlphanumeric(card.Source.Topic.Code) } },
        Suggestions = card.SelectionBehavior == SelectionBehavior.AtMostOne && card.Suggestions.Length > 1 ? Alternatives(card) : Together(card),
        SelectionBehavior = SelectionBehavior.Any,
    };

    private static ImmutableArray<Suggestion> Together(Card card) =>
        card.Suggestions.All(static suggestion => suggestion.Actions.Length == 1) ? card.Suggestions : [.. card.Suggestions.SelectMany(Parts)];

    private static ImmutableArray<Suggestion> Alternatives(Card card) =>
        [.. card.Suggestions.Where(static suggestion => suggestion.Actions.Length == 1).Select(Alternative)];

    private static Suggestion Alternative(Suggestion suggestion) => suggestion with { Actions = [Saying(suggestion.Actions[0], OnlyOne)] };

    private static IEnumerable<Suggestion> Parts(Suggestion suggestion) => suggestion.Actions.Length == 1
        ? [suggestion]
        : suggestion.Actions.Select((action, index) => PartOf(suggestion, action, index));

    private static Suggestion PartOf(Suggestion whole, CardAction action, int index)
    {
        var part = Part.Replace("{part}", Shown(index + 1), StringComparison.Ordinal).Replace("{parts}", Shown(whole.Actions.Length), StringComparison.Ordinal);
        return whole with
        {
            Uuid = index == 0 ? whole.Uuid : Guid.NewGuid(),
            Label = Shortened(action.Description),
            Actions = [Saying(action, part)],
        };
    }

    private static CardAction Saying(CardAction action, string more) => action with { Description = action.Description + more };

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The label is not shown, but has to be there and of the protocol's length.
    private static string Shortened(string text)
    {
        if (text.Length <= CardRules.MaxSuggestionLabelLength)
        {
            return text;
        }

        var end = CardRules.MaxSuggestionLabelLength - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }
}
