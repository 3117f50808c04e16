namespace ImatinibHooks.Advice.Wording;

/// <summary>How a card names a source.</summary>
/// <param name="Key">The key of docs/clinical/sources.md, as <c>Rule.Source</c> holds it.</param>
/// <param name="Label">What the card's source label says.</param>
/// <param name="Url">An address that is sure; null when there is none.</param>
internal sealed record SourceText(string Key, string Label, string? Url);
