namespace ImatinibHooks.Clinical.Facts;

/// <summary>The status of a laboratory result that can still be used (DATA-LAB-01).</summary>
public enum ResultStatus : byte
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>Amended: replaces the result with the same identifier.</summary>
    Amended,

    /// <summary>Corrected: replaces the result with the same identifier.</summary>
    Corrected,

    /// <summary>Preliminary: can raise a hold, never clear one.</summary>
    Preliminary,
}

/// <summary>How a value was bounded when it was reported (DATA-LAB-06).</summary>
public enum Comparator : byte
{
    /// <summary>The value itself.</summary>
    None,

    /// <summary>Below the value.</summary>
    Less,

    /// <summary>The value or below.</summary>
    LessOrEqual,

    /// <summary>The value or above.</summary>
    GreaterOrEqual,

    /// <summary>Above the value.</summary>
    Greater,
}

/// <summary>Why a reported value cannot be used (DATA-LAB-07, DATA-LAB-08).</summary>
public enum ValueBlock : byte
{
    /// <summary>It can be used.</summary>
    None,

    /// <summary>It came without a unit; a unit is never guessed.</summary>
    NoUnit,

    /// <summary>Its unit is not one of the table for this analyte.</summary>
    UnknownUnit,

    /// <summary>Value and unit together look like a slip between per microlitre and thousands per microlitre.</summary>
    UnitSlip,

    /// <summary>It lies outside what a patient can have.</summary>
    Implausible,

    /// <summary>There is no number: a data-absent reason, an interpretation alone or a text.</summary>
    NoNumber,

    /// <summary>It has neither an effective nor an issued time (DATA-LAB-02). Never set by a reader: found when values are placed in time.</summary>
    NoTime,

    /// <summary>It is dated more than an hour after now (DATA-LAB-02). Never set by a reader: found when values are placed in time.</summary>
    InTheFuture,

    /// <summary>Its bound says nothing about the threshold in question (DATA-LAB-06). Never set by a reader: it depends on the rule.</summary>
    NotComparable,
}

/// <summary>One measured value, as it was sent and in the unit that the rules use.</summary>
/// <remarks>
/// Made by <see cref="LabResult"/> readers through <c>AnalyteUnits.Read</c>, which converts, and blocks what cannot be used. <see cref="Value"/> is in the
/// unit of the analyte table (10*9/L for counts, g/dL for haemoglobin, Cel for temperature ...) and not to be used while <see cref="Block"/> is set.
/// </remarks>
public readonly record struct LabResult
{
    /// <summary>What was measured.</summary>
    public required Concept Analyte { get; init; }

    /// <summary>The status of the result.</summary>
    public ResultStatus Status { get; init; }

    /// <summary>When it was true of the patient: the effective time, else the issued one (<see cref="TimeIsIssued"/>). May be unknown.</summary>
    public ClinicalTime Time { get; init; }

    /// <summary>When it was issued; breaks ties of <see cref="Time"/>. May be unknown.</summary>
    public ClinicalTime Issued { get; init; }

    /// <summary>Whether <see cref="Time"/> had to be taken from the issued time (DATA-LAB-02).</summary>
    public bool TimeIsIssued { get; init; }

    /// <summary>The value in the unit of the analyte table, at full reported precision.</summary>
    public decimal Value { get; init; }

    /// <summary>How the value is bounded.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>The number as sent, before conversion; null when there was none.</summary>
    public decimal? SentValue { get; init; }

    /// <summary>The UCUM code of the unit as sent; null when none was sent or it is unknown.</summary>
    public string? SentUnit { get; init; }

    /// <summary>Why it cannot be used, if so.</summary>
    public ValueBlock Block { get; init; }

    /// <summary>The upper limit of the laboratory's reference range in the unit of <see cref="Value"/>; null when there was none.</summary>
    public decimal? ReferenceHigh { get; init; }

    /// <summary>The lower limit of the laboratory's reference range in the unit of <see cref="Value"/>; null when there was none.</summary>
    public decimal? ReferenceLow { get; init; }

    /// <summary>Equal for results of one specimen; 0 when no specimen was named.</summary>
    public int Specimen { get; init; }

    /// <summary>Equal for results with the same business identifier; 0 when there was none.</summary>
    public int Identifier { get; init; }

    /// <summary>The entry it was read from.</summary>
    public FactSource Source { get; init; }

    /// <summary>Whether it is final, amended or corrected.</summary>
    public bool IsFinal => Status != ResultStatus.Preliminary;

    /// <summary>Whether it can be used at all.</summary>
    public bool IsEvaluable => Block == ValueBlock.None;
}
