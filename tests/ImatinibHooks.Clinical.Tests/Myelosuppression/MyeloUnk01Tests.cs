using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-UNK-01: the limits of chronic phase were used for want of a disease or a phase.</summary>
internal sealed class MyeloUnk01Tests
{
    private const string Rule = "MYELO-UNK-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.9)]
    [TestCase(1.2)]
    public void MyeloUnk01_PhaseNotRecorded_FiresBesideAFinding(decimal anc)
    {
        var finding = Unphased().WithDraw(Yesterday, anc).Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant, finding.Proposals.Length), Is.EqualTo((Indicator.Info, "phase", 0)));
    }

    [Test]
    public void MyeloUnk01_NoIndication_FiresBesideAFinding() =>
        Assert.That(Case.Standard().WithoutConditions().WithDraw(Yesterday, 0.9m).Finding(Rule).Variant, Is.EqualTo("indication"));

    [Test]
    public void MyeloUnk01_TwoIndications_FiresBesideAFinding() =>
        Assert.That(Case.Standard().WithCondition(Concept.Gist).WithDraw(Yesterday, 0.9m).Finding(Rule).Variant, Is.EqualTo("indication"));

    [Test]
    public void MyeloUnk01_NormalCounts_NeverAlone() => Assert.That(Unphased().Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void MyeloUnk01_BesideMissingCounts_IsNotApplicable() =>
        Assert.That(Unphased().WithoutLabs().Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(Concept.CmlChronicPhase)]
    [TestCase(Concept.CmlBlastPhase)]
    [TestCase(Concept.Gist)]
    public void MyeloUnk01_DiseaseKnown_IsNotApplicable(Concept disease) =>
        Assert.That(Case.Standard().WithoutConditions().WithCondition(disease).WithDraw(Yesterday, 0.4m).Of(Rule), Is.EqualTo(Says.NotApplicable));

    private static Case Unphased() => Case.Standard().WithoutConditions().WithCondition(Concept.Cml);
}
