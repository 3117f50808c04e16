using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>A hook call without its FHIR data, which were handed to a <see cref="FhirValueHandler"/> as they passed by.</summary>
public sealed record HookCall
{
    /// <summary>The hook, such as order-sign.</summary>
    public required string Hook { get; init; }

    /// <summary>The hookInstance as sent.</summary>
    public required string HookInstance { get; init; }

    /// <summary>Whether the hookInstance is a UUID (also in braces, upper case or with the prefix urn:uuid:).</summary>
    public bool IsHookInstanceUuid { get; init; }

    /// <summary>The fhirServer as sent; null when there was none.</summary>
    public string? FhirServer { get; init; }

    /// <summary>Whether fhirAuthorization was sent.</summary>
    public bool HasFhirAuthorization { get; init; }

    /// <summary>The fhirAuthorization; null when there was none, or one that is incomplete or of the wrong form, which is noted (REQ-FHIR-03).</summary>
    public FhirAuthorization? FhirAuthorization { get; init; }

    /// <summary>context.userId; null when there was none.</summary>
    public string? UserId { get; init; }

    /// <summary>context.patientId without a <c>Patient/</c> in front.</summary>
    public required string PatientId { get; init; }

    /// <summary>context.encounterId; null when there was none.</summary>
    public string? EncounterId { get; init; }

    /// <summary>What was said of the draft orders.</summary>
    public PrefetchState DraftOrders { get; init; }

    /// <summary>context.selections as sent, in that order, what is no string left out; empty for a hook without selections.</summary>
    public ImmutableArray<string> Selections { get; init; } = [];

    /// <summary>One state for each prefetch key of the service, in the order of its templates.</summary>
    public ImmutableArray<PrefetchState> Prefetch { get; init; } = [];

    /// <summary>What was not as the protocol wants it and was accepted all the same.</summary>
    public ImmutableArray<CallRemark> Remarks { get; init; } = [];
}

/// <summary>Something accepted although the protocol does not allow it.</summary>
/// <param name="Requirement">The requirement, such as REQ-CTX-02.</param>
/// <param name="Member">The member, such as context.patientId.</param>
/// <param name="What">What was accepted.</param>
public sealed record CallRemark(string Requirement, string Member, string What);
