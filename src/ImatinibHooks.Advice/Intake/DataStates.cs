using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>The prefetch key of a group of data.</summary>
internal sealed record DataGroupKey(string Key, DataGroups Group);

/// <summary>In which state data came, and what that means for the rules.</summary>
internal static class DataStates
{
    /// <summary>One row for every group.</summary>
    internal static ImmutableArray<DataGroupKey> Keys { get; } =
    [
        new("patient", DataGroups.Patient),
        new("laboratory", DataGroups.Laboratory),
        new("vitalSigns", DataGroups.VitalSigns),
        new("conditions", DataGroups.Conditions),
        new("medicationRequests", DataGroups.MedicationRequests),
        new("medicationStatements", DataGroups.MedicationStatements),
        new("medicationAdministrations", DataGroups.MedicationAdministrations),
        new("immunizations", DataGroups.Immunizations),
    ];

    /// <summary>Every group.</summary>
    internal static DataGroups AllGroups { get; } = Keys.Aggregate(DataGroups.None, (groups, row) => groups | row.Group);

    /// <summary>The group of a key; none for a key that no group has.</summary>
    internal static DataGroups GroupOf(string key)
    {
        foreach (var row in Keys)
        {
            if (row.Key == key)
            {
                return row.Group;
            }
        }

        return DataGroups.None;
    }

    /// <summary>Whether a key brings medication entries.</summary>
    internal static bool IsMedication(string key) =>
        (GroupOf(key) & (DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations)) != DataGroups.None;

    /// <summary>The state of a value that was read (REQ-PFD-04 to 07, 11, 13).</summary>
    /// <param name="outcome">What the reader found.</param>
    /// <param name="resources">What was read.</param>
    /// <param name="firstOutcome">The first row of <see cref="ResourceSet.Outcomes"/> that came with this value.</param>
    /// <remarks>
    /// A searchset may carry an OperationOutcome with hints beside its matches; it counts as failed when the outcome is an error, or when nothing else came:
    /// "nothing found" is believed only of an answer without one.
    /// </remarks>
    internal static PrefetchState Of(in ReadOutcome outcome, ResourceSet resources, int firstOutcome) => outcome.Kind switch
    {
        ReadKind.Null => PrefetchState.AnsweredEmpty,
        ReadKind.OperationOutcome or ReadKind.Unusable => PrefetchState.Failed,
        _ when outcome.HasNextPage => PrefetchState.Failed,
        _ when outcome.HasOutcome && (outcome.Resources == 0 || HasError(resources, firstOutcome)) => PrefetchState.Failed,
        _ => outcome.Resources == 0 ? PrefetchState.AnsweredEmpty : PrefetchState.Provided,
    };

    private static bool HasError(ResourceSet resources, int firstOutcome)
    {
        foreach (ref readonly var outcome in resources.Outcomes.All[firstOutcome..])
        {
            if (!resources.TextIs(outcome.Severity, "information") && !resources.TextIs(outcome.Severity, "warning"))
            {
                return true;
            }
        }

        return false;
    }
}
