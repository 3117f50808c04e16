using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Episodes;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-CP-04: the order is above the dose of the row after an episode that closed lately.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md. Closed at most 30 days ago (P), the limit included. A range of doses counts
/// with its higher end; the row's dose itself does not fire. Rows of chronic phase only.
/// </remarks>
internal static class DoseAfterEpisode
{
    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.MedicationRequests;

    internal static readonly Rule Rule = new("MYELO-CP-04", "1", RuleFamily.Myelosuppression, 120, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Row.IsAdvanced)
        {
            return order.NotApplicable(Rule, "the row of advanced phase");
        }

        if (order.Episodes.LastClosed is not { ClosedOn: { } closed } episode
            || order.Day.DayNumber - closed.DayNumber > order.Policy.RecentEpisodeDays)
        {
            return order.Quiet(Rule, Needs, []);
        }

        var previous = PreviousDose.MilligramsBefore(order, episode.OpenedOn);
        var resume = ResumeOf(order, episode, previous);
        return resume.Kind == ResumeKind.None
            ? order.NotApplicable(Rule, "the row has no dose for a repeat episode")
            : Compare(order, episode, resume, IsEscalated(order, previous));
    }

    private static bool IsEscalated(OrderCase order, decimal? previous) => EscalatedDose.Concerns(order)
        && previous is >= EscalatedDose.FromMilligrams and <= EscalatedDose.UpToMilligrams;

    /// <summary>What the row, or for patients of MYELO-CP-05 the steps, give after an episode.</summary>
    private static ResumeDose ResumeOf(OrderCase order, Episode episode, decimal? previous)
    {
        var row = IsEscalated(order, previous)
            ? ResumeDose.Mg(EscalatedDose.ResumeAfter(previous.GetValueOrDefault(), episode.Number))
            : order.Row.ResumeAfter(episode.Number);
        return row.Kind == ResumeKind.PreviousDose && previous is { } known ? ResumeDose.Mg(known) : row;
    }

    private static Verdict Compare(OrderCase order, Episode episode, ResumeDose resume, bool isEscalated)
    {
        var evidence = order.Patient.EvidenceOf(episode.Opening, episode.ClosingAnc, episode.ClosingPlatelets);
        if (OfferedDose.MilligramsOf(order, resume) is not { } limit)
        {
            return order.NotAssessed(Rule, resume.Kind == ResumeKind.PreviousDose ? "the dose before the episode" : "body surface", evidence);
        }

        if (!order.Dose.IsKnown)
        {
            return order.NotAssessed(Rule, "the daily dose of the draft", evidence);
        }

        return order.Dose.HighMg > limit
            ? Fire(order, episode, resume) with { Evidence = evidence, Notes = NotesOf(order, resume, isEscalated) }
            : order.Quiet(Rule, Needs, evidence);
    }

    private static Verdict.Fired Fire(OrderCase order, Episode episode, ResumeDose resume) => order.Fired(Rule, Indicator.Warning, []) with
    {
        Terms =
        [
            new("episode", episode.Number.ToString(CultureInfo.InvariantCulture)),
            new("resume", CountText.Of(resume)!),
            new("dose", CountText.Milligrams(order.Dose.HighMg)),
        ],
        Proposals = OfferedDose.ProposalOf(order, resume),
    };

    private static ImmutableArray<string> NotesOf(OrderCase order, ResumeDose resume, bool isEscalated)
    {
        List<string> notes = ["recent-window", .. OfferedDose.NotesOf(order, resume)];
        if (resume.Kind == ResumeKind.MilligramsPerSquareMetre)
        {
            notes.Add("rounded-down");
        }

        if (isEscalated)
        {
            notes.Add("label-row-400");
        }

        if (HoldFinding.RowNote(order.Row) is { } row)
        {
            notes.Add(row);
        }

        return [.. notes];
    }
}
