using System.Diagnostics;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>The codes of the protocol, lower case (REQ-CARD-05, REQ-CARD-09, REQ-ACT-01).</summary>
internal static class CardCodes
{
    internal static ReadOnlySpan<byte> Of(CardIndicator indicator) => indicator switch
    {
        CardIndicator.Info => "info"u8,
        CardIndicator.Warning => "warning"u8,
        CardIndicator.Critical => "critical"u8,
        _ => throw new UnreachableException(),
    };

    internal static ReadOnlySpan<byte> Of(SelectionBehavior behavior) => behavior switch
    {
        SelectionBehavior.AtMostOne => "at-most-one"u8,
        SelectionBehavior.Any => "any"u8,
        _ => throw new UnreachableException(),
    };

    internal static ReadOnlySpan<byte> Of(CardActionType type) => type switch
    {
        CardActionType.Create => "create"u8,
        CardActionType.Update => "update"u8,
        CardActionType.Delete => "delete"u8,
        _ => throw new UnreachableException(),
    };
}
