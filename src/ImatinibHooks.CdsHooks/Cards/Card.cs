using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>A CDS Hooks answer: the cards, perhaps none.</summary>
/// <param name="Cards">The cards in the order to be shown.</param>
public sealed record HookResponse(ImmutableArray<Card> Cards);

/// <summary>One card (REQ-CARD). Members without a value are left out on the wire.</summary>
public sealed record Card
{
    /// <summary>A fresh UUID, lower case, without urn:uuid: (REQ-CARD-01).</summary>
    public required Guid Uuid { get; init; }

    /// <summary>One sentence of at most 139 UTF-16 units (REQ-CARD-03).</summary>
    public required string Summary { get; init; }

    /// <summary>GitHub Flavored Markdown without HTML (REQ-CARD-04).</summary>
    public required Utf8Text Detail { get; init; }

    /// <summary>The urgency (REQ-CARD-05).</summary>
    public required CardIndicator Indicator { get; init; }

    /// <summary>The primary source of the guidance (REQ-CARD-06).</summary>
    public required CardSource Source { get; init; }

    /// <summary>The suggestions; empty for none.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>How suggestions may be combined; written only beside suggestions (REQ-CARD-08, REQ-CARD-10).</summary>
    public SelectionBehavior SelectionBehavior { get; init; }

    /// <summary>The reasons offered for not following the card; empty for none.</summary>
    public ImmutableArray<CardCoding> OverrideReasons { get; init; } = [];

    /// <summary>The links; empty for none.</summary>
    public ImmutableArray<CardLink> Links { get; init; } = [];

    /// <summary>The members of <c>extension</c>, each a name in reverse domain form and its JSON; empty for none.</summary>
    public ImmutableArray<CardExtension> Extensions { get; init; } = [];
}

/// <summary>The urgency of a card.</summary>
public enum CardIndicator : byte
{
    /// <summary>info</summary>
    Info,

    /// <summary>warning</summary>
    Warning,

    /// <summary>critical</summary>
    Critical,
}

/// <summary>How the suggestions of a card may be combined.</summary>
public enum SelectionBehavior : byte
{
    /// <summary>at-most-one</summary>
    AtMostOne,

    /// <summary>any</summary>
    Any,
}

/// <summary>The source of a card.</summary>
/// <param name="Label">The primary source, in short (REQ-SRC-01).</param>
/// <param name="Url">Its page, absolute https; null for none (REQ-SRC-02).</param>
/// <param name="Topic">What the card is about, stable (REQ-SRC-04).</param>
public sealed record CardSource(string Label, string? Url, CardCoding Topic);

/// <summary>A Coding of the protocol: system and code are required, display is for people (REQ-OVR-01).</summary>
public sealed record CardCoding(string System, string Code, string Display);

/// <summary>A link of a card.</summary>
/// <param name="Label">Its text.</param>
/// <param name="Url">Absolute (REQ-LINK-01).</param>
public sealed record CardLink(string Label, string Url);

/// <summary>A member of a card's extension object.</summary>
/// <param name="Name">In reverse domain form (REQ-EXT-03).</param>
/// <param name="Json">Its value as UTF-8 JSON.</param>
public sealed record CardExtension(string Name, ReadOnlyMemory<byte> Json);

/// <summary>A suggestion of a card: all its actions apply together.</summary>
public sealed record Suggestion
{
    /// <summary>A fresh UUID (REQ-SUG-02).</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The text of the button, at most 80 characters (REQ-SUG-01).</summary>
    public required string Label { get; init; }

    /// <summary>Whether it is the preferred one.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>Its actions; never empty.</summary>
    public required ImmutableArray<CardAction> Actions { get; init; }
}

/// <summary>The type of an action.</summary>
public enum CardActionType : byte
{
    /// <summary>create</summary>
    Create,

    /// <summary>update</summary>
    Update,

    /// <summary>delete</summary>
    Delete,
}

/// <summary>One action of a suggestion.</summary>
public sealed record CardAction
{
    /// <summary>The type (REQ-ACT-01).</summary>
    public required CardActionType Type { get; init; }

    /// <summary>What it does, for people (REQ-ACT-02).</summary>
    public required string Description { get; init; }

    /// <summary>The whole resource as UTF-8 JSON for create and update; empty for delete (REQ-ACT-03 to 06).</summary>
    public ReadOnlyMemory<byte> Resource { get; init; }

    /// <summary>ResourceType/id for delete; null otherwise (REQ-ACT-05, REQ-ACT-07).</summary>
    public string? ResourceId { get; init; }
}
