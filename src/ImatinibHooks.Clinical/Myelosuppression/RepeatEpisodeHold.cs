using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-CP-02: the same in a second or later episode: hold, then resume at the lower dose of the row.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md. A row without a dose for repeats (ASM and HES at 100 mg) fires and says
/// "individualise". The lower dose is offered for later, beside the hold. All episodes of the record count; those older than 24 months are called remote.
/// </remarks>
internal static class RepeatEpisodeHold
{
    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.MedicationRequests;

    internal static readonly Rule Rule = new("MYELO-CP-02", "1", RuleFamily.Myelosuppression, 30, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        var speaker = order.Speaker;
        if (speaker == CytopeniaSpeaker.FirstEpisode)
        {
            return order.OutOfPlace(Rule, Needs, "first episode on record: MYELO-CP-01 speaks");
        }

        return speaker == CytopeniaSpeaker.RepeatEpisode ? Fire(order) : HoldFinding.Otherwise(order, Rule, speaker, Needs);
    }

    private static Verdict.Fired Fire(OrderCase order)
    {
        var resume = CountText.Of(order.Row.RecurrenceResume);
        var episode = new Term("episode", order.Episodes.NumberNow.ToString(CultureInfo.InvariantCulture));
        ReadOnlySpan<Term> terms = resume is null ? [episode] : [episode, new("resume", resume)];
        var remote = order.Episodes.Episodes[0].IsRemoteOn(order.Day, order.Policy) ? "remote-episode" : null;
        var offered = OfferedDose.ProposalOf(order, order.Row.RecurrenceResume);
        var rounded = !offered.IsEmpty && order.Row.RecurrenceResume.Kind == ResumeKind.MilligramsPerSquareMetre ? "rounded-down" : null;
        var finding = HoldFinding.Of(order, Rule, terms, remote, rounded, HoldFinding.RowNote(order.Row));
        return finding with
        {
            Variant = resume is null ? "individualise" : "step",
            Notes = finding.Notes.AddRange(OfferedDose.NotesOf(order, order.Row.RecurrenceResume)),
            Proposals = finding.Proposals.AddRange(offered),
        };
    }
}
