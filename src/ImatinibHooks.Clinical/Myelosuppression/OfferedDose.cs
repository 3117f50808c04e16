using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Dosing;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>How a dose of the tables becomes milligrams that can be offered.</summary>
internal static class OfferedDose
{
    /// <summary>The smallest step that tablets allow, in mg (DOSE-FORM-01: multiples of 50 mg from 100-mg tablets).</summary>
    internal const decimal StepMilligrams = 50;

    /// <summary>The daily dose for the patient of an order, in mg; null when the table gives none, or body surface is needed and cannot be had.</summary>
    internal static decimal? MilligramsOf(OrderCase order, ResumeDose dose) => dose.Kind switch
    {
        ResumeKind.Milligrams => dose.Amount,
        ResumeKind.MilligramsPerSquareMetre => dose.Amount * order.Patient.Body?.SquareMetres,
        _ => null,
    };

    /// <summary>The proposal of the dose, when the draft is known to be above it; none otherwise.</summary>
    internal static ImmutableArray<Proposal> ProposalOf(OrderCase order, ResumeDose dose)
    {
        if (MilligramsOf(order, dose) is not { } milligrams || !order.Dose.IsKnown || order.Dose.HighMg <= milligrams)
        {
            return [];
        }

        var offered = dose.Kind == ResumeKind.MilligramsPerSquareMetre ? RoundedDown(milligrams) : milligrams;
        return offered > 0 ? [new Proposal.ChangeDose(offered)] : [];
    }

    /// <summary>The remark that the dose cannot be made of whole pieces of the ordered product, so that no changed order is offered; none otherwise.</summary>
    internal static ImmutableArray<string> NotesOf(OrderCase order, ResumeDose dose) =>
        ProposalOf(order, dose) is [Proposal.ChangeDose offer] && !IsDeliverable(order, offer.MilligramsPerDay) ? ["dose-not-deliverable"] : [];

    private static bool IsDeliverable(OrderCase order, decimal milligramsPerDay)
    {
        var piece = DoseReader.MilligramsInPiece(order.Draft.Concepts);
        var times = order.Draft.Doses is [{ TimesPerDay: > 0 } only] ? only.TimesPerDay.Value : 1;
        return piece is not { } milligrams || milligramsPerDay / times % milligrams == 0;
    }

    /// <summary>The milligrams to offer: rounded down to a multiple of <see cref="StepMilligrams"/>, so that the row's dose is never exceeded.</summary>
    private static decimal RoundedDown(decimal milligrams) => Math.Floor(milligrams / StepMilligrams) * StepMilligrams;
}
