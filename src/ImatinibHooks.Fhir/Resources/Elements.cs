using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>A Coding. <see cref="Concept"/> is its row in the terminology, 0 when the code is not one that was loaded.</summary>
public readonly record struct Coding(int Concept, JsonText System, JsonText Code, JsonText Display);

/// <summary>A CodeableConcept: rows of <see cref="ResourceSet.Codings"/> and its text.</summary>
public readonly record struct CodeableConcept(Rows Codings, JsonText Text)
{
    /// <summary>Whether it has neither a coding nor a text.</summary>
    public bool IsAbsent => Codings.Count == 0 && Text.IsAbsent;
}

/// <summary>A Reference: the literal reference, its business identifier and its display, each perhaps absent.</summary>
public readonly record struct Reference(JsonText Literal, JsonText Display)
{
    /// <summary>Whether it says nothing.</summary>
    public bool IsAbsent => Literal.IsAbsent && Display.IsAbsent;
}

/// <summary>How a quantity is bounded.</summary>
public enum QuantityComparator : byte
{
    /// <summary>The value itself.</summary>
    None,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>&gt;</summary>
    Greater,
}

/// <summary>A Quantity, Age or SimpleQuantity, decimals as sent.</summary>
public readonly record struct Quantity
{
    /// <summary>The number; null when it was absent or cannot be held in a decimal.</summary>
    public decimal? Value { get; init; }

    /// <summary>The digits as sent.</summary>
    public ByteRange Digits { get; init; }

    /// <summary>The bound.</summary>
    public QuantityComparator Comparator { get; init; }

    /// <summary>The unit as the unit table knows it: a UCUM code, null when no unit was sent, empty when it was sent and is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>The <c>code</c> as sent.</summary>
    public JsonText SentCode { get; init; }

    /// <summary>The <c>unit</c> as sent.</summary>
    public JsonText SentUnit { get; init; }
}

/// <summary>What kind of value an element with a choice of types holds.</summary>
public enum ValueKind : byte
{
    /// <summary>None was sent.</summary>
    Absent,

    /// <summary>A Quantity (also an integer, as a quantity without unit).</summary>
    Quantity,

    /// <summary>A CodeableConcept.</summary>
    CodeableConcept,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A dateTime or time.</summary>
    Time,

    /// <summary>A Range: low and high.</summary>
    Range,

    /// <summary>A type that is read by no rule (Ratio, SampledData, Period ...).</summary>
    Other,
}

/// <summary>The value[x] of an Observation or of one of its components.</summary>
public readonly record struct ObservationValue
{
    /// <summary>Which of the members below is meant.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>The quantity, or the low end of a range.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>The concept.</summary>
    public CodeableConcept Concept { get; init; }

    /// <summary>The text, or the time as sent.</summary>
    public JsonText Text { get; init; }

    /// <summary>The boolean.</summary>
    public bool Flag { get; init; }
}

/// <summary>effective[x], occurrence[x] or performed[x]: a point or a period.</summary>
public readonly record struct Timing(FhirDateTime Start, FhirDateTime End)
{
    /// <summary>Whether neither end is known.</summary>
    public bool IsAbsent => Start.IsAbsent && End.IsAbsent;
}

/// <summary>A reference range: its high and low, and what its text says of the kind of range.</summary>
public readonly record struct ReferenceRange(Quantity Low, Quantity High);

/// <summary>One component of an Observation.</summary>
public readonly record struct ObservationComponent
{
    /// <summary>What it is.</summary>
    public CodeableConcept Code { get; init; }

    /// <summary>Its value.</summary>
    public ObservationValue Value { get; init; }

    /// <summary>Whether a dataAbsentReason was given.</summary>
    public bool HasDataAbsentReason { get; init; }

    /// <summary>The first reference range; default when there was none.</summary>
    public ReferenceRange ReferenceRange { get; init; }

    /// <summary>Its interpretation; several are joined.</summary>
    public CodeableConcept Interpretation { get; init; }
}

/// <summary>A dosageInstruction or dosage.</summary>
public readonly record struct Dosage
{
    /// <summary>The sequence; null when none was sent.</summary>
    public int? Sequence { get; init; }

    /// <summary>The free text.</summary>
    public JsonText Text { get; init; }

    /// <summary>asNeededBoolean true, or an asNeededCodeableConcept.</summary>
    public bool AsNeeded { get; init; }

    /// <summary>timing.repeat and timing.code.</summary>
    public DosageTiming Timing { get; init; }

    /// <summary>The route.</summary>
    public CodeableConcept Route { get; init; }

    /// <summary>Rows of <see cref="ResourceSet.DoseAndRates"/>: one a doseAndRate (an EHR may send calculated, ordered and administered amounts).</summary>
    public Rows DoseAndRates { get; init; }

    /// <summary>The byte range of this dosage object.</summary>
    public ByteRange Range { get; init; }
}

/// <summary>The Timing of a dosage.</summary>
public readonly record struct DosageTiming
{
    /// <summary>timing.code (BID, QD ...).</summary>
    public CodeableConcept Code { get; init; }

    /// <summary>repeat.frequency; null when none was sent.</summary>
    public int? Frequency { get; init; }

    /// <summary>repeat.frequencyMax; null when none was sent.</summary>
    public int? FrequencyMax { get; init; }

    /// <summary>repeat.period; null when none was sent.</summary>
    public decimal? Period { get; init; }

    /// <summary>repeat.periodUnit as sent (s, min, h, d, wk, mo, a).</summary>
    public JsonText PeriodUnit { get; init; }

    /// <summary>The number of repeat.timeOfDay entries.</summary>
    public int TimesOfDay { get; init; }

    /// <summary>The number of repeat.when entries.</summary>
    public int Whens { get; init; }

    /// <summary>The number of repeat.dayOfWeek entries: when there are any, the frequency counts only on these days.</summary>
    public int DaysOfWeek { get; init; }

    /// <summary>repeat.boundsPeriod.</summary>
    public Timing Bounds { get; init; }
}

/// <summary>One doseAndRate.</summary>
public readonly record struct DoseAndRate
{
    /// <summary>Its type (ordered, calculated ...).</summary>
    public CodeableConcept Type { get; init; }

    /// <summary>doseQuantity, or doseRange.low.</summary>
    public Quantity Low { get; init; }

    /// <summary>doseQuantity, or doseRange.high.</summary>
    public Quantity High { get; init; }
}

/// <summary>An ingredient of a Medication.</summary>
public readonly record struct MedicationIngredient
{
    /// <summary>The substance.</summary>
    public CodeableConcept Item { get; init; }

    /// <summary>The substance as a reference to a Medication or Substance.</summary>
    public Reference ItemReference { get; init; }

    /// <summary>The strength: its numerator.</summary>
    public Quantity StrengthNumerator { get; init; }

    /// <summary>The strength: its denominator.</summary>
    public Quantity StrengthDenominator { get; init; }
}
