using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>The resource types that are read; all others are skipped and counted.</summary>
public enum ResourceType : byte
{
    /// <summary>A type that no reader reads, or none at all.</summary>
    Unknown,

    /// <summary>Bundle.</summary>
    Bundle,

    /// <summary>Patient.</summary>
    Patient,

    /// <summary>Observation.</summary>
    Observation,

    /// <summary>MedicationRequest.</summary>
    MedicationRequest,

    /// <summary>MedicationStatement.</summary>
    MedicationStatement,

    /// <summary>MedicationAdministration.</summary>
    MedicationAdministration,

    /// <summary>Medication.</summary>
    Medication,

    /// <summary>Condition.</summary>
    Condition,

    /// <summary>Immunization.</summary>
    Immunization,

    /// <summary>Encounter.</summary>
    Encounter,

    /// <summary>OperationOutcome.</summary>
    OperationOutcome,
}

/// <summary>What every resource that was read carries.</summary>
public readonly record struct ResourceHeader
{
    /// <summary>The type.</summary>
    public ResourceType Type { get; init; }

    /// <summary>The whole object in the body, braces included.</summary>
    public ByteRange Range { get; init; }

    /// <summary>The id; absent when none was sent.</summary>
    public JsonText Id { get; init; }

    /// <summary>Whether an id was sent in a form that nobody can read: it names something, and must not pass for none.</summary>
    public bool IsIdUnreadable { get; init; }

    /// <summary>The fullUrl of its Bundle entry; absent outside a Bundle.</summary>
    public JsonText FullUrl { get; init; }

    /// <summary>The number that the caller gave to the value it was read from (the draft orders, a prefetch key).</summary>
    public int Origin { get; init; }

    /// <summary>For a contained resource: the start of the resource that contains it; -1 otherwise.</summary>
    public int ContainerStart { get; init; }

    /// <summary>subject (or patient) as sent; absent when there was none.</summary>
    public Reference Subject { get; init; }
}
