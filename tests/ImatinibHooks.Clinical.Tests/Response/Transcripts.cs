using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Response;

/// <summary>Results of BCR::ABL1.</summary>
internal static class Transcripts
{
    /// <summary>A final percentage on the International Scale.</summary>
    internal static Case WithTranscripts(this Case record, decimal percent, string when) => record.WithLab(Concept.BcrAblInternationalScale, percent, when, "%");
}
