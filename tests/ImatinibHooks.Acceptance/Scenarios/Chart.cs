using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The chart of one invented patient and the orders about to be signed for them.</summary>
/// <remarks>A chart is never changed: each method gives a new one. Resources are named by their id, which begins with the name of what they hold.</remarks>
internal sealed record Chart
{
    /// <summary>The birth date.</summary>
    public required string BirthDate { get; init; }

    /// <summary>The administrative gender.</summary>
    public required string Gender { get; init; }

    /// <summary>The condition that imatinib is given for; null when none is on record.</summary>
    public JsonObject? Disease { get; init; }

    /// <summary>Laboratory results.</summary>
    public ImmutableArray<JsonObject> Laboratory { get; init; } = [];

    /// <summary>Vital signs.</summary>
    public ImmutableArray<JsonObject> VitalSigns { get; init; } = [];

    /// <summary>Conditions beside the disease.</summary>
    public ImmutableArray<JsonObject> OtherConditions { get; init; } = [];

    /// <summary>Medication orders on record.</summary>
    public ImmutableArray<JsonObject> OnRecord { get; init; } = [];

    /// <summary>Vaccine doses given.</summary>
    public ImmutableArray<JsonObject> Immunizations { get; init; } = [];

    /// <summary>The orders of this session.</summary>
    public ImmutableArray<JsonObject> Drafts { get; init; } = [];

    /// <summary>What is sent for a prefetch key instead of the chart's data.</summary>
    public ImmutableDictionary<PrefetchKey, Answer> Answers { get; init; } = ImmutableDictionary<PrefetchKey, Answer>.Empty;

    /// <summary>All conditions.</summary>
    public ImmutableArray<JsonObject> Conditions => Disease is null ? OtherConditions : [Disease, .. OtherConditions];

    /// <summary>These blood counts and no others, each given or null for those not measured.</summary>
    public Chart Counts(params Draw[] draws) =>
        Without("wbc", "anc", "lymphocytes", "hemoglobin", "platelets").Lab([.. draws.SelectMany(draw => draw.ToObservations())]);

    /// <summary>These laboratory results as well.</summary>
    public Chart Lab(params JsonObject[] results) => this with { Laboratory = Laboratory.AddRange(results) };

    /// <summary>Without the results whose id begins with one of these names.</summary>
    public Chart Without(params string[] names) => this with
    {
        Laboratory = [.. Laboratory.Where(result => !Array.Exists(names, name => IsNamed(result, name)))],
        Immunizations = [.. Immunizations.Where(dose => !Array.Exists(names, name => IsNamed(dose, name)))],
    };

    /// <summary>These vital signs as well.</summary>
    public Chart Vitals(params JsonObject[] signs) => this with { VitalSigns = VitalSigns.AddRange(signs) };

    /// <summary>These conditions as well.</summary>
    public Chart Conditioned(params JsonObject[] conditions) => this with { OtherConditions = OtherConditions.AddRange(conditions) };

    /// <summary>These orders on record as well.</summary>
    public Chart Taking(params JsonObject[] orders) => this with { OnRecord = OnRecord.AddRange(orders) };

    /// <summary>These imatinib orders on record and no others, each for the disease; none for a first order.</summary>
    public Chart Course(params JsonObject[] orders) => this with
    {
        OnRecord = [.. OnRecord.Where(order => !IsNamed(order, "imatinib")), .. orders.Select(ForDisease)],
    };

    /// <summary>These vaccine doses as well.</summary>
    public Chart Vaccinated(params JsonObject[] doses) => this with { Immunizations = Immunizations.AddRange(doses) };

    /// <summary>This order about to be signed, for the disease.</summary>
    public Chart Signing(string drug, Sig sig) => SigningAsIs(ForDisease(Orders.Draft(drug, sig)));

    /// <summary>These orders about to be signed, as they are.</summary>
    public Chart SigningAsIs(params JsonObject[] drafts) => this with { Drafts = [.. drafts] };

    /// <summary>That answer for that prefetch key.</summary>
    public Chart Answering(PrefetchKey key, Answer answer) => this with { Answers = Answers.SetItem(key, answer) };

    private static bool IsNamed(JsonObject resource, string name) => ((string?)resource["id"])!.StartsWith(name, StringComparison.Ordinal);

    private JsonObject ForDisease(JsonObject order) => Disease is null ? order : order.For(Disease);
}

/// <summary>The prefetch keys of the service.</summary>
internal enum PrefetchKey
{
    /// <summary>patient</summary>
    Patient,

    /// <summary>laboratory</summary>
    Laboratory,

    /// <summary>vitalSigns</summary>
    VitalSigns,

    /// <summary>conditions</summary>
    Conditions,

    /// <summary>medicationRequests</summary>
    MedicationRequests,

    /// <summary>medicationStatements</summary>
    MedicationStatements,

    /// <summary>medicationAdministrations</summary>
    MedicationAdministrations,

    /// <summary>immunizations</summary>
    Immunizations,
}

/// <summary>What a client can send for a prefetch key.</summary>
internal enum Answer
{
    /// <summary>The chart's data.</summary>
    Data,

    /// <summary>A Bundle without entries: asked, and nothing is there.</summary>
    EmptyBundle,

    /// <summary>null: asked, and nothing is there.</summary>
    Null,

    /// <summary>The key is left out.</summary>
    Absent,

    /// <summary>An OperationOutcome: asked, and it could not be had.</summary>
    Outcome,

    /// <summary>The chart's data as the first of several pages.</summary>
    FirstPage,
}
