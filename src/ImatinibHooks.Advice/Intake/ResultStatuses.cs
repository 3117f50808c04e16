using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A status of an Observation that can still be used.</summary>
internal sealed record ResultStatusRow(string Sent, ResultStatus Status);

/// <summary>The statuses of results (DATA-LAB-01): the copy of table RESULT-STATUS of docs/clinical/intake.md, row by row.</summary>
/// <remarks>Every other status (registered, cancelled, entered-in-error, unknown, one that FHIR does not know, none) makes no fact.</remarks>
internal static class ResultStatuses
{
    /// <summary>The statuses of facts.</summary>
    internal static ImmutableArray<ResultStatusRow> Rows { get; } =
    [
        new("final", ResultStatus.Final),
        new("amended", ResultStatus.Amended),
        new("corrected", ResultStatus.Corrected),
        new("preliminary", ResultStatus.Preliminary),
    ];

    /// <summary>The status; null when the result cannot be used.</summary>
    internal static ResultStatus? Of(ResourceSet resources, JsonText status)
    {
        foreach (var row in Rows)
        {
            if (resources.TextIs(status, row.Sent))
            {
                return row.Status;
            }
        }

        return null;
    }
}
