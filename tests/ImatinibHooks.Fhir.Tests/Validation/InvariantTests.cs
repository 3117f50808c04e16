using ImatinibHooks.Fhir.Validation;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Validation.Invariants;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Each constraint with something that keeps it and something that breaks it; and none left out.</summary>
internal sealed class InvariantTests
{
    /// <summary>The resources whose constraints are all checked; of the others the data types and the structure are.</summary>
    private static readonly string[] Resources =
    [
        "AllergyIntolerance", "AuditEvent", "Bundle", "CodeSystem", "CommunicationRequest", "Condition", "DetectedIssue", "DiagnosticReport", "Encounter", "GuidanceResponse", "Immunization", "Library",
        "Medication", "MedicationAdministration", "MedicationRequest", "MedicationStatement", "Observation", "OperationOutcome", "Parameters", "Patient", "PlanDefinition", "Practitioner", "PractitionerRole",
        "Provenance", "RequestGroup", "RiskAssessment", "ServiceRequest", "StructureDefinition", "Subscription", "Task", "ValueSet",
    ];

    private static readonly ValidationOptions WithPractice = new() { IncludesBestPractice = true };

    private static IEnumerable<InvariantCase> Cases => InvariantCase.All;

    [TestCaseSource(nameof(Cases))]
    public void Invariant_ThatIsKept_IsNotFound(InvariantCase one) => Assert.That(Sample.FoundIn(one.Type, one.Kept), Is.Empty);

    [TestCaseSource(nameof(Cases))]
    public void Invariant_ThatIsBroken_IsFoundAlone(InvariantCase one) =>
        Assert.That(Sample.Found(Sample.Of(one.Type, one.Broken), WithPractice).Where(static found => !found.StartsWith("dom-6 ", StringComparison.Ordinal)), Is.EqualTo(new[] { $"{one.Key} {one.FullPath}" }));

    /// <summary>An element without an id breaks two constraints at once.</summary>
    [Test]
    public void Element_WithoutAnId_BreaksWhatAsksForIt() =>
        Assert.That(Sample.FoundIn("StructureDefinition", """{"differential":{"element":[{"path":"Patient"}]}}"""), Is.EquivalentTo(new[] { "sdf-14 StructureDefinition", "sdf-17 StructureDefinition" }));

    /// <summary>Each predicate has a case that breaks it, or a test of its own.</summary>
    [Test]
    public void Cases_CoverEveryPredicate() =>
        Assert.That(InvariantTable.All.Select(static one => one.Key).Except(["dom-6", "sdf-14"]).Distinct(), Is.EquivalentTo(InvariantCase.All.Select(static one => one.Key).Distinct()));

    /// <summary>Each constraint of these resources and of every data type is held, by a predicate or by the walk. No element of R4 is a MoneyQuantity.</summary>
    [Test]
    public void Constraints_OfTheTypesInScope_AreAllHeld()
    {
        var table = DefinitionTable.R4;
        var scope = DefinitionTable.Lines("elements.tsv")
            .Where(row => row[0] != "MoneyQuantity" && !row[0].Contains('.', StringComparison.Ordinal) && (row[1] is "type" or "abstract" || Resources.Contains(row[0])))
            .SelectMany(row => table.Constraints[row[0]]);
        var held = InvariantTable.All.Select(static one => (one.Path, one.Key)).ToHashSet();

        Assert.That(scope.Where(one => !held.Contains((one.Path, one.Key)) && !InvariantTable.HeldByStructure.Contains(one.Key)), Is.Empty);
    }

    /// <summary>No predicate is of a constraint that the definitions do not have: a wrong path would leave it unasked.</summary>
    [Test]
    public void Predicates_AreOfConstraintsOfTheDefinitions()
    {
        var known = DefinitionTable.Lines("constraints.tsv").Select(static row => (row[0], row[1])).ToHashSet();

        Assert.That(InvariantTable.All.Where(one => !known.Contains((one.Path, one.Key))), Is.Empty);
    }

    [Test]
    public void BestPractice_IsLookedAtWhenItIsAskedFor()
    {
        var json = Sample.Of("Patient");

        Assert.Multiple(() =>
        {
            Assert.That(Sample.Found(json), Is.Empty);
            Assert.That(Sample.Findings(json, WithPractice).Select(static one => (one.Code, one.Severity)), Is.EqualTo(new[] { ("dom-6", FindingSeverity.Warning) }));
        });
    }

    /// <summary>Dates that overlap have no order, so that nothing is claimed.</summary>
    [TestCase("2024-05", "2024", false)]
    [TestCase("2024", "2024-05-01", false)]
    [TestCase("2024-05-02T00:00:00+14:00", "2024-05-01T12:00:00Z", false, Description = "earlier by the clock of the world")]
    [TestCase("2024-05-02", "2024-05-01", true)]
    [TestCase("2025", "2024-12", true)]
    public void Period_ThatEndsBeforeItBegins_IsFoundOnlyWhenItIsCertain(string start, string end, bool isFound) => Assert.That(
        Sample.FoundIn("Observation", $$$$"""{"effectivePeriod":{"start":"{{{{start}}}}","end":"{{{{end}}}}"}}"""),
        isFound ? Is.EqualTo(new[] { "per-1 Observation.effective" }) : Is.Empty);
}
