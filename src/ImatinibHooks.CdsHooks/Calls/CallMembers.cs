using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>The members of a call that are read; each is an index into <see cref="CallMembers.Rows"/>.</summary>
internal enum CallMember : byte
{
    Hook,
    HookInstance,
    FhirServer,
    FhirAuthorization,
    Context,
    Prefetch,
    UserId,
    PatientId,
    EncounterId,
    DraftOrders,
    Selections,
}

/// <summary>Where a member stands, which requirement it serves and what to send.</summary>
internal sealed record CallMemberRow(CallMember Member, string Path, string Requirement, string Fix)
{
    internal string Name { get; } = Path[(Path.IndexOf('.') + 1)..];

    internal ReadOnlyMemory<byte> NameUtf8 { get; } = Encoding.UTF8.GetBytes(Path[(Path.IndexOf('.') + 1)..]);

    internal bool IsInContext { get; } = Path.Contains('.');
}

/// <summary>The members of a call, in the order of <see cref="CallMember"/>.</summary>
internal static class CallMembers
{
    internal static readonly ImmutableArray<CallMemberRow> Rows =
    [
        new(CallMember.Hook, "hook", "REQ-REQ-02", "send the name of the hook as a string"),
        new(CallMember.HookInstance, "hookInstance", "REQ-REQ-03", "send a fresh UUID as a string of at most 256 bytes"),
        new(CallMember.FhirServer, "fhirServer", "REQ-REQ-06", "send the base URL of the FHIR server as a string of at most 2048 bytes"),
        new(CallMember.FhirAuthorization, "fhirAuthorization", "REQ-FHIR-03", "send an object, together with fhirServer"),
        new(CallMember.Context, "context", "REQ-REQ-05", "send an object with the fields of the hook"),
        new(CallMember.Prefetch, "prefetch", "REQ-PFD-13", "send an object with one member for each answered key"),
        new(CallMember.UserId, "context.userId", "REQ-CTX-01", "send ResourceType/id of the user as a string of at most 256 bytes"),
        new(CallMember.PatientId, "context.patientId", "REQ-CTX-02", "send the FHIR id of the patient as a string of at most 256 bytes, without Patient/ in front"),
        new(CallMember.EncounterId, "context.encounterId", "REQ-CTX-02", "send the FHIR id of the encounter as a string of at most 256 bytes, or leave it out"),
        new(CallMember.DraftOrders, "context.draftOrders", "REQ-CTX-03", "send a FHIR Bundle with the unsigned orders"),
        new(CallMember.Selections, "context.selections", "REQ-CTX-07", "send an array of at most 1000 strings, each ResourceType/id of a selected draft order"),
    ];

    internal static CallMemberRow Row(CallMember member) => Rows[(int)member];

    /// <summary>The row of the property name that the reader stands on; null for a member that is not read, such as a field that the context of the hook does not have.</summary>
    internal static CallMemberRow? Find(ref Utf8JsonReader json, HookService service, bool inContext)
    {
        foreach (var row in Rows)
        {
            if (row.IsInContext == inContext && JsonTexts.Are(ref json, row.NameUtf8.Span))
            {
                return !inContext || service.Context?.Field(row.Name) is not null ? row : null;
            }
        }

        return null;
    }
}
