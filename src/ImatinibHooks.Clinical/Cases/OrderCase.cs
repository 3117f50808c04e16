using System.Collections.Immutable;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.DrugLevels;
using ImatinibHooks.Clinical.Episodes;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>What the rules ask of one draft of imatinib or of another BCR-ABL inhibitor, computed once.</summary>
/// <remarks>Doses, rows and episodes are those of imatinib; only rules that hold for every inhibitor are asked of another one (TKI-04).</remarks>
internal sealed class OrderCase
{
    private CytopeniaSpeaker? speaker;
    private LevelState? level;
    private Verdict? addedImmunosuppression;
    private Verdict? recurrentInfections;

    /// <summary>Computes it.</summary>
    public OrderCase(PatientCase patient, MedicationFact draft)
    {
        Patient = patient;
        Draft = draft;
        Dose = DoseReader.Read(draft, patient.Body?.SquareMetres);
        CurrentDose = Course.ActiveOrder is { } active ? DoseReader.Read(active, patient.Body?.SquareMetres) : null;
        Indication = IndicationResolver.Resolve(draft.Reasons, Record);
        Row = CytopeniaRows.For(Indication, patient.IsChild, HighestDose());
        Episodes = EpisodeReader.Read(Counts, Course, Row);
        AncNow = Counts.Anc.Deciding(Row.HoldAncBelow);
        PlateletsNow = Counts.Platelets.Deciding(Row.HoldPlateletsBelow);
    }

    /// <summary>What does not depend on the draft.</summary>
    public PatientCase Patient { get; }

    /// <summary>The draft.</summary>
    public MedicationFact Draft { get; }

    /// <summary>Whether the draft is imatinib; otherwise it is another BCR-ABL inhibitor.</summary>
    public bool IsImatinib => Draft.Concepts.Has(Concept.Imatinib);

    /// <summary>The daily dose of the draft.</summary>
    public DailyDose Dose { get; }

    /// <summary>The daily dose of the newest active order on record; null when there is no such order.</summary>
    public DailyDose? CurrentDose { get; }

    /// <summary>Why imatinib is given.</summary>
    public Indication Indication { get; }

    /// <summary>The row of the dose adjustment table that the order is judged by.</summary>
    public CytopeniaRow Row { get; }

    /// <summary>Which rule speaks of the counts; several rules ask, and it is worked out once.</summary>
    public CytopeniaSpeaker Speaker => speaker ??= CytopeniaSpeakers.Of(this);

    /// <summary>What INFX-05 says; INFX-04 and TB-SCR-01 ask as well, and it is worked out once.</summary>
    public Verdict AddedImmunosuppression => addedImmunosuppression ??= Infection.AddedImmunosuppression.Check(this);

    /// <summary>What INFX-07 says; the rules of low immunoglobulins ask as well, and it is worked out once.</summary>
    public Verdict RecurrentInfections => recurrentInfections ??= Infection.RecurrentInfections.Check(this);

    /// <summary>The newest imatinib level; judged when a rule first asks.</summary>
    public LevelState Level => level ??= LevelState.Read(this);

    /// <summary>The episodes by the limits of <see cref="Row"/>.</summary>
    public EpisodeHistory Episodes { get; }

    /// <inheritdoc cref="PatientCase.Record"/>
    public PatientRecord Record => Patient.Record;

    /// <inheritdoc cref="PatientCase.Counts"/>
    public Counts Counts => Patient.Counts;

    /// <inheritdoc cref="PatientCase.Course"/>
    public Course Course => Patient.Course;

    /// <inheritdoc cref="PatientCase.Policy"/>
    public SitePolicy Policy => Patient.Policy;

    /// <inheritdoc cref="PatientCase.Day"/>
    public DateOnly Day => Patient.Day;

    /// <summary>Whether the draft ends imatinib: an order to give none, or one that is cancelled, stopped or completed (DATA-ORD-01).</summary>
    public bool IsStop => IsStopOrder(Draft);

    /// <summary>
    /// Whether the draft starts imatinib again after a hold or a stop, so that recovery has to be shown by counts at most 72 hours old: the newest order is on
    /// hold, or it ended for a reason and no administration after the given day is on record.
    /// </summary>
    /// <param name="recovered">The day on which the counts recovered.</param>
    public bool NeedsFreshRecovery(DateOnly recovered) =>
        Course.Hold is { } hold && (hold.IsOnHold || !Course.WasGivenAfter(recovered));

    /// <summary>The latest neutrophil count for raising, by the hold limit of the row; null when none can be compared. At any age.</summary>
    public Reading? AncNow { get; }

    /// <summary>The latest platelet count for raising, by the hold limit of the row; null when none can be compared. At any age.</summary>
    public Reading? PlateletsNow { get; }

    /// <summary>The evidence of <see cref="AncNow"/> and <see cref="PlateletsNow"/>, made once for all rules that rest on them.</summary>
    public ImmutableArray<Evidence> CountEvidence => field.IsDefault ? field = Patient.EvidenceOf(AncNow, PlateletsNow) : field;

    /// <summary>The date of birth as evidence of an age.</summary>
    public Evidence BirthDate => field ??= new(Record.PatientSource, Concept.BirthDate, Record.BirthDate);

    /// <summary>Whether the draft starts again what the newest order on record holds or ended for a reason.</summary>
    public bool ResumesAfterHold => Course.Hold is not null;

    /// <summary>Whether the draft ends imatinib.</summary>
    internal static bool IsStopOrder(MedicationFact draft) => draft.DoNotPerform
        || draft.Status is MedicationStatus.Cancelled or MedicationStatus.Stopped or MedicationStatus.Completed;

    private decimal? HighestDose()
    {
        decimal? highest = null;
        foreach (var fact in Record.Medications)
        {
            if (fact.Role == MedicationRole.Order && Supply.Counts(fact) && DoseReader.Read(fact, Patient.Body?.SquareMetres) is { IsKnown: true } dose
                && !(dose.HighMg <= highest))
            {
                highest = dose.HighMg;
            }
        }

        return highest ?? (Dose.IsKnown ? Dose.HighMg : null);
    }
}
