using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>What is read of drugs beside imatinib: which one, whether its use is local, and the remarks of an order.</summary>
internal sealed class OtherDrugIntakeTests
{
    [TestCase("9384", "rxnorm", Concept.Rifampicin)]
    [TestCase("21212", "rxnorm", Concept.Clarithromycin)]
    [TestCase("85762", "rxnorm", Concept.HivProteaseInhibitor)]
    [TestCase("4053", "rxnorm", Concept.Erythromycin)]
    [TestCase("42316", "rxnorm", Concept.Tacrolimus)]
    [TestCase("M01AE01", "atc", Concept.Nsaid)]
    [TestCase("B01AA03", "atc", Concept.Warfarin)]
    public void Drug_ByCode(string code, string system, Concept expected)
    {
        var uri = system == "rxnorm" ? "http://www.nlm.nih.gov/research/umls/rxnorm" : "http://www.whocc.no/atc";
        Assert.That(Drug("\"coding\":[{\"system\":\"" + uri + "\",\"code\":\"" + code + "\"}]").Concepts.Has(expected), Is.True);
    }

    [TestCase("St. John's wort 300 mg", Concept.StJohnsWort)]
    [TestCase("Tegretol XR 200 mg", Concept.Carbamazepine)]
    [TestCase("Grapefruit juice", Concept.Grapefruit)]
    [TestCase("Tylenol 500 mg", Concept.Acetaminophen)]
    [TestCase("enoxaparin 40 mg", Concept.Heparin)]
    public void Drug_ByText(string text, Concept expected) => Assert.That(Drug($"\"text\":\"{text}\"").Concepts.Has(expected), Is.True);

    [TestCase("ketoconazole 2 % medicated shampoo", true)]
    [TestCase("tacrolimus 0.1 % ointment", true)]
    [TestCase("erythromycin topical gel", true)]
    [TestCase("ketoconazole 200 mg tablet", false)]
    [TestCase("fentanyl 25 mcg/h transdermal patch", false)]
    public void LocalUse_ByTheForm(string text, bool expected) => Assert.That(Drug($"\"text\":\"{text}\"").IsLocal, Is.EqualTo(expected));

    [TestCase("\"text\":\"Topical\"", true)]
    [TestCase("\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"54485002\"}]", true, Description = "ophthalmic")]
    [TestCase("\"text\":\"oral\"", false)]
    [TestCase("\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"26643006\"}]", false, Description = "oral")]
    public void LocalUse_ByTheRoute(string route, bool expected) =>
        Assert.That(Drug("\"text\":\"ketoconazole\"", ",\"dosageInstruction\":[{\"route\":{" + route + "}}]").IsLocal, Is.EqualTo(expected));

    [Test]
    public void Drug_LocalFormOfAnotherDrug_IsNoneOfTheRules() => Assert.That(
        Read.OrdersOnRecord(Sent.DraftOf("\"medicationCodeableConcept\":{\"text\":\"zinc ointment\"}")).Record.Medications, Is.Empty);

    [TestCase(",\"note\":[{\"text\":\"dose reduced for toxicity\"}]", true)]
    [TestCase(",\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"413847001\"}],\"text\":\"CML, intolerance of 400 mg\"}]", true)]
    [TestCase(",\"reasonCode\":[{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"T45.1X5A\"}]}]", true)]
    [TestCase(",\"note\":[{\"text\":\"patient has lactose intolerance\"}]", false)]
    [TestCase(",\"note\":[{\"text\":\"take with food\"}]", false)]
    public void Reasons_ForALowerDose(string members, bool expected) =>
        Assert.That(Draft(members).Reasons.Has(Concept.DoseReductionReason), Is.EqualTo(expected));

    [TestCase(",\"note\":[{\"text\":\"adjuvant treatment after resection\"}]", true)]
    [TestCase(",\"reasonCode\":[{\"text\":\"adjuvant GIST\"}]", true)]
    [TestCase(",\"reasonCode\":[{\"text\":\"neoadjuvant GIST\"}]", false)]
    public void Reasons_Adjuvant(string members, bool expected) => Assert.That(Draft(members).Reasons.Has(Concept.AdjuvantTreatment), Is.EqualTo(expected));

    [Test]
    public void Reasons_DiseaseInTheNote_IsNoReason() =>
        Assert.That(Draft(",\"note\":[{\"text\":\"family asked about GIST\"}]").Reasons.Has(Concept.Gist), Is.False);

    private static MedicationFact Draft(string members) =>
        Read.Draft(Sent.DraftOf("\"medicationCodeableConcept\":{\"text\":\"Gleevec\"}" + members));

    private static MedicationFact Drug(string medication, string members = "") =>
        Read.OrdersOnRecord(Sent.DraftOf("\"medicationCodeableConcept\":{" + medication + "}" + members)).Drug;
}
