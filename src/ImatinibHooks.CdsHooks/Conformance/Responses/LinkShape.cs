using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>A link of a card (REQ-LINK).</summary>
internal static class LinkShape
{
    internal static readonly Shape Link = new(
        [
            new("label", JsonForm.Text, Presence.Required, OfResponse.Must("link.label", "REQ-LINK-01", "say where it leads")),
            new("url", JsonForm.Text, Presence.Required, OfResponse.Must("link.url", "REQ-LINK-01", "send an absolute address")),
            new("type", JsonForm.Text, Presence.Required, OfResponse.Must("link.type", "REQ-LINK-01", "say absolute or smart"))
            {
                Codes = ResponseCodes.LinkTypes,
                CodesRow = OfResponse.Must("link.type.code", "REQ-LINK-02", "a link is absolute or smart"),
            },
            new("appContext", JsonForm.Text, Presence.Optional, OfResponse.Must("link.appContext", "REQ-LINK-04", "send a text, with JSON in it escaped")),
            new("autolaunchable", JsonForm.Boolean, Presence.Optional, OfResponse.Must("link.autolaunchable", "REQ-LINK-07", "send true or false"))
            {
                Since = ProtocolVersion.V201,
                SinceRow = OfResponse.Careful("link.autolaunchable.version", "REQ-LINK-07", "autolaunchable comes with 2.0.1 only: leave it out"),
            },
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            Check.Text("url", OfResponse.Must("link.url.absolute", "REQ-LINK-01", "a link has an absolute http or https address"), CardRules.IsHttp),
            Check.Text("url", OfResponse.House("link.url.https", "REQ-LINK-09", "a link leads to https"), IsSecure),
            Check.At("url", OfResponse.Careful("link.url.host", "REQ-LINK-09", "a link leads to a host that the site knows"), LeadsToKnownHost),
            Check.At("url", OfResponse.Careful("link.url.patient", "REQ-LINK-09", "an absolute link tells nothing of the patient: use a smart link"), (link, run) => IsSmart(link) || !CallValues.AreIn(link.TextOf("url"), run)),
            Check.At("appContext", OfResponse.Must("link.appContext.absolute", "REQ-LINK-03", "cds-resp-3: appContext belongs to smart links only"), link => link.TextOf("type") != ResponseCodes.Absolute || link.Member("appContext") is null),
            Check.At("appContext", OfResponse.Hint("link.appContext.smart", "REQ-LINK-05", "appContext arrives only when it was arranged with the authorization server of the client"), link => !IsSmart(link) || link.TextOf("appContext") is null),
            Check.At("url", OfResponse.Must("link.url.launch", "REQ-LINK-06", "a smart link has no iss and no launch of its own: the client adds them"), link => !IsSmart(link) || !HasLaunch(link.TextOf("url"))),
            Check.At("autolaunchable", OfResponse.House("link.autolaunchable.used", "REQ-LINK-08", "a link that opens by itself hides the card: the app must say all that the card says"), link => link.Member("autolaunchable") is not { IsTrue: true }),
        ],
    };

    private static bool IsSmart(Item link) => link.TextOf("type") == ResponseCodes.Smart;

    // A laptop serves its own pages without TLS.
    private static bool IsSecure(string url) => !CardRules.IsHttp(url) || CardRules.IsHttps(url) || new Uri(url).IsLoopback;

    private static bool LeadsToKnownHost(Item link, Run run) =>
        run.Options.LinkHosts.IsEmpty
        || !Uri.TryCreate(link.TextOf("url"), UriKind.Absolute, out var url)
        || run.Options.LinkHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);

    private static bool HasLaunch(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Query.TrimStart('?').Split('&').Any(parameter => parameter.Split('=')[0] is "iss" or "launch");
}
