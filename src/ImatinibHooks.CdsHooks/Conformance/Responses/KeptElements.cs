using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>Whether an update still has what the draft had (REQ-ACT-04).</summary>
/// <remarks>
/// Compared are the elements by name, at every depth: an object or list of the draft may get other values, but what it held may not be gone. A list that got
/// shorter is a change that somebody may have wanted; a value that stands elsewhere in the list now, unchanged, is kept. A choice (dose[x]) may change its type.
/// </remarks>
internal static class KeptElements
{
    // In a longer list values are compared by their place alone: each with each would take too long.
    private const int LongestSearched = 50;

    // No FHIR object has so many members: looking for each would take too long.
    private const int MostMembers = 500;

    /// <summary>The places in the update at which an element of the draft is missing.</summary>
    internal static IEnumerable<Item> Lost(Item draft, Item update) =>
        draft.Element.GetPropertyCount() > MostMembers || update.Element.GetPropertyCount() > MostMembers ? [] : draft.Members().SelectMany(element => Of(element, draft, update));

    private static IEnumerable<Item> Of(Item element, Item draft, Item update) =>
        update.Member(element.Name) is { } kept ? Inside(element, kept)
        : update.Members().Any(other => draft.Member(other.Name) is null && FirstWord(other.Name) == FirstWord(element.Name)) ? []
        : [update.Place(element.Name)];

    // dose of doseQuantity: an element that is a choice of types is named by its first word and the type.
    private static string FirstWord(string name) => string.Concat(name.TakeWhile(letter => !char.IsAsciiLetterUpper(letter)));

    private static IEnumerable<Item> Inside(Item element, Item kept) =>
        element.IsObject && kept.IsObject ? Lost(element, kept)
        : element.Items().Zip(kept.Items()).SelectMany(pair => StandsElsewhere(pair.First, kept) ? [] : Inside(pair.First, pair.Second));

    private static bool StandsElsewhere(Item element, Item list) =>
        element.IsObject && list.Element.GetArrayLength() <= LongestSearched && list.Items().Any(other => JsonElement.DeepEquals(element.Element, other.Element));
}
