using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical;

/// <summary>How urgent a finding is, rising.</summary>
public enum Indicator : byte
{
    /// <summary>Context.</summary>
    Info,

    /// <summary>Action needed before the next dose.</summary>
    Warning,

    /// <summary>A label stop rule is met now.</summary>
    Critical,
}

/// <summary>How sure we are of a number (the marks of docs/clinical/sources.md).</summary>
public enum Confidence : byte
{
    /// <summary>Read in a label copy or in the guideline's own table.</summary>
    A,

    /// <summary>Read in a secondary source or an old label copy.</summary>
    B,

    /// <summary>Recalled, not yet seen in a source.</summary>
    C,

    /// <summary>Project policy: no source gives the number.</summary>
    P,
}

/// <summary>The rule families; findings of one family share a card.</summary>
public enum RuleFamily : byte
{
    /// <summary>Data that could not be had or not be believed.</summary>
    Data,

    /// <summary>Myelosuppression.</summary>
    Myelosuppression,

    /// <summary>The blood count schedule.</summary>
    BloodCountSchedule,

    /// <summary>Infection risk.</summary>
    Infection,

    /// <summary>Hepatitis B.</summary>
    HepatitisB,

    /// <summary>Tuberculosis.</summary>
    Tuberculosis,

    /// <summary>Low immunoglobulins.</summary>
    Immunoglobulin,

    /// <summary>Vaccination.</summary>
    Vaccination,

    /// <summary>Liver toxicity and impairment.</summary>
    Liver,

    /// <summary>The ordered dose.</summary>
    Dose,

    /// <summary>Interactions with other drugs.</summary>
    Interaction,

    /// <summary>Kidney function.</summary>
    Renal,

    /// <summary>Indication and biomarkers.</summary>
    Indication,

    /// <summary>The level of the drug.</summary>
    DrugLevel,

    /// <summary>Stopping imatinib.</summary>
    Stopping,

    /// <summary>Pregnancy and lactation.</summary>
    Pregnancy,

    /// <summary>Molecular response.</summary>
    Response,

    /// <summary>Other BCR-ABL inhibitors.</summary>
    OtherInhibitor,

    /// <summary>Other warnings of the label.</summary>
    LabelWarning,
}

/// <summary>One rule of the rule base: what its reviewed page says of it, but for the words.</summary>
/// <param name="Id">The id of the rule base, such as MYELO-CP-01. Stable for ever.</param>
/// <param name="Version">The version of the rule, raised when its meaning changes.</param>
/// <param name="Family">The family.</param>
/// <param name="Rank">The place among rules of the same indicator: lower comes first (docs/clinical/cards.md). Ties go by id.</param>
/// <param name="Confidence">How sure we are of its numbers.</param>
/// <param name="Source">The key of its primary source in docs/clinical/sources.md.</param>
public sealed record Rule(string Id, string Version, RuleFamily Family, int Rank, Confidence Confidence, string Source)
{
    /// <summary>What it says when it has nothing to say.</summary>
    internal QuietMemory Quiet { get; } = new();
}
