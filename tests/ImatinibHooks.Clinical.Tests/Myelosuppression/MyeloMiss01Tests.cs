using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-MISS-01: no usable count inside the limit of the count schedule.</summary>
internal sealed class MyeloMiss01Tests
{
    private const string Rule = "MYELO-MISS-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase("2025-11-25", Says.NotFired, Description = "97 days")]
    [TestCase("2025-11-24", Says.Fired, Description = "98 days")]
    public void MyeloMiss01_Day400_AtTheEdge(string when, string expected) =>
        Assert.That(OnDay400().WithDraw(when).Of(Rule), Is.EqualTo(expected));

    [TestCase("2026-02-16", Says.NotFired, Description = "14 days")]
    [TestCase("2026-02-15", Says.Fired, Description = "15 days")]
    public void MyeloMiss01_NewStart_AtTheEdge(string when, string expected) =>
        Assert.That(Case.FirstOrder().WithoutLabs().WithDraw(when).Of(Rule), Is.EqualTo(expected));

    [TestCase("2026-02-20", Says.NotFired, Description = "day 20, 10 days")]
    [TestCase("2026-02-19", Says.Fired, Description = "day 20, 11 days")]
    public void MyeloMiss01_WeeklyBand_AtTheEdge(string when, string expected)
    {
        var record = Case.FirstOrder().WithoutLabs().WithOrder(MedicationStatus.Active, "2026-02-10").WithDraw(when);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloMiss01_OpenEpisode_DoesNotShortenTheLimit() =>
        Assert.That(OnDay400().WithDraw("2026-01-10", 0.8m).Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void MyeloMiss01_Nothing_IsAWarningThatAsksForACountToday()
    {
        var finding = Case.Standard().WithoutLabs().Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Warning));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderBloodCount(0) }));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "anc-none", "platelets-none", "policy" }));
        Assert.That(finding.Term("limit"), Is.EqualTo("97"));
    }

    [TestCase(Concept.Anc, "anc-none")]
    [TestCase(Concept.Platelets, "platelets-none")]
    public void MyeloMiss01_OneCountMissing_NamesIt(Concept missing, string note) =>
        Assert.That(Case.Standard().Without(missing).Finding(Rule).Notes, Is.EqualTo(new[] { note, "policy" }));

    [Test]
    public void MyeloMiss01_OnlyValueWithoutAUnit_FiresAndNamesIt()
    {
        var finding = Case.Standard().WithoutLabs().WithPlatelets(210, Yesterday).WithLab(Concept.Anc, 0.9m, Yesterday, null).Finding(Rule);

        Assert.That(finding.Notes, Does.Contain("anc-no-unit"));
        Assert.That(finding.Term("ancSent"), Is.EqualTo("0.9"));
        Assert.That(finding.Evidence.Single(static evidence => evidence.Concept == Concept.Anc).Block, Is.EqualTo(ValueBlock.NoUnit));
    }

    [Test]
    public void MyeloMiss01_OnlyValueWithAUselessComparator_FiresAndSaysWhy()
    {
        var finding = Case.Standard().WithoutLabs().WithPlatelets(130, Yesterday)
            .WithAnc(1.5m, Yesterday, comparator: Comparator.Less).Finding(Rule);

        Assert.That(finding.Notes, Does.Contain("anc-comparator"));
        Assert.That((finding.Term("ancSent"), finding.Term("ancLimit")), Is.EqualTo(("<1.5 10*9/L", "1.0")));
    }

    [Test]
    public void MyeloMiss01_OnlyImplausibleValue_FiresAndSaysWhy()
    {
        var finding = Case.Standard().WithoutLabs().WithAnc(3, Yesterday).WithPlatelets(9000, Yesterday).Finding(Rule);

        Assert.That(finding.Notes, Does.Contain("platelets-implausible"));
    }

    [Test]
    public void MyeloMiss01_BlockedValueAndAnOlderUsableOne_DoesNotFire() =>
        Assert.That(Case.Standard().WithLab(Concept.Anc, 0.9m, Yesterday, null).Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void MyeloMiss01_OnlyPreliminary_FiresAndSaysWhy()
    {
        var finding = Case.Standard().WithoutLabs().WithAnc(3, Yesterday, ResultStatus.Preliminary).WithPlatelets(200, Yesterday).Finding(Rule);

        Assert.That(finding.Notes, Is.EqualTo(new[] { "anc-none", "anc-preliminary", "policy" }));
    }

    [Test]
    public void MyeloMiss01_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutLabs().Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [TestCase("2026-02-20", Says.NotFired, Description = "10 days: new enough for every band")]
    [TestCase("2026-02-19", Says.NotAssessed)]
    [TestCase("2026-01-20", Says.NotAssessed)]
    [TestCase("2025-11-24", Says.Fired, Description = "too old for every band")]
    public void MyeloMiss01_OrdersFailed_FiresOnlyBeyondTheLongestLimit(string when, string expected)
    {
        var record = Case.FirstOrder().WithoutLabs().WithDraw(when).Lacking(DataGroups.MedicationRequests);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloMiss01_OrderThatEndsImatinib_IsNotApplicable() =>
        Assert.That(Case.Standard().WithoutLabs().Draft(static draft => draft with { DoNotPerform = true }).Of(Rule), Is.EqualTo(Says.NotApplicable));

    private static Case OnDay400() => Case.FirstOrder().WithoutLabs().WithOrder(MedicationStatus.Active, "2025-01-26");
}
