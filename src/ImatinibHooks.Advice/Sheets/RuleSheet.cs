using System.Collections.Immutable;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Sheets;

/// <summary>All that is told of one rule: what it says, on what it rests, how sure that is.</summary>
public sealed record RuleSheet
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The name of its family.</summary>
    public required string Family { get; init; }

    /// <summary>What this site has it do.</summary>
    public required RuleMode Mode { get; init; }

    /// <summary>What its confidence mark means.</summary>
    public required string ConfidenceMeaning { get; init; }

    /// <summary>Its primary source.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What its cards say; empty for a rule that never speaks.</summary>
    public required ImmutableArray<RuleWording> Wordings { get; init; }

    /// <summary>The settings that it rests on.</summary>
    public required ImmutableArray<RuleSetting> Settings { get; init; }

    /// <summary>The reviewed page that it stands on.</summary>
    public required ReviewedPage Page { get; init; }

    /// <summary>Its versions, the newest first.</summary>
    public required ImmutableArray<RuleChange> History { get; init; }

    /// <summary>The source attributes of 45 CFR 170.315(b)(11)(iv)(A), in their order.</summary>
    public required ImmutableArray<AttributeText> Attributes { get; init; }
}

/// <summary>A source.</summary>
/// <param name="Key">Its key in docs/clinical/sources.md.</param>
/// <param name="Label">What cards call it.</param>
/// <param name="Url">An address that is sure; null when there is none.</param>
/// <param name="Edition">The edition that was read; null when none is recorded.</param>
/// <param name="ReadIn">Where it was read; null when that is not recorded.</param>
public sealed record RuleSource(string Key, string Label, string? Url, string? Edition, string? ReadIn);

/// <summary>One wording of a card; terms stand between braces.</summary>
/// <param name="Variant">Which of the rule's wordings it is; null for the only one.</param>
/// <param name="Summary">The line at the top.</param>
/// <param name="Advice">What to do.</param>
public sealed record RuleWording(string? Variant, string Summary, string Advice);

/// <summary>A setting that a rule rests on.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Words">What it is.</param>
/// <param name="Value">Its value at this site, with the unit.</param>
/// <param name="Default">Its reviewed default, with the unit.</param>
/// <param name="Bounds">What may be set.</param>
public sealed record RuleSetting(string Name, string Words, string Value, string Default, string Bounds);

/// <summary>One version of a rule.</summary>
/// <param name="Version">The version.</param>
/// <param name="Date">Its date, or that it is not released.</param>
/// <param name="Change">What changed.</param>
public sealed record RuleChange(string Version, string Date, string Change);

/// <summary>One source attribute.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Attribute">Its name for people.</param>
/// <param name="Text">What is to be said.</param>
public sealed record AttributeText(string Key, string Attribute, string Text);
