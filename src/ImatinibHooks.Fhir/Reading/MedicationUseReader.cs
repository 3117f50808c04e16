using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a MedicationRequest, a MedicationStatement or a MedicationAdministration.</summary>
internal struct MedicationUseReader : IResourceReader
{
    private JsonText status;
    private CodeableConcept statusReason;
    private CodeableConcept category;
    private JsonText intent;
    private bool doNotPerform;
    private CodeableConcept medication;
    private Reference medicationReference;
    private FhirDateTime authored;
    private FhirDateTime asserted;
    private TimeChoice effective;
    private CodeableConcept reason;
    private Rows reasonReferences;
    private JsonText note;
    private Rows instructions;
    private Rows dosages;
    private DispenseReader dispense;

    private enum Member
    {
        Status = HeaderMember.Next,
        StatusReason,
        Category,
        Intent,
        DoNotPerform,
        MedicationCodeableConcept,
        MedicationReference,
        AuthoredOn,
        DateAsserted,
        EffectiveDateTime,
        EffectivePeriod,
        ReasonCode,
        ReasonReference,
        Note,
        DosageInstruction,
        Dosage,
        DispenseRequest,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Status:
                status = JsonValue.Text(ref json, scope);
                break;
            case Member.Intent:
                intent = JsonValue.Text(ref json, scope);
                break;
            case Member.DoNotPerform:
                doNotPerform = JsonValue.Flag(ref json, scope) ?? false;
                break;
            case Member.DosageInstruction:
                instructions = DosageReader.ReadAll(ref json, scope);
                break;
            case Member.Dosage:
                dosages = DosageReader.ReadAny(ref json, scope);
                break;
            case Member.DispenseRequest:
                dispense = DispenseReader.Read(ref json, scope);
                break;
            default:
                TakeConcept((Member)member, ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) => set.MedicationUses.Add(new()
    {
        Header = header,
        Status = status,
        StatusReason = statusReason,
        Category = category,
        Intent = intent,
        DoNotPerform = doNotPerform,
        Medication = medication,
        MedicationReference = medicationReference,
        Authored = authored.IsAbsent ? asserted : authored,
        Effective = effective.Value,
        Reason = reason,
        ReasonReferences = reasonReferences,
        Note = note,
        Dosages = instructions.Count > 0 ? instructions : dosages,
        DispenseValidity = dispense.Validity,
        SupplyDuration = dispense.SupplyDuration,
        Repeats = dispense.Repeats,
    });

    private void TakeConcept(Member member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case Member.MedicationCodeableConcept:
                medication = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.MedicationReference:
                medicationReference = ReferenceReader.Read(ref json, scope);
                break;
            case Member.StatusReason:
                statusReason = CodeableConceptReader.ReadAny(ref json, scope);
                break;
            case Member.Category:
                category = CodeableConceptReader.ReadAny(ref json, scope);
                break;
            case Member.ReasonCode:
                reason = CodeableConceptReader.ReadAll(ref json, scope);
                break;
            case Member.ReasonReference:
                reasonReferences = ReferenceReader.ReadAll(ref json, scope);
                break;
            default:
                TakeTime(member, ref json, scope);
                break;
        }
    }

    private void TakeTime(Member member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case Member.AuthoredOn:
                authored = JsonValue.Date(ref json, scope);
                break;
            case Member.DateAsserted:
                asserted = JsonValue.Date(ref json, scope);
                break;
            case Member.EffectiveDateTime:
                effective.TakePoint(ref json, scope);
                break;
            case Member.EffectivePeriod:
                effective.TakePeriod(ref json, scope);
                break;
            default:
                note = FirstTextReader.Read(ref json, scope);
                break;
        }
    }
}

/// <summary>Reads the dispenseRequest of a MedicationRequest.</summary>
internal struct DispenseReader : IObjectReader
{
    private enum Member
    {
        ValidityPeriod = 1,
        ExpectedSupplyDuration,
        NumberOfRepeatsAllowed,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>validityPeriod.</summary>
    internal Timing Validity { get; private set; }

    /// <summary>expectedSupplyDuration.</summary>
    internal Quantity SupplyDuration { get; private set; }

    /// <summary>numberOfRepeatsAllowed; null when none was sent.</summary>
    internal int? Repeats { get; private set; }

    /// <summary>Reads the object.</summary>
    internal static DispenseReader Read(ref JsonCursor json, in ReadScope scope)
    {
        var dispense = default(DispenseReader);
        JsonObject.TryRead(ref dispense, ref json, scope);
        return dispense;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.ValidityPeriod:
                Validity = PeriodReader.Read(ref json, scope);
                break;
            case Member.ExpectedSupplyDuration:
                SupplyDuration = QuantityReader.Read(ref json, scope);
                break;
            default:
                Repeats = JsonValue.Integer(ref json, scope);
                break;
        }
    }
}
