using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>Two independent validators find nothing wrong with our artefacts, and do find what is wrong with broken ones.</summary>
internal sealed class ValidationTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Report = new(static () => Validators.Check([.. Artefacts.All, .. Artefacts.Suggested, .. Broken.All]));

    private static IEnumerable<Checked> All => Artefacts.All;

    private static IEnumerable<Checked> Suggested => Artefacts.Suggested;

    private static IEnumerable<TestCaseData> BrokenOnes => Broken.Cases.Select(static one => new TestCaseData(one.Resource.Name, one.Found).SetArgDisplayNames(one.Resource.Name));

    [TestCaseSource(nameof(All))]
    public void Artefact_IsValid(Checked artefact) => Assert.That(Report.Value[artefact.Name], Is.Empty);

    [TestCaseSource(nameof(Suggested))]
    public void Suggestion_OfAGoldenCard_IsValidAndKeepsItsProfile(Checked suggestion) => Assert.That(Report.Value[suggestion.Name], Is.Empty);

    [TestCaseSource(nameof(BrokenOnes))]
    public void Broken_IsFound(string name, string found) => Assert.That(Report.Value[name], Has.Some.Contains(found));

    /// <summary>Each kind of suggestion stands in some golden card, so that no profile goes unproven.</summary>
    [Test]
    public void Suggestions_KeepEveryProfileOfWhatIsWritten() => Assert.That(
        Artefacts.Suggested.SelectMany(static one => one.Profiles).Distinct(),
        Is.EquivalentTo(Artefacts.Profiles.Select(static profile => (string)profile.Resource["url"]!)
            .Where(static url => !url.EndsWith("/sign-off", StringComparison.Ordinal) && !url.EndsWith("/imatinib-order", StringComparison.Ordinal) && !url.EndsWith("/blood-count", StringComparison.Ordinal))));

    [Test]
    public void Examples_ThereIsOneForEachProfile() => Assert.That(
        Artefacts.All.SelectMany(static one => one.Profiles).Distinct(),
        Is.EquivalentTo(Artefacts.Profiles.Select(static profile => (string)profile.Resource["url"]!).Where(static url => !url.EndsWith("/sign-off", StringComparison.Ordinal))));
}

/// <summary>Artefacts broken on purpose, each in one way.</summary>
internal static class Broken
{
    /// <summary>What is broken and what a validator must say of it.</summary>
    public static IReadOnlyList<(Checked Resource, string Found)> Cases { get; } =
    [
        Of("a status that is no code", "knowledge/PlanDefinition-liver.json", "fhir PlanDefinition.status", static plan => plan["status"] = "nonsense"),
        Of("a member that FHIR does not know", "knowledge/Library-liver.json", "@medplum/core Library.signedBy", static library => library["signedBy"] = "somebody"),
        Of("a library without a type", "knowledge/Library-liver.json", "@medplum/core Library.type", static library => library.AsObject().Remove("type")),
        Of("a list where one value belongs", "codesystems/rules.json", "CodeSystem.content", static system => system["content"] = new JsonArray("complete")),
        Of("an invariant broken", "knowledge/ValueSet-rules.json", "@medplum/core ValueSet.compose", static set => set["compose"]!["include"]![0]!.AsObject().Remove("system")),
        Of("a hold that is not on hold", "examples/imatinib-hold.json", "imatinib-hold MedicationRequest.status", static order => order["status"] = "draft"),
        Of("a hold without its reason", "examples/imatinib-hold.json", "imatinib-hold MedicationRequest.statusReason", static order => order.AsObject().Remove("statusReason")),
        Of("a hold whose reason has no text", "examples/imatinib-hold.json", "imatinib-hold MedicationRequest.statusReason.text",
            static order => order["statusReason"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = "x" }) }),
        Of("a dose change without a dose", "examples/imatinib-dose-change.json", "imatinib-dose-change MedicationRequest.dosageInstruction",
            static order => order["dosageInstruction"]![0]!.AsObject().Remove("doseAndRate")),
        Of("a blood count of another code", "examples/blood-count-order.json", "blood-count-order ServiceRequest.code",
            static order => order["code"]!["coding"]![0]!["code"] = "00000-0"),
        Of("a proposal with a dose", "examples/drug-proposal.json", "drug-proposal MedicationRequest.dosageInstruction",
            static order => order["dosageInstruction"] = new JsonArray(new JsonObject { ["text"] = "daily" })),
        Of("a referral with a code", "examples/referral-order.json", "referral-order ServiceRequest.code",
            static order => order["code"]!["coding"] = new JsonArray(new JsonObject { ["code"] = "x" })),
        Of("a read order without its patient", "examples/imatinib-order.json", "MedicationRequest.subject", static order => order.AsObject().Remove("subject")),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Checked> All => Cases.Select(static one => one.Resource);

    private static (Checked Resource, string Found) Of(string how, string path, string found, Action<JsonNode> breakIt)
    {
        var whole = Artefacts.All.Single(one => one.Name == path);
        var broken = whole.Resource.DeepClone();
        breakIt(broken);
        return (whole with { Name = how, Resource = broken }, found);
    }
}
