using System.Collections.Immutable;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>A remark on an entry.</summary>
internal readonly record struct EntryRemark(string Name, string Text);

/// <summary>The words of the trace. They are stable: tools read them.</summary>
internal static class TraceNames
{
    private static readonly ImmutableArray<string> States = ["not-answered", "answered-empty", "provided", "failed"];

    private static readonly ImmutableArray<string> Ways = ["none", "prefetch", "fhir", "prefetch-and-fhir"];

    private static readonly ImmutableArray<string> Faults =
    [
        "none",
        "no-server",
        "not-allowed",
        "no-token",
        "other-patient",
        "token-expired",
        "insecure",
        "no-fhir-id",
        "foreign-address",
        "address-refused",
        "forbidden",
        "not-found",
        "refused",
        "unavailable",
        "unreachable",
        "redirected",
        "timed-out",
        "too-large",
        "too-many-pages",
        "page-loop",
        "not-json",
        "not-data",
        "breaker-open",
        "busy",
    ];

    private static readonly ImmutableArray<string> Indicators = ["info", "warning", "critical"];

    private static readonly ImmutableArray<string> LeftOutReasons =
    [
        string.Empty,
        "belongs to another patient, or to nobody that can be told",
        "its status says that it is not to be used",
        "refuted, or entered in error",
        "a proposal or an option, which nobody has ordered",
        "the same entry came before",
        "its drug is none that the rules know",
    ];

    private static readonly ImmutableArray<string> Defects =
    [
        "object-for-array",
        "wrong-type",
        "duplicate-member",
        "bad-date",
        "bad-number",
        "bad-text",
        "too-deep",
        "no-resource-type",
        "no-offset",
        "array-for-object",
        "text-for-object",
        "loose-date",
    ];

    /// <summary>The state of a key.</summary>
    internal static string Of(PrefetchState state) => States[(int)state];

    /// <summary>Which way the data of a key came.</summary>
    internal static string Of(DataWay way) => Ways[(int)way];

    /// <summary>Why data could not be had over FHIR.</summary>
    internal static string Of(DataFault fault) => Faults[(int)fault];

    /// <summary>The urgency of a card.</summary>
    internal static string Of(CardIndicator indicator) => Indicators[(int)indicator];

    /// <summary>A defect.</summary>
    internal static string Of(DefectKind kind) => Defects[(int)kind];

    /// <summary>What is to be said of an entry.</summary>
    internal static IEnumerable<EntryRemark> RemarksOf(TracedEntry entry)
    {
        if (entry.LeftOut != LeftOut.No)
        {
            yield return new("leftOut", LeftOutReasons[(int)entry.LeftOut]);
        }

        if (entry.HasNoSubject)
        {
            yield return new("subject", "names no subject: taken as this patient's");
        }

        if (entry.IsByText)
        {
            yield return new("recognised", "by its text: no code was understood");
        }
    }
}
