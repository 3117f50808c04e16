using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>Codings of an answer: the topic of a source and the reasons to override (REQ-SRC-04, REQ-OVR).</summary>
internal static class CodingShape
{
    private static readonly ConformanceCheck Coding = OfResponse.Must("coding", "REQ-OVR-01", "a Coding has a code and a system, and perhaps a display, all of them texts");
    private static readonly ConformanceCheck System = OfResponse.Must("coding.system", "REQ-OVR-01", "the system of a Coding is an absolute URI");

    internal static readonly Shape Topic = new(
        [
            new("code", JsonForm.Text, Presence.Required, OfResponse.Must("topic.code", "REQ-SRC-04", "send the code of what the card is about")),
            new("system", JsonForm.Text, Presence.Required, OfResponse.Must("topic.system", "REQ-SRC-04", "send the system that the code is of")),
            new("display", JsonForm.Text, Presence.Optional, Coding),
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            Check.Text("system", System, IsUri),
            Check.Text("code", OfResponse.Careful("topic.code.stable", "REQ-SRC-04", "the code of a topic is the same each time: overrides are remembered by it, so that it holds no uuid"), code => !Guid.TryParse(code, out _)),
            Check.At("code", OfResponse.Careful("topic.code.call", "REQ-SRC-04", "the code of a topic is the same each time: it holds nothing of the call"), (topic, run) => !CallValues.AreIn(topic.TextOf("code"), run)),
        ],
    };

    internal static readonly Shape OverrideReason = new(
        [
            new("code", JsonForm.Text, Presence.Required, Coding),
            new("system", JsonForm.Text, Presence.Required, Coding),
            new("display", JsonForm.Text, Presence.Required, OfResponse.Must("overrideReason.display", "REQ-OVR-02", "cds-resp-4: say the reason in words")),
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            Check.Text("system", System, IsUri),
            Check.At("code", OfResponse.Must("overrideReason.code", "REQ-OVR-05", "the system of non-adherence reasons has no such code"), NonAdherenceReasons.Knows),
        ],
    };

    /// <summary>The Codings that stood before.</summary>
    internal static IEnumerable<Item> Repeated(IEnumerable<Item> codings)
    {
        var seen = new HashSet<(string?, string?)>();
        return codings.Where(coding => coding.TextOf("code") is not null && !seen.Add((coding.TextOf("system"), coding.TextOf("code"))));
    }

    internal static bool IsUri(string text) => Uri.IsWellFormedUriString(text, UriKind.Absolute);
}
