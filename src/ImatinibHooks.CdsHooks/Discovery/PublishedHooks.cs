using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>A hook of the public library: what its context holds, and the versions it was published as.</summary>
/// <param name="Context">Its name and first-level fields.</param>
/// <param name="Versions">Every version that a page of the library states; they contradict each other.</param>
/// <param name="Replacement">The hook to use instead; null while it is in use.</param>
public sealed record PublishedHook(HookContext Context, ImmutableArray<string> Versions, string? Replacement = null);

/// <summary>The hooks of the public library.</summary>
/// <remarks>Source: CDS Hooks library 1.0.1 and its continuous build 2.0.0 (April 2026), page of each hook, tables "Metadata" and "Context" and the change log.</remarks>
public static class PublishedHooks
{
    private static readonly ContextField User = new("userId", true, true);
    private static readonly ContextField Patient = new("patientId", true, true);
    private static readonly ContextField Encounter = new("encounterId", false, true);
    private static readonly ContextField RequiredEncounter = new("encounterId", true, true);

    /// <summary>All of them.</summary>
    public static ImmutableArray<PublishedHook> All { get; } =
    [
        //   hook                        fields                                            versions
        new(HookContext.Find(HookContext.OrderSign)!, ["1.0", "1.0.1", "1.1.0"]),
        new(HookContext.Find(HookContext.OrderSelect)!, ["1.0", "1.0.1", "1.0.2"]),
        new(HookContext.Find(HookContext.PatientView)!, ["1.0", "1.1"]),
        Hook("encounter-start", [User, Patient, RequiredEncounter], ["1.0"]),
        Hook("encounter-discharge", [User, Patient, RequiredEncounter], ["1.0"]),
        Hook("appointment-book", [User, Patient, Encounter, Data("appointments")], ["1.0"]),
        Hook("order-dispatch", [Patient, new("dispatchedOrders", true, true), new("performer", true, true), new("fulfillmentTasks", false, false)], ["1.1"]),
        Hook("medication-refill", [new("userId", false, true), Patient, Encounter, Data("medications")], ["0.1.0"]),
        Hook("allergyintolerance-create", [User, Patient, Encounter, Data("allergyIntolerance")], ["0.1.0"]),
        Hook("problem-list-item-create", [User, Patient, Encounter, Data("conditions")], ["0.1.0"]),
        Hook("medication-verify", [User, Patient, Encounter, Data("medication")], ["0.1.0"]),
        Hook("medication-prescribe", [User, Patient, Encounter, Data("medications")], ["1.0"]) with { Replacement = "order-select or order-sign" },
        Hook("order-review", [User, Patient, Encounter, Data("orders")], ["1.0"]) with { Replacement = "order-sign" },
    ];

    /// <summary>The hook of a name, compared exactly; null for one that is not in the library.</summary>
    public static PublishedHook? Find(string? hook) => All.FirstOrDefault(published => published.Context.Hook == hook);

    private static PublishedHook Hook(string name, ImmutableArray<ContextField> fields, ImmutableArray<string> versions) => new(new(name, fields), versions);

    private static ContextField Data(string name) => new(name, true, false);
}
