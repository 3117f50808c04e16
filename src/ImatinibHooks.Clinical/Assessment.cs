using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>What every rule says of one record at one time.</summary>
/// <param name="Verdicts">One verdict a rule and order (rules about the patient alone: one), ordered by order handle, then rule id.</param>
public sealed record Assessment(ImmutableArray<Verdict> Verdicts)
{
    /// <summary>Assesses every rule.</summary>
    /// <remarks>
    /// Pure and deterministic. With no imatinib draft the order rules are <see cref="Verdict.NotApplicable"/>; with several drafts each rule is assessed for each.
    /// </remarks>
    /// <param name="record">The facts.</param>
    /// <param name="asOf">Now, as the caller's clock says.</param>
    /// <param name="policy">The site's policy numbers.</param>
    public static Assessment Assess(PatientRecord record, DateTimeOffset asOf, SitePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(policy);
        return new([]);
    }
}
