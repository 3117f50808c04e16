using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>FHIR dates as the rules know times.</summary>
internal static class ClinicalTimes
{
    /// <summary>The same time with the same precision; unknown when absent.</summary>
    internal static ClinicalTime Of(in FhirDateTime time) => time.Precision switch
    {
        DatePrecision.Absent => default,
        DatePrecision.Second when time.Instant is { } instant => ClinicalTime.At(instant),
        _ => ClinicalTime.Between(time.FirstDay, time.LastDay),
    };

    /// <summary>When a result was true: the end of a period, else its start, else the point (DATA-LAB-02).</summary>
    internal static ClinicalTime EndOf(in Timing timing) => Of(timing.End.IsAbsent ? timing.Start : timing.End);

    /// <summary>The start of a period, or the point.</summary>
    internal static ClinicalTime StartOf(in Timing timing) => Of(timing.Start);
}
