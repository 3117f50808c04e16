using ImatinibHooks.Fhir.Validation;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>The official definitions of FHIR 4.0.1 are resources themselves, some ten thousand of them: nothing in them is called wrong that is not.</summary>
internal sealed class OfficialDefinitionTests
{
    private static readonly ValidationOptions Everything = new() { MaxFindings = int.MaxValue - 1 };

    private static readonly string Folder = Repository.PathOf("eng", "fhir-validators", "node_modules", "@medplum", "definitions", "dist", "fhir", "r4");

    /// <summary>What is wrong indeed: a definition of release 4.3.0 among those of 4.0.1, and elements of one fullUrl.</summary>
    [TestCase("profiles-types")]
    [TestCase("profiles-resources", "code-not-bound Bundle.entry[185].resource.fhirVersion")]
    [TestCase("profiles-others")]
    [TestCase("extension-definitions")]
    [TestCase("valuesets")]
    [TestCase("v2-tables")]
    [TestCase("v3-codesystems")]
    [TestCase("conceptmaps")]
    [TestCase("search-parameters")]
    public void Definitions_HoldNoErrorsButTheirOwn(string file, params string[] found) => Assert.That(Errors(file), Is.EqualTo(found));

    /// <summary>Twelve of 6,781 elements have the fullUrl of another.</summary>
    [Test]
    public void DataElements_HoldNoErrorsButTheirOwn() => Assert.That(Errors("dataelements"), Has.Exactly(12).Items.And.All.StartsWith("bdl-7 Bundle.entry["));

    private static IEnumerable<string> Errors(string file) => R4Validator.Validate(File.ReadAllBytes(Path.Combine(Folder, file + ".json")), Everything)
        .Where(static finding => finding.Severity == FindingSeverity.Error)
        .Select(static finding => $"{finding.Code} {finding.Path}");
}
