using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Facts;

/// <summary>What kind of entry a medication fact was read from.</summary>
public enum MedicationRole : byte
{
    /// <summary>An order of this ordering session, about to be signed.</summary>
    Draft,

    /// <summary>An order on record.</summary>
    Order,

    /// <summary>A statement that the patient takes or took it.</summary>
    Statement,

    /// <summary>A dose that was given.</summary>
    Administration,
}

/// <summary>The state of an order, a statement or an administration. Entered-in-error ones are never facts.</summary>
public enum MedicationStatus : byte
{
    /// <summary>Not stated or not understood.</summary>
    Unknown,

    /// <summary>Draft.</summary>
    Draft,

    /// <summary>Active, intended or in progress.</summary>
    Active,

    /// <summary>On hold.</summary>
    OnHold,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Stopped.</summary>
    Stopped,

    /// <summary>Cancelled, or not taken, or not done.</summary>
    Cancelled,
}

/// <summary>One drug in one entry of the record.</summary>
public sealed record MedicationFact
{
    /// <summary>The concepts of the drug: its codes, and its texts when no code was understood.</summary>
    public required ConceptSet Concepts { get; init; }

    /// <summary>The kind of entry.</summary>
    public required MedicationRole Role { get; init; }

    /// <summary>
    /// Whether a draft is none of this session: an order on record that is judged as if it were signed again (<see cref="Courses.StandingOrder"/>). It has the source
    /// of that order.
    /// </summary>
    public bool IsSignedAgain { get; init; }

    /// <summary>Its state.</summary>
    public MedicationStatus Status { get; init; }

    /// <summary>Whether the order says that the drug is not to be given.</summary>
    public bool DoNotPerform { get; init; }

    /// <summary>Whether the intent is <c>option</c>: such an order gets info cards only (DATA-ORD-01).</summary>
    public bool IsOption { get; init; }

    /// <summary>Whether the order is for a stay in hospital (its category says inpatient).</summary>
    public bool IsInpatient { get; init; }

    /// <summary>Whether it is used where it does not reach the circulation: on the skin, the eye, the ear, in the nose, the airways or the vagina.</summary>
    public bool IsLocal { get; init; }

    /// <summary>When it was written, or for an administration when it was given. May be unknown.</summary>
    public ClinicalTime Authored { get; init; }

    /// <summary>When its course begins: the bounds of the dosage, else unknown.</summary>
    public ClinicalTime Start { get; init; }

    /// <summary>When its course ends: the bounds of the dosage, else the dispense validity, else unknown.</summary>
    public ClinicalTime End { get; init; }

    /// <summary>The concepts of the reasons given, by code, by reference to a condition, or by text; reasons for a lower dose and adjuvant use from the note as well.</summary>
    public ConceptSet Reasons { get; init; }

    /// <summary>Whether any reason, coded or text, was given.</summary>
    public bool HasReason { get; init; }

    /// <summary>The concepts of the status reason (for example neutropenia on a hold).</summary>
    public ConceptSet StatusReasons { get; init; }

    /// <summary>Whether any status reason, coded or text, was given.</summary>
    public bool HasStatusReason { get; init; }

    /// <summary>Its dosage instructions in the order sent; empty when there are none.</summary>
    public ImmutableArray<DoseInstruction> Doses { get; init; } = [];

    /// <summary>The entry it was read from.</summary>
    public FactSource Source { get; init; }
}

/// <summary>One dosage instruction.</summary>
/// <remarks>Doses are as sent; <c>DailyDose</c> computes milligrams a day from them (DATA-DOSE-01).</remarks>
public sealed record DoseInstruction
{
    /// <summary>The sequence number; null when none was sent. Equal numbers run at the same time.</summary>
    public int? Sequence { get; init; }

    /// <summary>Whether it is to be taken as needed.</summary>
    public bool AsNeeded { get; init; }

    /// <summary>The lower dose a time in <see cref="DoseUnit"/>; null when none was sent.</summary>
    public decimal? DoseLow { get; init; }

    /// <summary>The higher dose a time in <see cref="DoseUnit"/>; equal to the lower one unless a range was sent.</summary>
    public decimal? DoseHigh { get; init; }

    /// <summary>The unit of the dose.</summary>
    public DoseUnit DoseUnit { get; init; }

    /// <summary>How often a day; null when the timing cannot be turned into a daily number.</summary>
    public decimal? TimesPerDay { get; init; }

    /// <summary>When it begins; unknown when no bounds were sent.</summary>
    public ClinicalTime Start { get; init; }

    /// <summary>When it ends; unknown when no bounds were sent.</summary>
    public ClinicalTime End { get; init; }
}

/// <summary>The unit of one dose.</summary>
public enum DoseUnit : byte
{
    /// <summary>No unit, or one that is not understood: the dose cannot be evaluated.</summary>
    Unknown,

    /// <summary>Milligrams.</summary>
    Milligram,

    /// <summary>Milligrams per square metre of body surface.</summary>
    MilligramPerSquareMetre,

    /// <summary>Millilitres.</summary>
    Millilitre,

    /// <summary>Pieces of the product: tablets, capsules, pills.</summary>
    Piece,
}
