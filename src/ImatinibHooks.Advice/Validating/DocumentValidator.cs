using ImatinibHooks.CdsHooks.Conformance;
using ImatinibHooks.Fhir.Validation;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Advice.Validating;

/// <summary>Validates messages of CDS Hooks with the FHIR resources inside, and FHIR resources by themselves.</summary>
/// <remarks>Thread-safe. Here the protocol, which knows no FHIR, and the validation of FHIR, which knows no protocol, meet.</remarks>
/// <param name="options">What messages are held against; its <see cref="ConformanceOptions.Resources"/> is filled in here.</param>
/// <param name="profiles">The FHIR profiles that are known.</param>
public sealed class DocumentValidator(ConformanceOptions options, ProfileSet profiles)
{
    /// <summary>What stands in place of a requirement beside the findings of a resource.</summary>
    public const string Fhir = "FHIR-R4";

    private readonly ConformanceOptions options = options with { Resources = resource => FindingsIn(resource, options.MaxFindings, profiles) };

    /// <summary>Validates a document.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="document">The document as it came.</param>
    /// <param name="beside">The message that it belongs to, to compare with: of an answer the call, of a call the discovery document, of feedback the answer. Empty for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is unknown.</exception>
    public ConformanceReport Validate(DocumentKind kind, ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> beside = default) => kind switch
    {
        DocumentKind.Discovery => MessageValidator.ValidateDiscovery(document, options),
        DocumentKind.Request => MessageValidator.ValidateRequest(document, options, beside),
        DocumentKind.Response => MessageValidator.ValidateResponse(document, options, beside),
        DocumentKind.Feedback => MessageValidator.ValidateFeedback(document, options, beside),
        DocumentKind.Resource => ReportOf(document),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // A resource by itself has no requirement of the protocol: what it breaks is FHIR R4 and the code says what of it.
    private ConformanceReport ReportOf(ReadOnlyMemory<byte> resource)
    {
        var findings = R4Validator.Validate(resource, OptionsOf(options.MaxFindings, profiles));
        return new(
            [.. findings.Select(finding => new ConformanceFinding(finding.Code, Fhir, SeverityOf(finding.Severity), finding.Path, finding.Offset, finding.Message))],
            findings.Count > options.MaxFindings);
    }

    private static IEnumerable<ResourceFinding> FindingsIn(ReadOnlyMemory<byte> resource, int most, ProfileSet profiles) =>
        R4Validator.Validate(resource, OptionsOf(most, profiles))
            .Select(finding => new ResourceFinding(finding.Code, SeverityOf(finding.Severity), finding.Path, finding.Offset, finding.Message));

    private static ValidationOptions OptionsOf(int most, ProfileSet profiles) => new() { MaxFindings = most, Profiles = profiles };

    private static ConformanceSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => ConformanceSeverity.Error,
        FindingSeverity.Warning => ConformanceSeverity.Warning,
        _ => ConformanceSeverity.Information,
    };
}
