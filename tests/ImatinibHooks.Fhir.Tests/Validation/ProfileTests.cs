using System.Text.Json.Nodes;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.Fhir.Validation;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>The profiles of this repository, on its examples and on what breaks them.</summary>
internal sealed class ProfileTests
{
    private const string Base = "http://imatinibhooks.org/fhir/StructureDefinition/";

    private static readonly string Folder = Repository.Folder("fhir-profiles");
    private static readonly ProfileSet Profiles = ProfileSet.Load(Folder);

    private static IEnumerable<string> Examples => Directory.EnumerateFiles(Path.Combine(Folder, "examples")).Select(static path => Path.GetFileNameWithoutExtension(path)).Order();

    [TestCaseSource(nameof(Examples))]
    public void Example_KeepsItsProfile(string name) => Assert.That(Found(name, static _ => { }), Is.Empty);

    [Test]
    public void Profiles_AreAllRead() =>
        Assert.That(Profiles.Urls, Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(Folder, "profiles")).Select(static path => Base + Path.GetFileNameWithoutExtension(path))));

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Of("imatinib-hold", "profile-fixed MedicationRequest.status", static order => order["status"] = "draft");
        yield return Of("imatinib-hold", "profile-missing MedicationRequest.statusReason", static order => order.Remove("statusReason"));
        yield return Of("imatinib-hold", "profile-missing MedicationRequest.statusReason.text", static order => order["statusReason"] = JsonNode.Parse("""{"coding":[{"code":"x"}]}"""));
        yield return Of("imatinib-hold", "profile-missing MedicationRequest.id", static order => order.Remove("id"));
        yield return Of("imatinib-dose-change", "profile-missing MedicationRequest.dosageInstruction[0].doseAndRate", static order => order["dosageInstruction"]![0]!.AsObject().Remove("doseAndRate"));
        yield return Of("imatinib-dose-change", "profile-too-many MedicationRequest.dosageInstruction", static order => order["dosageInstruction"]!.AsArray().Add(order["dosageInstruction"]![0]!.DeepClone()));
        yield return Of("imatinib-dose-change", "profile-type MedicationRequest.dosageInstruction[0].doseAndRate[0].dose", static order =>
        {
            var dose = order["dosageInstruction"]![0]!["doseAndRate"]![0]!.AsObject();
            dose.Remove("doseQuantity");
            dose["doseRange"] = JsonNode.Parse("""{"low":{"value":1}}""");
        });
        yield return Of("blood-count-order", "profile-pattern ServiceRequest.code", static order => order["code"]!["coding"]![0]!["code"] = "00000-0");
        yield return Of("blood-count-order", "profile-missing ServiceRequest.occurrence", static order => order.Remove("occurrenceDateTime"));
        yield return Of("drug-proposal", "profile-too-many MedicationRequest.dosageInstruction", static order => order["dosageInstruction"] = JsonNode.Parse("""[{"text":"daily"}]"""));
        yield return Of("referral-order", "profile-too-many ServiceRequest.code.coding", static order => order["code"]!["coding"] = JsonNode.Parse("""[{"code":"x"}]"""));
        yield return Of("test-order", "profile-binding ServiceRequest.code", static order => order["code"]!["coding"]![0]!["code"] = "00000-0");
    }

    [TestCaseSource(nameof(Broken))]
    public void Example_ThatIsBroken_IsFound(string name, string found, Action<JsonObject> breakIt) => Assert.That(Found(name, breakIt), Is.EqualTo(new[] { found }));

    /// <summary>A pattern asks for what it has and allows more; the order of members and spaces do not matter.</summary>
    [Test]
    public void Pattern_WithMoreThanItAsks_IsKept() => Assert.That(
        Found("blood-count-order", static order =>
        {
            var coding = order["code"]!["coding"]!.AsArray();
            coding[0]!.AsObject().Insert(0, "version", "2.77");
            coding.Insert(0, JsonNode.Parse("""{"system":"http://e.org","code":"local"}"""));
        }),
        Is.Empty);

    [Test]
    public void RequiredProfile_IsHeldWhateverTheResourceClaims()
    {
        var options = new ValidationOptions { Profiles = Profiles, RequiredProfiles = [Base + "imatinib-hold|1"] };

        Assert.Multiple(() =>
        {
            Assert.That(Sample.Found(Sample.Of("MedicationRequest"), options), Has.Member("profile-fixed MedicationRequest.status"));
            Assert.That(Sample.Found(Sample.Of("Observation"), options), Is.EqualTo(new[] { "profile-other Observation" }));
        });
    }

    [Test]
    public void UnknownProfile_IsTold_AndAnErrorWhenItWasAskedFor()
    {
        var claimed = Sample.Of("Patient", """{"meta":{"profile":["http://e.org/p"]}}""");

        Assert.Multiple(() =>
        {
            Assert.That(Sample.Findings(claimed, new() { Profiles = Profiles }).Select(static one => (one.Code, one.Severity)), Is.EqualTo(new[] { ("profile-unknown", FindingSeverity.Information) }));
            Assert.That(Sample.Findings(claimed, new() { RequiredProfiles = ["http://e.org/p"] }).Select(static one => (one.Code, one.Severity)), Is.EqualTo(new[] { ("profile-unknown", FindingSeverity.Error) }));
            Assert.That(Sample.Findings(claimed), Is.Empty, "without any profile a claim says nothing");
        });
    }

    [TestCase("""{"valueString":"x"}""")]
    [TestCase("""{"valueCode":"x"}""", "profile-type Library.extension[0].value")]
    [TestCase("""{"extension":[{"url":"a","valueCode":"x"}]}""", "profile-too-many Library.extension[0].extension", "profile-missing Library.extension[0].value")]
    public void Extension_OfAKnownUrl_IsHeld(string members, params string[] found)
    {
        var extension = members.Insert(1, $"\"url\":\"{Base}sign-off\",");

        Assert.That(Sample.Found(Sample.Of("Library", $$"""{"extension":[{{extension}}]}"""), new() { Profiles = Profiles }), Is.EquivalentTo(found));
    }

    [TestCase("""{"slicing":{"rules":"open","description":"x"}}""", "is sliced")]
    [TestCase("""{"binding":{"strength":"required","valueSet":"http://e.org/none"}}""", "not among the value sets")]
    public void Load_OfAProfileThatIsNotUnderstood_IsRefusedWithItsName(string element, string why)
    {
        var folder = Directory.CreateTempSubdirectory("profiles").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "profiles"));
        var profile = $$$$"""{"url":"http://e.org/a","type":"Patient","differential":{"element":[{"path":"Patient.name",{{{{element[1..]}}}}]}}""";
        File.WriteAllText(Path.Combine(folder, "profiles", "odd.json"), profile);

        Assert.That(() => ProfileSet.Load(folder), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("odd.json: Patient.name").And.Message.Contains(why));
        Directory.Delete(folder, recursive: true);
    }

    private static TestCaseData Of(string name, string found, Action<JsonObject> breakIt) => new TestCaseData(name, found, breakIt).SetArgDisplayNames(name, found);

    private static IEnumerable<string> Found(string example, Action<JsonObject> change)
    {
        var resource = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "examples", example + ".json")))!.AsObject();
        change(resource);
        return Sample.Found(resource.ToJsonString(), new() { Profiles = Profiles, RequiredProfiles = [Base + example] });
    }
}
