using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelledDose;

/// <summary>DOSE-SPLIT-01 and 02, DOSE-IRON-01, DOSE-PRN-01, DOSE-MISS-01, DOSE-FORM-01 and DOSE-FOOD-01.</summary>
internal sealed class DoseShapeTests
{
    [TestCase(800, 1, Says.Fired)]
    [TestCase(400, 2, Says.NotFired)]
    [TestCase(600, 1, Says.NotFired)]
    [TestCase(801, 1, Says.NotFired)]
    public void DoseSplit01_ByDoseAndTiming(decimal mg, decimal times, string expected) =>
        Assert.That(Case.Standard().DraftOf(mg, times).Of("DOSE-SPLIT-01"), Is.EqualTo(expected));

    [TestCase(200, 2, Says.Fired)]
    [TestCase(300, 2, Says.Fired)]
    [TestCase(400, 1, Says.NotFired)]
    [TestCase(600, 1, Says.NotFired)]
    [TestCase(400, 2, Says.NotFired, Description = "800 mg is divided")]
    [TestCase(150, 2, Says.NotFired)]
    public void DoseSplit02_ByDoseAndTiming(decimal mg, decimal times, string expected) =>
        Assert.That(Case.Standard().DraftOf(mg, times).Of("DOSE-SPLIT-02"), Is.EqualTo(expected));

    [Test]
    public void DoseSplit_MorningAndEveningInstruction_AreTwoDoses()
    {
        var twice = Case.Standard().Draft(static draft => draft with { Doses = [Case.Milligrams(400), Case.Milligrams(400)] });

        Assert.That((twice.Of("DOSE-SPLIT-01"), twice.Of("DOSE-CEIL-01")), Is.EqualTo((Says.NotFired, Says.NotFired)));
    }

    [TestCase("DOSE-SPLIT-01")]
    [TestCase("DOSE-SPLIT-02")]
    public void DoseSplit_ChildOrUnknownDose_IsNotJudged(string rule) => Assert.That(
        ((Case.Standard() with { BirthDate = Case.Time("2014-01-01") }).Of(rule), Case.Standard().Draft(static draft => draft with { Doses = [] }).Of(rule)),
        Is.EqualTo((Says.NotApplicable, Says.NotAssessed)));

    [TestCase(799, Says.NotFired)]
    [TestCase(800, Says.Fired)]
    public void DoseIron01_HundredMilligramTablets(decimal mg, string expected) => Assert.That(Hundreds().DraftOf(mg).Of("DOSE-IRON-01"), Is.EqualTo(expected));

    [Test]
    public void DoseIron01_OtherProductOrUnknownDose_IsNotJudged() => Assert.That(
        (Case.Standard().DraftOf(800).Of("DOSE-IRON-01"), Hundreds().Draft(static draft => draft with { Doses = [] }).Of("DOSE-IRON-01")),
        Is.EqualTo((Says.NotApplicable, Says.NotAssessed)));

    [TestCase(false, Says.NotFired)]
    [TestCase(true, Says.Fired)]
    public void DosePrn01_AsNeeded(bool asNeeded, string expected) => Assert.That(AsNeeded(asNeeded).Of("DOSE-PRN-01"), Is.EqualTo(expected));

    [Test]
    public void DosePrn01_Fired_IsCriticalAndSilencesMiss01()
    {
        var record = AsNeeded(true);

        Assert.That((record.Finding("DOSE-PRN-01").Indicator, record.Of("DOSE-MISS-01"), record.Of("DOSE-CEIL-01")),
            Is.EqualTo((Indicator.Critical, Says.NotApplicable, Says.NotAssessed)));
    }

    [Test]
    public void DosePrn01_NoInstruction_IsNotAssessed() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { Doses = [] }).Of("DOSE-PRN-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DoseMiss01_TextOnly_Fires()
    {
        var record = Case.Standard().Draft(static draft => draft with { Doses = [new()] });

        Assert.That((record.Finding("DOSE-MISS-01").Variant, record.Of("DOSE-FLOOR-01")), Is.EqualTo(((string?)null, Says.NotAssessed)));
    }

    [Test]
    public void DoseMiss01_NoInstruction_Fires() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { Doses = [] }).Finding("DOSE-MISS-01").Indicator, Is.EqualTo(Indicator.Warning));

    [Test]
    public void DoseMiss01_TabletsOfNoStrength_FiresForTheStrength() => Assert.That(
        Case.Standard().Draft(static draft => draft with { Concepts = ConceptSet.Of(Concept.Imatinib), Doses = [Case.Tablets(1)] }).Finding("DOSE-MISS-01").Variant,
        Is.EqualTo("strength"));

    [Test]
    public void DoseMiss01_ChildWithoutBodySurface_AsksForWeightAndHeight()
    {
        var child = Case.Standard().Without(Concept.BodyWeight, Concept.BodyHeight) with { BirthDate = Case.Time("2014-01-01") };

        Assert.That((child.Finding("DOSE-MISS-01").Variant, child.Lacking(DataGroups.VitalSigns).Of("DOSE-MISS-01")), Is.EqualTo(("surface", Says.NotAssessed)));
    }

    [Test]
    public void DoseMiss01_DoseKnown_IsNotFired() => Assert.That(Case.Standard().Of("DOSE-MISS-01"), Is.EqualTo(Says.NotFired));

    [TestCase(350, Says.NotFired, Description = "three and a half tablets")]
    [TestCase(325, Says.Fired)]
    [TestCase(400, Says.NotFired)]
    public void DoseForm01_HundredMilligramTablets(decimal mg, string expected) => Assert.That(Hundreds().DraftOf(mg).Of("DOSE-FORM-01"), Is.EqualTo(expected));

    [TestCase(200, Says.NotFired, Description = "half a tablet")]
    [TestCase(600, Says.NotFired)]
    [TestCase(300, Says.Fired)]
    public void DoseForm01_FourHundredMilligramTablets(decimal mg, string expected) =>
        Assert.That(Case.Standard().DraftOf(mg).Of("DOSE-FORM-01"), Is.EqualTo(expected));

    [TestCase(0.5, Says.NotFired)]
    [TestCase(0.25, Says.Fired)]
    public void DoseForm01_PiecesOfTablets(decimal pieces, string expected) =>
        Assert.That(Case.Standard().Draft(draft => draft with { Doses = [Case.Tablets(pieces)] }).Of("DOSE-FORM-01"), Is.EqualTo(expected));

    [Test]
    public void DoseForm01_RangeWithOneOddEnd_NamesIt() => Assert.That(
        Case.Standard().Draft(static draft => draft with { Doses = [Case.Milligrams(400) with { DoseHigh = 500 }] }).Finding("DOSE-FORM-01").Term("dose"),
        Is.EqualTo("500"));

    [TestCase(Concept.Imatinib, Says.NotApplicable)]
    [TestCase(Concept.ImatinibSolution80MgPerMl, Says.NotAssessed)]
    public void DoseForm01_OtherProducts(Concept product, string expected) => Assert.That(
        Case.Standard().Draft(draft => draft with { Concepts = ConceptSet.Of(Concept.Imatinib).With(product) }).Of("DOSE-FORM-01"), Is.EqualTo(expected));

    [Test]
    public void DoseForm01_DoseByBodySurface_IsNotAssessed() => Assert.That(
        Case.Standard().Draft(static draft => draft with { Doses = [Case.Milligrams(340) with { DoseUnit = DoseUnit.MilligramPerSquareMetre }] }).Of("DOSE-FORM-01"),
        Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DoseFood01_OffUnlessTheSiteTurnsItOn()
    {
        var split = Case.Standard().DraftOf(200, 2);
        var on = split with { Policy = SitePolicy.Default with { FoodAdvice = 1 } };

        Assert.That((split.Of("DOSE-FOOD-01"), on.Of("DOSE-FOOD-01"), on.DraftOf(400).Of("DOSE-FOOD-01")),
            Is.EqualTo((Says.NotApplicable, Says.Fired, Says.NotFired)), "never alone");
    }

    private static Case AsNeeded(bool asNeeded) =>
        Case.Standard().Draft(draft => draft with { Doses = [Case.Milligrams(400) with { AsNeeded = asNeeded }] });

    private static Case Hundreds() =>
        Case.Standard().Draft(static draft => draft with { Concepts = ConceptSet.Of(Concept.Imatinib).With(Concept.ImatinibUnit100Mg) });
}
