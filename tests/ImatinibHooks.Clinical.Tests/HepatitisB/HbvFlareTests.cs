using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>HBV-FLARE-01.</summary>
internal sealed class HbvFlareTests
{
    private const string Rule = "HBV-FLARE-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(40, 119, Says.NotFired)]
    [TestCase(40, 120, Says.Fired)]
    [TestCase(40, 121, Says.Fired)]
    [TestCase(20, 100, Says.NotFired, Description = "five times, but not above 100")]
    [TestCase(20, 101, Says.Fired)]
    public void HbvFlare01_ByTheBaseline(decimal baseline, decimal alt, string expected) => Assert.That(
        Serology.Chronic().Without(Concept.Alt).WithLiverTest(Concept.Alt, baseline, "2025-10-01").WithLiverTest(Concept.Alt, alt, Yesterday).Of(Rule),
        Is.EqualTo(expected));

    [TestCase(134, Says.NotFired)]
    [TestCase(135, Says.Fired, Description = "3 times the laboratory's 45")]
    public void HbvFlare01_WithoutABaseline_TakesTheUpperLimit(decimal alt, string expected) => Assert.That(
        Serology.Past().Without(Concept.Alt).WithLiverTest(Concept.Alt, alt, Yesterday, 45).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void HbvFlare01_NeitherBaselineNorRange_AssumesTheLimitAndSaysSo()
    {
        var finding = Serology.Past().Without(Concept.Alt).WithLiverTest(Concept.Alt, 120, Yesterday).Finding(Rule);

        Assert.That(finding.Notes, Is.EqualTo(new[] { "hbv-alt-limit-assumed" }));
        Assert.That((finding.Term("alt"), finding.Term("base")), Is.EqualTo(("120", "40")));
    }

    [Test]
    public void HbvFlare01_Fired_IsCriticalAndOffersDnaToday()
    {
        var finding = Serology.Chronic().WithLiverTest(Concept.Alt, 130, Yesterday, 40).Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.HbvDna, 0) }));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "hbv-alt-baseline" }), "22 U/L of 2026-02-20");
    }

    [Test]
    public void HbvFlare01_BaselineOfTwelveMonthsOnly() => Assert.That(
        Serology.Chronic().Without(Concept.Alt).WithLiverTest(Concept.Alt, 20, "2025-02-28").WithLiverTest(Concept.Alt, 110, Yesterday, 40).Of(Rule),
        Is.EqualTo(Says.NotFired), "the 20 is older than 12 months: 3 times 40 is 120");

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void HbvFlare01_ByTheAgeOfAlt(string when, string expected) =>
        Assert.That(Serology.Chronic().Without(Concept.Alt).WithLiverTest(Concept.Alt, 200, when, 40).Of(Rule), Is.EqualTo(expected));

    [TestCase(Comparator.Greater, Says.Fired)]
    [TestCase(Comparator.Less, Says.NotFired, Description = "an upper bound never shows a rise")]
    public void HbvFlare01_Comparators(Comparator comparator, string expected) => Assert.That(
        Serology.Chronic().Without(Concept.Alt).WithLiverTest(Concept.Alt, 200, Yesterday, 40, comparator: comparator).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void HbvFlare01_NoMarkers_IsNotApplicable() =>
        Assert.That(Case.Standard().WithLiverTest(Concept.Alt, 200, Yesterday, 40).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvFlare01_StatusUnknown_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutSerology().WithLiverTest(Concept.Alt, 200, Yesterday, 40).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvFlare01_LaboratoryFailed_IsNotAssessed() => Assert.That(Serology.Chronic().Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.NotAssessed));
}
