using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The detail of a card: Markdown that is safe to show, also by a client that lets HTML through (REQ-CARD-04).</summary>
/// <remarks>Whether text of the record was escaped cannot be told from the outside: what looks like HTML in it is found.</remarks>
internal static class DetailChecks
{
    internal static readonly ImmutableArray<Check> All =
    [
        Of(OfResponse.Must("card.detail.script", "REQ-CARD-04", "a detail holds nothing that a browser would run: encode < and & of every text that comes from the record"), text => text.HasScript),
        Of(OfResponse.Careful("card.detail.html", "REQ-CARD-04", "a detail is Markdown without HTML, which clients show, drop or run as they like"), text => text is { HasHtml: true, HasScript: false }),
        Of(OfResponse.Must("card.detail.link", "REQ-CARD-04", "a link in a detail leads to a page by https, not to code or data"), text => text.HasCodeLink),
        Of(OfResponse.Careful("card.detail.image", "REQ-CARD-04", "a detail fetches no image from elsewhere: it would tell who is reading"), text => text.HasImage),
        Of(OfResponse.Careful("card.detail.unread", "REQ-CARD-04", $"a detail is something to read: at most {DetailText.MaxLength} UTF-16 units, and not nested without end; this one was not looked at"), text => text.IsUnread),
    ];

    private static Check Of(ConformanceCheck row, Func<DetailText, bool> isBroken) => new(row, (card, run) => Faults(card, run, isBroken));

    private static IEnumerable<Item> Faults(Item card, Run run, Func<DetailText, bool> isBroken) =>
        card.Member("detail") is { IsBlank: false, Text: { } text } detail && isBroken(run.DetailOf(text)) ? [detail] : [];
}
