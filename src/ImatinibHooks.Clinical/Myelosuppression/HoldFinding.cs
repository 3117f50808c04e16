using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>What the holds of chronic phase, MYELO-CP-01, 02 and 05, have in common.</summary>
internal static class HoldFinding
{
    /// <summary>When the blood count is repeated, in days (weekly while on hold).</summary>
    internal const int RecheckDays = 7;

    /// <summary>A critical finding with the low counts, their notes, the hold and the weekly count.</summary>
    internal static Verdict.Fired Of(OrderCase order, Rule rule, ReadOnlySpan<Term> terms, params ReadOnlySpan<string?> notes)
    {
        var low = LowCounts.Of(order);
        return order.Fired(rule, Indicator.Critical, order.Patient.EvidenceOf(low.Anc ?? order.AncNow, low.Platelets ?? order.PlateletsNow)) with
        {
            Variant = low.Variant,
            Terms = CountNotes.TermsOf(order, low, terms),
            Notes = NotesOf(order, low, notes),
            Proposals = [new Proposal.Hold(low.StatusReason), new Proposal.OrderBloodCount(RecheckDays)],
        };
    }

    /// <summary>What a rule says while another one speaks, or none.</summary>
    internal static Verdict Otherwise(
        OrderCase order, Rule rule, CytopeniaSpeaker speaker, DataGroups needs = DataGroups.Laboratory) => speaker switch
    {
        CytopeniaSpeaker.None => UsableCounts.Quiet(order, rule, needs),
        CytopeniaSpeaker.AdvancedPhase => order.NotApplicable(rule, "the row of advanced phase"),
        CytopeniaSpeaker.BeforeFirstDose => order.NotApplicable(rule, "MYELO-PRE-01 speaks"),
        CytopeniaSpeaker.Recovery => order.NotApplicable(rule, "MYELO-CP-03 speaks"),
        CytopeniaSpeaker.FirstEpisode => order.NotApplicable(rule, "MYELO-CP-01 speaks"),
        CytopeniaSpeaker.RepeatEpisode => order.NotApplicable(rule, "MYELO-CP-02 speaks"),
        _ => order.NotApplicable(rule, "MYELO-CP-05 speaks"),
    };

    /// <summary>The key of the note on the source of the row; null when none is needed.</summary>
    internal static string? RowNote(CytopeniaRow row) => row.Id == "GIST" ? "gist-row" : null;

    private static ImmutableArray<string> NotesOf(OrderCase order, in LowCounts low, ReadOnlySpan<string?> more)
    {
        var notes = CountNotes.Of(order, low);
        foreach (var note in more)
        {
            if (note is not null)
            {
                notes.Add(note);
            }
        }

        if (order.Course.State == CourseState.Unknown || order.Patient.Lacks(DataGroups.MedicationRequests))
        {
            notes.Add("orders-not-available");
        }

        return notes.DrainToImmutable();
    }
}
