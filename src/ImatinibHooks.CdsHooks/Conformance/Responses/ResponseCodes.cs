using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The codes of an answer, as they are written for our own (REQ-CARD-05, REQ-CARD-09, REQ-ACT-01, REQ-LINK-02, REQ-SUG-07).</summary>
internal static class ResponseCodes
{
    internal static readonly string AtMostOne = Text(CardCodes.Of(SelectionBehavior.AtMostOne));
    internal static readonly string Create = Text(CardCodes.Of(CardActionType.Create));
    internal static readonly string Update = Text(CardCodes.Of(CardActionType.Update));
    internal static readonly string Delete = Text(CardCodes.Of(CardActionType.Delete));

    internal static readonly ImmutableArray<string> Indicators =
        [Text(CardCodes.Of(CardIndicator.Info)), Text(CardCodes.Of(CardIndicator.Warning)), Text(CardCodes.Of(CardIndicator.Critical))];

    internal static readonly ImmutableArray<string> SelectionBehaviors = [AtMostOne, Text(CardCodes.Of(SelectionBehavior.Any))];

    internal static readonly ImmutableArray<string> ActionTypes = [Create, Update, Delete];

    internal static readonly ImmutableArray<string> ActionSelectionBehaviors = ["all", .. SelectionBehaviors];

    internal const string Absolute = "absolute";

    internal const string Smart = "smart";

    internal static readonly ImmutableArray<string> LinkTypes = [Absolute, Smart];

    private static string Text(ReadOnlySpan<byte> code) => Encoding.UTF8.GetString(code);
}
