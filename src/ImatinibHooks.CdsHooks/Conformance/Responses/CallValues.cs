using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>What belongs to one call or one patient, and so into no address and no stable code.</summary>
internal static class CallValues
{
    // A shorter id, such as 1, is found in texts that have nothing to do with it.
    private const int ShortestId = 4;

    /// <summary>Whether a text holds an id of the request that the answer belongs to; false without a request.</summary>
    internal static bool AreIn(string? text, Run run) =>
        text is not null && run.Beside is { } request && Ids(request).Any(id => id is { Length: >= ShortestId } && text.Contains(id, StringComparison.Ordinal));

    private static IEnumerable<string?> Ids(Item request) =>
        [request.TextOf("hookInstance"), request.Find("context", "patientId")?.Text, request.Find("context", "encounterId")?.Text, request.Find("context", "userId")?.Text];
}
