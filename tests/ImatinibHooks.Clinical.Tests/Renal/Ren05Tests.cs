using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Renal;

/// <summary>REN-05: the estimated rate falls on imatinib.</summary>
internal sealed class Ren05Tests
{
    private const string Id = "REN-05";

    [TestCase(76, Says.NotFired, Description = "24 %")]
    [TestCase(75.1, Says.NotFired, Description = "24.9 %")]
    [TestCase(75, Says.Fired, Description = "25 %")]
    [TestCase(74, Says.Fired, Description = "26 %")]
    public void Ren05_ByTheFall(decimal now, string expected) => Assert.That(Rates(100, "2024-01-10", now, "2026-02-20").Of(Id), Is.EqualTo(expected));

    [TestCase("2025-12-02", Says.Fired, Description = "90 days")]
    [TestCase("2025-12-01", Says.NotAssessed, Description = "91 days")]
    public void Ren05_ByTheAgeOfTheNewest(string when, string expected) => Assert.That(Rates(100, "2024-01-10", 60, when).Of(Id), Is.EqualTo(expected));

    [Test]
    public void Ren05_Baseline_IsTheNewestUntilTheStart()
    {
        var record = Rates(60, "2023-01-01", 60, "2026-02-20").WithLab(Concept.EstimatedGfr, 100, "2024-01-15", "mL/min/{1.73_m2}");
        var before = Rates(100, "2023-01-01", 60, "2026-02-20").WithLab(Concept.EstimatedGfr, 60, "2024-01-15", "mL/min/{1.73_m2}");

        Assert.That((record.Of(Id), before.Of(Id)), Is.EqualTo((Says.Fired, Says.NotFired)));
    }

    [Test]
    public void Ren05_NoneBeforeTheStart_TheFirstAfterItIsTheBaseline()
    {
        var record = Rates(100, "2024-03-01", 60, "2026-02-20").WithLab(Concept.EstimatedGfr, 65, "2025-03-01", "mL/min/{1.73_m2}");

        Assert.That((record.Of(Id), record.Finding(Id).Term("fall")), Is.EqualTo((Says.Fired, "40")));
    }

    [TestCase(67, Says.Fired)]
    [TestCase(68, Says.NotFired)]
    public void Ren05_BaselineAbove90_CountsAs90(decimal now, string expected)
    {
        var record = Case.Standard().WithLab(Concept.EstimatedGfr, 90, "2024-01-10", "mL/min/{1.73_m2}", comparator: Comparator.Greater);

        Assert.That(record.WithLab(Concept.EstimatedGfr, now, "2026-02-20", "mL/min/{1.73_m2}").Of(Id), Is.EqualTo(expected));
    }

    [Test]
    public void Ren05_OneRateOnly_IsNotAssessed() =>
        Assert.That(Case.Standard().WithLab(Concept.EstimatedGfr, 60, "2026-02-20", "mL/min/{1.73_m2}").Of(Id), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Ren05_FirstOrder_IsNotApplicable() => Assert.That(Case.FirstOrder().Of(Id), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Ren05_CourseUnknown_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().Lacking(DataGroups.MedicationRequests).Of(Id), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Ren05_Fired_IsAnInfoThatOffersCreatinine()
    {
        var finding = Rates(100, "2024-01-10", 60, "2026-02-20").Finding(Id);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.Creatinine, 0) }));
    }

    private static Case Rates(decimal first, string firstDay, decimal second, string secondDay) => Case.Standard()
        .WithLab(Concept.EstimatedGfr, first, firstDay, "mL/min/{1.73_m2}")
        .WithLab(Concept.EstimatedGfr, second, secondDay, "mL/min/{1.73_m2}");
}
