using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Interactions;

/// <summary>The interactions that look at more than the drug: DDI-INH-02, DDI-APAP-01, DDI-LEVO-01, DDI-BLD-01.</summary>
internal sealed class DdiWithMoreTests
{
    [TestCase("2026-03-02", "2026-03-02", Says.NotFired, Description = "one day")]
    [TestCase("2026-03-01", "2026-03-02", Says.NotFired, Description = "two days")]
    [TestCase("2026-02-28", "2026-03-02", Says.Fired, Description = "three days")]
    public void DdiInh02_ByTheLengthOfTheCourse(string start, string end, string expected) => Assert.That(
        Case.Standard().WithOrder(DdiTests.Drug(Concept.Fluconazole) with { Start = Case.Time(start), End = Case.Time(end) }).Of("DDI-INH-02"), Is.EqualTo(expected));

    [Test]
    public void DdiInh02_PerhapsASingleDose_IsNotAssessed()
    {
        var once = DdiTests.Drug(Concept.Fluconazole) with { Doses = [new() { DoseLow = 150, DoseHigh = 150, DoseUnit = DoseUnit.Milligram }] };

        Assert.That(Case.Standard().WithOrder(once).Of("DDI-INH-02"), Is.EqualTo(Says.NotAssessed));
        Assert.That(Case.Standard().WithOrder(once with { Doses = [Case.Milligrams(150)] }).Of("DDI-INH-02"), Is.EqualTo(Says.Fired), "daily without an end");
    }

    [TestCase(2999, Indicator.Info)]
    [TestCase(3000, Indicator.Warning)]
    [TestCase(3001, Indicator.Warning)]
    public void DdiApap01_ByTheDailyDose(decimal mg, Indicator expected) => Assert.That(Acetaminophen(Case.Milligrams(mg)).Indicator, Is.EqualTo(expected));

    [Test]
    public void DdiApap01_AsNeeded_CountsWithTheMost() => Assert.That(
        Acetaminophen(Case.Milligrams(1000, 4) with { AsNeeded = true, DoseLow = 500 }).Term("dose"), Is.EqualTo("4 g"));

    [Test]
    public void DdiApap01_OrderAndStatement_AreNotAddedUp()
    {
        var order = DdiTests.Drug(Concept.Acetaminophen) with { Doses = [Case.Milligrams(2000)] };

        Assert.That(Case.Standard().WithOrder(order).WithOrder(order with { Role = MedicationRole.Statement }).Finding("DDI-APAP-01").Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(Case.Standard().WithOrder(order).WithOrder(order).Finding("DDI-APAP-01").Indicator, Is.EqualTo(Indicator.Warning), "two orders are");
    }

    [TestCase(true, true, Says.Fired)]
    [TestCase(true, false, Says.NotFired)]
    [TestCase(false, true, Says.NotFired)]
    public void DdiLevo01_NeedsDrugAndCondition(bool drug, bool condition, string expected)
    {
        var record = drug ? Case.Standard().WithDrug(Concept.Levothyroxine) : Case.Standard();

        Assert.That((condition ? record.WithCondition(Concept.Thyroidectomy) : record).Of("DDI-LEVO-01"), Is.EqualTo(expected));
    }

    [TestCase("2026-01-01", 0, Description = "60 days")]
    [TestCase("2025-12-31", 1, Description = "61 days")]
    [TestCase(null, 1)]
    public void DdiLevo01_OldTsh_IsOffered(string? when, int offers)
    {
        var record = Case.Standard().WithDrug(Concept.Levothyroxine).WithCondition(Concept.Thyroidectomy);
        record = when is null ? record : record.WithLab(Concept.Tsh, 2, when, "m[IU]/L");

        Assert.That(record.Finding("DDI-LEVO-01").Proposals, Has.Length.EqualTo(offers));
    }

    [Test]
    public void DdiLevo01_ConditionsFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().WithDrug(Concept.Levothyroxine).Lacking(DataGroups.Conditions).Of("DDI-LEVO-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase(49, Says.Fired)]
    [TestCase(50, Says.NotFired)]
    [TestCase(51, Says.NotFired)]
    public void DdiBld01_ByThePlatelets(decimal platelets, string expected) =>
        Assert.That(Case.Standard().WithPlatelets(platelets, "2026-03-01").WithDrug(Concept.Nsaid).Of("DDI-BLD-01"), Is.EqualTo(expected));

    [TestCase(Concept.Warfarin, "warfarin")]
    [TestCase(Concept.OtherCoumarin, "a coumarin anticoagulant")]
    [TestCase(Concept.Heparin, "heparin")]
    [TestCase(Concept.OtherAntithrombotic, "an antithrombotic")]
    [TestCase(Concept.Nsaid, "an NSAID")]
    public void DdiBld01_EveryDrugOfTheTable_IsNamed(Concept drug, string name)
    {
        var finding = Case.Standard().WithPlatelets(49, "2026-03-01").WithDrug(drug).Finding("DDI-BLD-01");

        Assert.That((finding.Indicator, finding.Term("platelets"), finding.Term("drug")), Is.EqualTo((Indicator.Warning, "49", name)));
    }

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void DdiBld01_AtAStart_ByTheAgeOfTheCount(string when, string expected) => Assert.That(
        Case.FirstOrder().Without(Concept.Platelets).WithPlatelets(40, when).WithDrug(Concept.Nsaid).Of("DDI-BLD-01"), Is.EqualTo(expected));

    [Test]
    public void DdiBld01_NoPlatelets_IsNotAssessed() =>
        Assert.That(Case.Standard().Without(Concept.Platelets).WithDrug(Concept.Nsaid).Of("DDI-BLD-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DdiBld01_NoSuchDrug_IsNotFired() => Assert.That(Case.Standard().WithPlatelets(40, "2026-03-01").Of("DDI-BLD-01"), Is.EqualTo(Says.NotFired));

    private static Verdict.Fired Acetaminophen(DoseInstruction dose) =>
        Case.Standard().WithOrder(DdiTests.Drug(Concept.Acetaminophen) with { Doses = [dose] }).Finding("DDI-APAP-01");
}
