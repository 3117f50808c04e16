using ImatinibHooks.Advice.Intake;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Hooks;

/// <summary>What a hook asks about: which orders are judged, and which findings are shown (docs/clinical/hooks.md).</summary>
/// <param name="Record">The facts, with the orders to judge among the drafts.</param>
/// <param name="Call">The call.</param>
internal readonly record struct HookView(PatientRecord Record, HookCall Call)
{
    /// <summary>Which findings are shown; null for all.</summary>
    public HookChoice? Choice { get; init; }

    /// <summary>Why the call cannot be answered; null when it can.</summary>
    public CallFault? Fault { get; init; }

    /// <summary>Whether it is certain before any rule is asked that nothing is shown.</summary>
    public bool IsSilent { get; init; }

    private static CallFault NoOrders { get; } = new(
        CallFaultKind.DataUnavailable,
        "prefetch.medicationRequests",
        "Whether the patient is on imatinib cannot be told without medication orders: answer the prefetch key medicationRequests, or give access to them.");

    /// <summary>Looks at a call through its hook.</summary>
    /// <param name="record">The facts of the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="intake">What the facts were read from.</param>
    /// <param name="asOf">Now.</param>
    internal static HookView Of(PatientRecord record, HookCall call, RecordIntake intake, DateTimeOffset asOf) => call.Hook switch
    {
        HookContext.OrderSelect => OfSelection(record, call, SelectedOrders.Find(call.Selections, intake), asOf),
        HookContext.PatientView => OfChart(record, call, asOf),
        _ => new(record, call),
    };

    /// <summary>The imatinib that is on record is background too, unless the session itself says something of a BCR-ABL inhibitor.</summary>
    private static HookView OfSelection(PatientRecord record, HookCall call, SelectedOrders selected, DateTimeOffset asOf)
    {
        var noted = selected.Remarks.IsEmpty ? call : call with { Remarks = [.. call.Remarks, .. selected.Remarks] };
        var judged = selected.IsEmpty || HasInhibitorDraft(record) ? null : StandingOrder.SignedAgain(record, asOf);
        return new(judged ?? record, noted) { Choice = selected, IsSilent = selected.IsEmpty };
    }

    private static HookView OfChart(PatientRecord record, HookCall call, DateTimeOffset asOf)
    {
        var judged = StandingOrder.SignedAgain(record, asOf);
        var isBlind = judged is null && record.Unavailable.HasFlag(DataGroups.MedicationRequests);
        return new(judged ?? record, call) { Choice = PatientViewChoice.Only, Fault = isBlind ? NoOrders : null, IsSilent = judged is null };
    }

    private static bool HasInhibitorDraft(PatientRecord record)
    {
        foreach (var fact in record.Medications)
        {
            if (fact.Role == MedicationRole.Draft && (fact.Concepts.Has(Concept.Imatinib) || fact.Concepts.Has(Concept.OtherBcrAblInhibitor)))
            {
                return true;
            }
        }

        return false;
    }
}
