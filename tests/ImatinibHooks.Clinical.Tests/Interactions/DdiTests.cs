using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Interactions;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Interactions;

/// <summary>The interactions that need nothing but the drug.</summary>
internal sealed class DdiTests
{
    private static IEnumerable<TestCaseData> Rows => InteractingDrugs.All
        .Where(static drug => drug.Rule is not ("DDI-LEVO-01" or "DDI-BLD-01"))
        .Select(static drug => new TestCaseData(drug.Id, drug.Rule, drug.Indicator));

    [TestCaseSource(nameof(Rows))]
    public void Ddi_EveryDrugOfTheTable_Fires(Concept drug, string rule, Indicator indicator) =>
        Assert.That(Case.Standard().WithDrug(drug).Finding(rule).Indicator, Is.EqualTo(indicator));

    [TestCase("2026-03-02", Says.Fired, Description = "ends today")]
    [TestCase("2026-02-17", Says.Fired, Description = "13 days ago")]
    [TestCase("2026-02-16", Says.NotFired, Description = "14 days ago")]
    public void DdiInd01_InducerThatEnded(string end, string expected) =>
        Assert.That(Ended(Concept.Rifampicin, end).Of("DDI-IND-01"), Is.EqualTo(expected));

    [Test]
    public void DdiInd01_Ended_SaysSo()
    {
        var finding = Ended(Concept.Rifampicin, "2026-02-17").Finding("DDI-IND-01");

        Assert.That((finding.Variant, finding.Term("drug"), finding.Term("days")), Is.EqualTo(("ended", "Rifampicin", "13")));
    }

    [TestCase("2026-02-28", Says.Fired, Description = "2 days ago")]
    [TestCase("2026-02-27", Says.NotFired, Description = "3 days ago")]
    public void DdiInh01_InhibitorThatEnded(string end, string expected) =>
        Assert.That(Ended(Concept.Ketoconazole, end).Of("DDI-INH-01"), Is.EqualTo(expected));

    [Test]
    public void DdiWar01_Ended_IsNone() => Assert.That(Ended(Concept.Warfarin, "2026-03-01").Of("DDI-WAR-01"), Is.EqualTo(Says.NotFired));

    [TestCase("DDI-WAR-01", Concept.Warfarin, MedicationStatus.OnHold, Says.NotFired)]
    [TestCase("DDI-WAR-01", Concept.Warfarin, MedicationStatus.Cancelled, Says.NotFired)]
    [TestCase("DDI-WAR-01", Concept.Warfarin, MedicationStatus.Active, Says.Fired)]
    [TestCase("DDI-WAR-01", Concept.OtherAntithrombotic, MedicationStatus.Active, Says.NotFired, Description = "apixaban")]
    [TestCase("DDI-SUB-01", Concept.Simvastatin, MedicationStatus.Active, Says.Fired)]
    [TestCase("DDI-IND-01", Concept.Rifabutin, MedicationStatus.Active, Says.NotFired)]
    public void Ddi_ByStatus(string rule, Concept drug, MedicationStatus status, string expected) =>
        Assert.That(Case.Standard().WithDrug(drug, status).Of(rule), Is.EqualTo(expected));

    [TestCase(Concept.Rifampicin, "DDI-IND-01")]
    [TestCase(Concept.Ketoconazole, "DDI-INH-01", Description = "shampoo")]
    [TestCase(Concept.Erythromycin, "DDI-INH-02", Description = "on the skin")]
    [TestCase(Concept.Tacrolimus, "DDI-SUB-02", Description = "ointment")]
    public void Ddi_LocalUse_DoesNotCount(Concept drug, string rule) =>
        Assert.That(Case.Standard().WithOrder(Drug(drug) with { IsLocal = true }).Of(rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void Ddi_DraftOfTheSession_Counts() => Assert.That(
        Case.Standard().WithOrder(Drug(Concept.Clarithromycin) with { Role = MedicationRole.Draft, Status = MedicationStatus.Draft }).Of("DDI-INH-01"),
        Is.EqualTo(Says.Fired));

    [Test]
    public void Ddi_StatementsFailed_IsNotAssessedUnlessFound()
    {
        var failed = Case.Standard().Lacking(DataGroups.MedicationStatements);

        Assert.That((failed.Of("DDI-IND-01"), failed.WithDrug(Concept.Rifampicin).Of("DDI-IND-01")), Is.EqualTo((Says.NotAssessed, Says.Fired)));
    }

    [Test]
    public void Ddi_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).WithDrug(Concept.Rifampicin).Of("DDI-IND-01"), Is.EqualTo(Says.NotApplicable));

    [TestCase(new[] { Concept.Phenytoin, Concept.Mitotane }, "Phenytoin and Mitotane", Indicator.Critical)]
    [TestCase(new[] { Concept.Mitotane, Concept.Phenytoin, Concept.Primidone, Concept.Lumacaftor }, "Phenytoin, Primidone and 2 more", Indicator.Critical)]
    [TestCase(new[] { Concept.Mitotane }, "Mitotane", Indicator.Warning)]
    public void DdiInd01_SeveralDrugs_AreOneFinding(Concept[] drugs, string names, Indicator indicator)
    {
        var finding = drugs.Aggregate(Case.Standard(), static (record, drug) => record.WithDrug(drug)).Finding("DDI-IND-01");

        Assert.That((finding.Term("drug"), finding.Indicator, finding.Evidence.Length), Is.EqualTo((names, indicator, drugs.Length)));
    }

    [Test]
    public void DdiInd01_OrderAndStatementOfOneDrug_AreOneDrug() => Assert.That(
        Case.Standard().WithDrug(Concept.Rifampicin).WithDrug(Concept.Rifampicin, role: MedicationRole.Statement).Finding("DDI-IND-01").Term("drug"),
        Is.EqualTo("Rifampicin"));

    [Test]
    public void DdiInd01_Notes_SayTheNumbersAndTheirConfidence() =>
        Assert.That(Case.Standard().WithDrug(Concept.Rifampicin).Finding("DDI-IND-01").Notes, Is.EqualTo(new[] { "ddi-rifampicin", "ddi-raise-half" }));

    internal static MedicationFact Drug(Concept drug) =>
        new() { Concepts = ConceptSet.Of(drug), Role = MedicationRole.Order, Status = MedicationStatus.Active, Authored = Case.Time("2026-02-01") };

    private static Case Ended(Concept drug, string end) =>
        Case.Standard().WithOrder(Drug(drug) with { Status = MedicationStatus.Completed, End = Case.Time(end) });
}
