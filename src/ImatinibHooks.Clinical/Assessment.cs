using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>What every rule says of one record at one time.</summary>
/// <param name="Verdicts">One verdict a rule and order (rules about the patient alone: one), ordered by order handle, then rule id.</param>
public sealed record Assessment(ImmutableArray<Verdict> Verdicts)
{
    /// <summary>What is missing for a rule that the site has switched off.</summary>
    public const string SwitchedOff = "switched off by this site";

    private const string NoOrder = "no imatinib order is drafted";

    /// <summary>Assesses every rule.</summary>
    /// <remarks>
    /// Pure and deterministic. With no draft of imatinib or of another BCR-ABL inhibitor the order rules are
    /// <see cref="Verdict.NotApplicable"/>; with several drafts each rule is assessed for each. Rules of imatinib are not applicable to another inhibitor.
    /// </remarks>
    /// <param name="record">The facts.</param>
    /// <param name="asOf">Now, as the caller's clock says.</param>
    /// <param name="policy">The site's policy numbers.</param>
    public static Assessment Assess(PatientRecord record, DateTimeOffset asOf, SitePolicy policy) => Assess(record, asOf, policy, RuleModes.AllOn);

    /// <summary>Assesses every rule that is not switched off; one that is says <see cref="SwitchedOff"/>.</summary>
    /// <param name="record">The facts.</param>
    /// <param name="asOf">Now, as the caller's clock says.</param>
    /// <param name="policy">The site's policy numbers.</param>
    /// <param name="modes">The modes of the rules.</param>
    /// <param name="isTraced">Whether the facts behind verdicts that have not fired are wanted too; those of fired ones are always there.</param>
    /// <param name="room">Where the verdicts are kept; the assessment is good until the room is used again. Null for room of its own.</param>
    public static Assessment Assess(PatientRecord record, DateTimeOffset asOf, SitePolicy policy, RuleModes modes, bool isTraced = true, VerdictRoom? room = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(modes);
        var drafts = InhibitorDrafts(record);
        var verdicts = room ?? new();
        verdicts.Begin(RuleCatalogue.All.Length * Math.Max(1, drafts.Length));
        var patient = new PatientCase(record, asOf, OffsetOf(drafts.Length == 0 ? FirstDraft(record) : drafts[0]), policy, isTraced);
        AddPatientRules(verdicts, patient, modes, withOrderRules: drafts.Length == 0);
        foreach (var draft in drafts)
        {
            var offset = OffsetOf(draft);
            if (offset != patient.Offset)
            {
                patient.Counts.Release();
                patient = new(record, asOf, offset, policy, isTraced);
            }

            AddOrderRules(verdicts, new(patient, draft), modes);
        }

        patient.Counts.Release();
        return new(verdicts.Take());
    }

    private static void AddPatientRules(VerdictRoom verdicts, PatientCase patient, RuleModes modes, bool withOrderRules)
    {
        var entries = RuleCatalogue.Entries;
        for (var row = 0; row < entries.Length; row++)
        {
            if (entries[row].Scope == RuleScope.Patient)
            {
                verdicts.Add(modes.IsOff(row) ? new Verdict.NotAssessed(entries[row].Rule, SwitchedOff) : entries[row].Check(patient));
            }
            else if (withOrderRules)
            {
                verdicts.Add(new Verdict.NotApplicable(entries[row].Rule, NoOrder));
            }
        }

        if (withOrderRules)
        {
            verdicts.Insert(0, new Verdict.NotApplicable(DataFailure.Rule, NoOrder));
        }
    }

    private static void AddOrderRules(VerdictRoom verdicts, OrderCase order, RuleModes modes)
    {
        var first = verdicts.Count;
        var entries = RuleCatalogue.Entries;
        for (var row = 0; row < entries.Length; row++)
        {
            if (entries[row].Scope != RuleScope.Patient)
            {
                verdicts.Add(modes.IsOff(row) ? order.NotAssessed(entries[row].Rule, SwitchedOff) : entries[row].Check(order));
            }
        }

        var isSilent = modes.IsOff(entries.Length);
        verdicts.Insert(first, isSilent ? order.NotAssessed(DataFailure.Rule, SwitchedOff) : DataFailure.Check(order, verdicts, first));
    }

    /// <summary>The drafts of imatinib, and those of other inhibitors that are to be given, ordered by handle.</summary>
    private static MedicationFact[] InhibitorDrafts(PatientRecord record)
    {
        var count = 0;
        foreach (var fact in record.Medications)
        {
            count += IsInhibitorDraft(fact) ? 1 : 0;
        }

        var drafts = count == 0 ? [] : new MedicationFact[count];
        foreach (var fact in record.Medications)
        {
            if (IsInhibitorDraft(fact))
            {
                drafts[--count] = fact;
            }
        }

        drafts.AsSpan().Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return drafts;
    }

    private static bool IsInhibitorDraft(MedicationFact fact) => fact.Role == MedicationRole.Draft
        && (fact.Concepts.Has(Concept.Imatinib) || (fact.Concepts.Has(Concept.OtherBcrAblInhibitor) && !OrderCase.IsStopOrder(fact)));

    private static MedicationFact? FirstDraft(PatientRecord record)
    {
        MedicationFact? first = null;
        foreach (var fact in record.Medications)
        {
            first = fact.Role == MedicationRole.Draft && (first is null || fact.Source < first.Source) ? fact : first;
        }

        return first;
    }

    /// <summary>The offset of an order; UTC when it has none.</summary>
    private static TimeSpan OffsetOf(MedicationFact? draft) => draft?.Authored.Instant?.Offset ?? TimeSpan.Zero;
}
