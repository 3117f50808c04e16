using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>Where the guidance comes from (REQ-SRC).</summary>
internal static class SourceShape
{
    internal static readonly Shape Source = new(
        [
            new("label", JsonForm.Text, Presence.Required, OfResponse.Must("source.label", "REQ-SRC-01", "name the source in few words")),
            new("url", JsonForm.Text, Presence.Optional, OfResponse.Must("source.url", "REQ-SRC-02", "send the address of a page of the source")),
            new("icon", JsonForm.Text, Presence.Optional, OfResponse.Must("source.icon", "REQ-SRC-03", "send the address of an image")),
            new("topic", JsonForm.Object, Presence.Optional, OfResponse.Must("source.topic", "REQ-SRC-04", "a topic is one Coding, not a list")) { Shape = CodingShape.Topic },
        ],
        UnknownMember.InResponse)
    {
        Checks =
        [
            Check.Text("url", OfResponse.Must("source.url.absolute", "REQ-SRC-02", "the page of a source is an absolute http or https address"), CardRules.IsHttp),
            Check.Text("url", OfResponse.House("source.url.https", "REQ-SRC-02", "the page of a source is read by https"), url => !CardRules.IsHttp(url) || CardRules.IsHttps(url)),
            Check.At("url", OfResponse.Careful("source.url.call", "REQ-SRC-02", "the page of a source is the same for every patient: put what leads to this one into a link"), (source, run) => !CallValues.AreIn(source.TextOf("url"), run)),
            Check.Text("icon", OfResponse.Must("source.icon.absolute", "REQ-SRC-03", "an icon is an absolute address of an image, not the image itself"), CardRules.IsHttp),
            Check.Text("icon", OfResponse.House("source.icon.https", "REQ-SRC-03", "an icon is fetched by https"), icon => !CardRules.IsHttp(icon) || CardRules.IsHttps(icon)),
        ],
    };
}
