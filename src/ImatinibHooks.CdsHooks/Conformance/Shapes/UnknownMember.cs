namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>Members that the protocol does not know: closed for what a service sends, open for what it must be able to read (REQ-EXT-05, REQ-GEN-10).</summary>
internal static class UnknownMember
{
    internal static readonly ConformanceCheck InResponse = Checks.OfResponse.Careful("response.unknown", "REQ-EXT-05", "the protocol knows no such member: put it into extension or leave it out");
    internal static readonly ConformanceCheck InDiscovery = Checks.OfDiscovery.Careful("discovery.unknown", "REQ-EXT-05", "the protocol knows no such member: put it into extension or leave it out");
    internal static readonly ConformanceCheck InRequest = Checks.OfRequest.Hint("request.unknown", "REQ-GEN-10", "the protocol knows no such member; a service passes over it");
    internal static readonly ConformanceCheck InFeedback = Checks.OfFeedback.Hint("feedback.unknown", "REQ-GEN-10", "the protocol knows no such member; a service passes over it");
}
