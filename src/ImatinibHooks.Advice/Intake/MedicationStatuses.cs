using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A status of a request, a statement or an administration.</summary>
internal sealed record MedicationStatusRow(string Sent, MedicationStatus Status);

/// <summary>The statuses of medication entries: the copy of table MEDICATION-STATUS of docs/clinical/intake.md, row by row.</summary>
/// <remarks>Entered in error makes no fact; any other status is unknown.</remarks>
internal static class MedicationStatuses
{
    /// <summary>The status of entries that make no fact.</summary>
    internal const string EnteredInError = "entered-in-error";

    /// <summary>The statuses of facts.</summary>
    internal static ImmutableArray<MedicationStatusRow> Rows { get; } =
    [
        new("draft", MedicationStatus.Draft),
        new("active", MedicationStatus.Active),
        new("intended", MedicationStatus.Active),
        new("in-progress", MedicationStatus.Active),
        new("on-hold", MedicationStatus.OnHold),
        new("completed", MedicationStatus.Completed),
        new("stopped", MedicationStatus.Stopped),
        new("cancelled", MedicationStatus.Cancelled),
        new("not-taken", MedicationStatus.Cancelled),
        new("not-done", MedicationStatus.Cancelled),
    ];

    /// <summary>The status; unknown when it is not stated or not understood.</summary>
    internal static MedicationStatus Of(ResourceSet resources, JsonText status)
    {
        foreach (var row in Rows)
        {
            if (resources.TextIs(status, row.Sent))
            {
                return row.Status;
            }
        }

        return MedicationStatus.Unknown;
    }

    /// <summary>Whether the status says that the drug was, is or is meant to be taken: such an order on record is a fact beside a draft of the same id.</summary>
    internal static bool IsTherapy(MedicationStatus status) =>
        status is MedicationStatus.Active or MedicationStatus.OnHold or MedicationStatus.Completed or MedicationStatus.Stopped;
}
