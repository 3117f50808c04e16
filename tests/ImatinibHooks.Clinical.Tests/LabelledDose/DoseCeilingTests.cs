using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelledDose;

/// <summary>DOSE-CEIL-01, DOSE-CEIL-02 and DOSE-PED-LOW.</summary>
internal sealed class DoseCeilingTests
{
    [TestCase(800, Says.NotFired)]
    [TestCase(801, Says.Fired)]
    public void DoseCeil01_ByTheDose(decimal mg, string expected) => Assert.That(Case.Standard().DraftOf(mg).Of("DOSE-CEIL-01"), Is.EqualTo(expected));

    [Test]
    public void DoseCeil01_Fired_IsCriticalAndOffersTheLabelledDose()
    {
        var finding = Case.Standard().DraftOf(900).Finding("DOSE-CEIL-01");

        Assert.That((finding.Indicator, finding.Term("dose")), Is.EqualTo((Indicator.Critical, "900")));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(400) }));
        Assert.That(finding.Evidence.Single(), Has.Property("Value").EqualTo(900m).And.Property("Unit").EqualTo("mg/d"));
    }

    [Test]
    public void DoseCeil01_TwiceDaily_IsADay() => Assert.That(Case.Standard().DraftOf(450, 2).Of("DOSE-CEIL-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void DoseCeil01_NoIndication_OffersNoDose() =>
        Assert.That(Case.Standard().WithoutConditions().DraftOf(900).Finding("DOSE-CEIL-01").Proposals, Is.Empty);

    [Test]
    public void DoseCeil01_DoseUnknown_IsNotAssessed() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { Doses = [] }).Of("DOSE-CEIL-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DoseCeil01_Child_IsCeil02()
    {
        var child = Child(1.0m).DraftOf(900);

        Assert.That((child.Of("DOSE-CEIL-01"), child.Of("DOSE-CEIL-02")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [TestCase(374, Says.NotFired)]
    [TestCase(375, Says.Fired)]
    public void DoseCeil02_ByTheBodySurface(decimal mg, string expected) => Assert.That(Child(1.0m).DraftOf(mg).Of("DOSE-CEIL-02"), Is.EqualTo(expected));

    [TestCase(600, Says.NotFired)]
    [TestCase(601, Says.Fired)]
    public void DoseCeil02_ByTheMaximum(decimal mg, string expected) => Assert.That(Child(2.0m).DraftOf(mg).Of("DOSE-CEIL-02"), Is.EqualTo(expected));

    [Test]
    public void DoseCeil02_AboveTheMaximum_IsCriticalElseAWarning()
    {
        var (above, below) = (Child(2.0m).DraftOf(700).Finding("DOSE-CEIL-02"), Child(1.0m).DraftOf(400).Finding("DOSE-CEIL-02"));

        Assert.That((above.Indicator, above.Variant), Is.EqualTo((Indicator.Critical, "maximum")));
        Assert.That((below.Indicator, below.Variant, below.Term("surface")), Is.EqualTo((Indicator.Warning, (string?)null, "400")));
        Assert.That(below.Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(300) }), "340 mg, rounded down to what tablets give");
    }

    [TestCase(601, Says.Fired, Description = "over the maximum whatever the surface")]
    [TestCase(600, Says.NotAssessed)]
    public void DoseCeil02_NoBodySurface(decimal mg, string expected) => Assert.That(Small().DraftOf(mg).Of("DOSE-CEIL-02"), Is.EqualTo(expected));

    [TestCase("DOSE-CEIL-02")]
    [TestCase("DOSE-PED-LOW")]
    public void ChildRules_Adult_AreNotApplicable(string rule) => Assert.That(Case.Standard().DraftOf(900).Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase("DOSE-CEIL-02")]
    [TestCase("DOSE-PED-LOW")]
    public void ChildRules_DoseUnknown_AreNotAssessed(string rule) =>
        Assert.That(Child(1.0m).Draft(static draft => draft with { Doses = [] }).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(305, Says.Fired)]
    [TestCase(306, Says.NotFired)]
    public void DosePedLow_ByTheBodySurface(decimal mg, string expected) => Assert.That(Child(1.0m).DraftOf(mg).Of("DOSE-PED-LOW"), Is.EqualTo(expected));

    [TestCase(254, Says.Fired)]
    [TestCase(255, Says.NotApplicable)]
    [TestCase(265, Says.NotApplicable)]
    [TestCase(266, Says.Fired)]
    public void DosePedLow_TheStepAfterToxicity_IsSilent(decimal mg, string expected) =>
        Assert.That(Child(1.0m).DraftOf(mg).Of("DOSE-PED-LOW"), Is.EqualTo(expected));

    [TestCase(599, Says.Fired)]
    [TestCase(600, Says.NotFired, Description = "the maximum")]
    public void DosePedLow_LargeChild(decimal mg, string expected) => Assert.That(Child(2.0m).DraftOf(mg).Of("DOSE-PED-LOW"), Is.EqualTo(expected));

    [Test]
    public void DosePedLow_ReasonInTheOrder_IsSilent() => Assert.That(
        Child(1.0m).DraftOf(200).Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.DoseReductionReason) }).Of("DOSE-PED-LOW"),
        Is.EqualTo(Says.NotApplicable));

    [Test]
    public void DosePedLow_NoBodySurface_IsNotAssessed() => Assert.That(Small().DraftOf(200).Of("DOSE-PED-LOW"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DosePedLow_Fired_IsAnInfo() => Assert.That(Child(1.0m).DraftOf(200).Finding("DOSE-PED-LOW").Indicator, Is.EqualTo(Indicator.Info));

    /// <summary>A child with a measured body surface.</summary>
    private static Case Child(decimal squareMetres) => Small().WithLab(Concept.BodySurfaceArea, squareMetres, "2026-02-25", "m2");

    private static Case Small() => Case.Standard().Without(Concept.BodyWeight, Concept.BodyHeight) with { BirthDate = Case.Time("2014-01-01") };
}
