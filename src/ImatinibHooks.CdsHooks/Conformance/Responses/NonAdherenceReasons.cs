using System.Collections.Frozen;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The code system of reasons for not following advice, which 3.0 brings (REQ-OVR-05).</summary>
/// <remarks>Source: CDS Hooks 3.0, CodeSystem non-adherence-reason-codes (STU): 6 categories, each followed here by its codes.</remarks>
internal static class NonAdherenceReasons
{
    private const string System = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    private static readonly FrozenSet<string> Codes = new[]
    {
        "cds-not-applicable", "patient-ineligible", "indication-order-exists", "action-completed", "action-unsuccessful", "action-performed-no-adverse-effect", "action-not-priority",
        "cds-suboptimal-context", "limited-time", "wrong-time-workflow", "inappropriate-recipient", "need-more-info",
        "recipient-disagrees-evidence", "does-not-align-latest-evidence", "expert-contradicts", "policy-contradicts", "recipient-does-not-trust",
        "recipient-concerns-outcomes", "risk-benefit-ratio", "mitigate-risk-negative-outcome", "likely-negative-health-outcomes", "patient-contraindication",
        "does-not-align-preferences", "patient-fears-discomfort", "patient-does-not-want-change", "cultural-religious-reason", "prefers-alternative", "patient-refuses",
        "not-convenient-feasible", "inadequate-support", "service-not-available", "implementation-challenges", "too-costly-uncovered", "recipient-does-not-understand", "comorbidity-disability",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a Coding is of another system, or one of this system that exists.</summary>
    internal static bool Knows(Item coding) =>
        coding.TextOf("system") != System || coding.TextOf("code") is not { Length: > 0 } code || Codes.Contains(code);
}
