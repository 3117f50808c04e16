using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Disease;

/// <summary>One row of the dose adjustment table for cytopenia (table MYELO, docs/clinical/myelosuppression-rows.md).</summary>
/// <remarks>Counts in 10*9/L. A hold is strictly below; recovery is at least, and needs both.</remarks>
/// <param name="Id">The id of the row.</param>
/// <param name="HoldAncBelow">Neutrophils below this are the hold criterion.</param>
/// <param name="HoldPlateletsBelow">Platelets below this are the hold criterion.</param>
/// <param name="RecoverAncFrom">Neutrophils from here up are recovered.</param>
/// <param name="RecoverPlateletsFrom">Platelets from here up are recovered.</param>
/// <param name="FirstResume">The dose after the first episode.</param>
/// <param name="RecurrenceResume">The dose after a further episode.</param>
/// <param name="Source">The key of the source in docs/clinical/sources.md.</param>
/// <param name="Confidence">How sure we are of the row.</param>
internal sealed record CytopeniaRow(
    string Id,
    decimal HoldAncBelow,
    decimal HoldPlateletsBelow,
    decimal RecoverAncFrom,
    decimal RecoverPlateletsFrom,
    ResumeDose FirstResume,
    ResumeDose RecurrenceResume,
    string Source,
    Confidence Confidence)
{
    /// <summary>Whether a low count is not an automatic stop: the rows of MYELO-AP-01 to 03.</summary>
    public bool IsAdvanced => HoldAncBelow < 1.0m;

    /// <summary>The dose after the episode with this number, 1 being the first.</summary>
    public ResumeDose ResumeAfter(int episode) => episode <= 1 ? FirstResume : RecurrenceResume;

    /// <summary>Whether the value is known to meet the hold criterion for its analyte.</summary>
    public bool IsLowAnc(Bound anc) => anc.Trips(HoldAncBelow);

    /// <summary>Whether the value is known to meet the hold criterion for its analyte.</summary>
    public bool AreLowPlatelets(Bound platelets) => platelets.Trips(HoldPlateletsBelow);
}
