using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>What is read of a Patient.</summary>
public readonly record struct Patient
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>gender as sent.</summary>
    public JsonText Gender { get; init; }

    /// <summary>birthDate.</summary>
    public FhirDateTime BirthDate { get; init; }
}

/// <summary>What is read of an Observation.</summary>
public readonly record struct Observation
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>status as sent.</summary>
    public JsonText Status { get; init; }

    /// <summary>code.</summary>
    public CodeableConcept Code { get; init; }

    /// <summary>value[x].</summary>
    public ObservationValue Value { get; init; }

    /// <summary>effective[x].</summary>
    public Timing Effective { get; init; }

    /// <summary>issued.</summary>
    public FhirDateTime Issued { get; init; }

    /// <summary>Whether a dataAbsentReason was given.</summary>
    public bool HasDataAbsentReason { get; init; }

    /// <summary>interpretation; several are joined.</summary>
    public CodeableConcept Interpretation { get; init; }

    /// <summary>The first reference range; default when there was none.</summary>
    public ReferenceRange ReferenceRange { get; init; }

    /// <summary>specimen.</summary>
    public Reference Specimen { get; init; }

    /// <summary>The first identifier's value.</summary>
    public JsonText Identifier { get; init; }

    /// <summary>bodySite, for the place of a temperature.</summary>
    public CodeableConcept BodySite { get; init; }

    /// <summary>method, for the route of a temperature.</summary>
    public CodeableConcept Method { get; init; }

    /// <summary>The first note's text.</summary>
    public JsonText Note { get; init; }

    /// <summary>Rows of <see cref="ResourceSet.Components"/>.</summary>
    public Rows Components { get; init; }

    /// <summary>Rows of <see cref="ResourceSet.References"/>.</summary>
    public Rows HasMember { get; init; }
}

/// <summary>What is read of a MedicationRequest, a MedicationStatement or a MedicationAdministration.</summary>
public readonly record struct MedicationUse
{
    /// <summary>The header; its type says which of the three it is.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>status as sent.</summary>
    public JsonText Status { get; init; }

    /// <summary>statusReason; several are joined.</summary>
    public CodeableConcept StatusReason { get; init; }

    /// <summary>category: where the drug is to be used (inpatient, outpatient ...); several are joined.</summary>
    public CodeableConcept Category { get; init; }

    /// <summary>intent as sent (MedicationRequest).</summary>
    public JsonText Intent { get; init; }

    /// <summary>doNotPerform (MedicationRequest).</summary>
    public bool DoNotPerform { get; init; }

    /// <summary>medicationCodeableConcept.</summary>
    public CodeableConcept Medication { get; init; }

    /// <summary>medicationReference.</summary>
    public Reference MedicationReference { get; init; }

    /// <summary>authoredOn, or dateAsserted of a statement.</summary>
    public FhirDateTime Authored { get; init; }

    /// <summary>effective[x] of a statement or an administration.</summary>
    public Timing Effective { get; init; }

    /// <summary>reasonCode; several are joined.</summary>
    public CodeableConcept Reason { get; init; }

    /// <summary>reasonReference: rows of <see cref="ResourceSet.References"/>.</summary>
    public Rows ReasonReferences { get; init; }

    /// <summary>The first note's text.</summary>
    public JsonText Note { get; init; }

    /// <summary>dosageInstruction or dosage: rows of <see cref="ResourceSet.Dosages"/>.</summary>
    public Rows Dosages { get; init; }

    /// <summary>dispenseRequest.validityPeriod.</summary>
    public Timing DispenseValidity { get; init; }

    /// <summary>dispenseRequest.expectedSupplyDuration.</summary>
    public Quantity SupplyDuration { get; init; }

    /// <summary>dispenseRequest.numberOfRepeatsAllowed; null when none was sent.</summary>
    public int? Repeats { get; init; }
}

/// <summary>What is read of a Medication.</summary>
public readonly record struct Medication
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>code.</summary>
    public CodeableConcept Code { get; init; }

    /// <summary>form.</summary>
    public CodeableConcept Form { get; init; }

    /// <summary>amount: its numerator.</summary>
    public Quantity AmountNumerator { get; init; }

    /// <summary>amount: its denominator.</summary>
    public Quantity AmountDenominator { get; init; }

    /// <summary>Rows of <see cref="ResourceSet.Ingredients"/>.</summary>
    public Rows Ingredients { get; init; }
}

/// <summary>What is read of a Condition.</summary>
public readonly record struct Condition
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>clinicalStatus.</summary>
    public CodeableConcept ClinicalStatus { get; init; }

    /// <summary>verificationStatus.</summary>
    public CodeableConcept VerificationStatus { get; init; }

    /// <summary>code.</summary>
    public CodeableConcept Code { get; init; }

    /// <summary>The summaries of stage[]; several are joined.</summary>
    public CodeableConcept Stage { get; init; }

    /// <summary>onset[x], a point or a period.</summary>
    public Timing Onset { get; init; }

    /// <summary>abatement[x], a point or a period.</summary>
    public Timing Abatement { get; init; }

    /// <summary>recordedDate.</summary>
    public FhirDateTime Recorded { get; init; }

    /// <summary>The first note's text.</summary>
    public JsonText Note { get; init; }
}

/// <summary>What is read of an Immunization.</summary>
public readonly record struct Immunization
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>status as sent.</summary>
    public JsonText Status { get; init; }

    /// <summary>vaccineCode.</summary>
    public CodeableConcept Vaccine { get; init; }

    /// <summary>occurrence[x]; a string occurrence is absent.</summary>
    public FhirDateTime Occurrence { get; init; }
}

/// <summary>What is read of an Encounter.</summary>
public readonly record struct Encounter
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>status as sent.</summary>
    public JsonText Status { get; init; }

    /// <summary>class.</summary>
    public Coding Class { get; init; }

    /// <summary>period.</summary>
    public Timing Period { get; init; }
}

/// <summary>What is read of an OperationOutcome: its first issue.</summary>
public readonly record struct OperationOutcome
{
    /// <summary>The header.</summary>
    public ResourceHeader Header { get; init; }

    /// <summary>severity of the first issue.</summary>
    public JsonText Severity { get; init; }

    /// <summary>code of the first issue.</summary>
    public JsonText Code { get; init; }
}
