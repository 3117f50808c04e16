using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Facts;

/// <summary>The administrative or clinical sex that the record gives.</summary>
public enum Sex : byte
{
    /// <summary>Not recorded.</summary>
    Unknown,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>The groups of data that a call can bring; each is one prefetch key.</summary>
[Flags]
public enum DataGroups
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The patient: birth date and sex.</summary>
    Patient = 1,

    /// <summary>Laboratory results.</summary>
    Laboratory = 2,

    /// <summary>Vital signs.</summary>
    VitalSigns = 4,

    /// <summary>Conditions.</summary>
    Conditions = 8,

    /// <summary>Medication orders on record.</summary>
    MedicationRequests = 16,

    /// <summary>Statements of what the patient takes.</summary>
    MedicationStatements = 32,

    /// <summary>Doses given.</summary>
    MedicationAdministrations = 64,

    /// <summary>Vaccinations.</summary>
    Immunizations = 128,
}

/// <summary>All that is known of one patient at one order, as dated, unit-normalised facts.</summary>
/// <remarks>
/// The same facts give the same assessment whatever the order of the entries they came from. <see cref="Unavailable"/> says which groups could not be had:
/// an absent fact of such a group means nothing.
/// </remarks>
public sealed class PatientRecord
{
    /// <summary>The birth date; unknown when not recorded.</summary>
    public ClinicalTime BirthDate { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>The entry of the patient.</summary>
    public FactSource PatientSource { get; init; }

    /// <summary>Numeric results, in any order; those entered in error, cancelled, registered or of unknown status are never facts.</summary>
    public ReadOnlyMemory<LabResult> Labs { get; init; }

    /// <summary>Tests whose answer is not a number, in any order.</summary>
    public ImmutableArray<FindingFact> Findings { get; init; } = [];

    /// <summary>Conditions, in any order.</summary>
    public ImmutableArray<ConditionFact> Conditions { get; init; } = [];

    /// <summary>Drugs: the drafts of this session and the record, in any order.</summary>
    public ImmutableArray<MedicationFact> Medications { get; init; } = [];

    /// <summary>Vaccinations, given or drafted in this session, in any order.</summary>
    public ImmutableArray<ImmunizationFact> Immunizations { get; init; } = [];

    /// <summary>The groups that could not be had: failed, or not answered and not fetched.</summary>
    public DataGroups Unavailable { get; init; }

    /// <summary>The same record with one more drug.</summary>
    public PatientRecord With(MedicationFact medication) => new()
    {
        BirthDate = BirthDate,
        Sex = Sex,
        PatientSource = PatientSource,
        Labs = Labs,
        Findings = Findings,
        Conditions = Conditions,
        Medications = Medications.Add(medication),
        Immunizations = Immunizations,
        Unavailable = Unavailable,
    };
}
