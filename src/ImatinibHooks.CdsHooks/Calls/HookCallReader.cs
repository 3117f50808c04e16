using System.Text.Json;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Reads a hook call in one forward pass over its body.</summary>
/// <remarks>
/// Members may come in any order, also <c>prefetch</c> before <c>context</c>; members and keys that are not known are passed over (REQ-GEN-10, REQ-PFD-14).
/// A required member that is missing or of another form is a fault; an optional one of another form is left out and noted.
/// </remarks>
public static class HookCallReader
{
    /// <summary>Reads a call.</summary>
    /// <param name="body">The whole body without a byte order mark (<see cref="JsonBody.WithoutByteOrderMark"/>), so that offsets of the pass are offsets into it.</param>
    /// <param name="service">The service that is called.</param>
    /// <param name="handler">Takes the draft orders and the answered prefetch keys as they pass by; only objects are handed to it.</param>
    /// <param name="rules">How strictly to read.</param>
    public static CallReading Read(ReadOnlyMemory<byte> body, HookService service, FhirValueHandler handler, CallRules rules)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(rules);
        if (JsonBody.CheckEncoding(body.Span) is { } encodingFault)
        {
            return new(null, encodingFault);
        }

        var draft = new CallDraft(service, handler);
        return Pass(body.Span, draft, rules) is { } fault ? new(null, fault) : CallChecks.Finish(draft, rules);
    }

    private static CallFault? Pass(ReadOnlySpan<byte> body, CallDraft draft, CallRules rules)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = rules.MaxDepth });
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                json.Read();
                return new(CallFaultKind.MistypedMember, null, "The body must be a JSON object: send a CDS Hooks request.");
            }

            draft.ReadMembers(ref json, inContext: false);
            json.Read();
            return null;
        }
        catch (JsonException)
        {
            return JsonBody.FaultOf(body, rules.MaxDepth);
        }
    }
}
