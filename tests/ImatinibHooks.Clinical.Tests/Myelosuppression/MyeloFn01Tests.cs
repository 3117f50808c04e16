using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-FN-01: febrile neutropenia by the wider union of the definitions (X10).</summary>
internal sealed class MyeloFn01Tests
{
    private const string Rule = "MYELO-FN-01";
    private const string Morning = "2026-03-02T07:00:00-05:00";

    [TestCase(0.8, 38.29, Says.NotFired)]
    [TestCase(0.8, 38.30, Says.Fired)]
    [TestCase(0.99, 38.4, Says.Fired)]
    [TestCase(1.00, 38.4, Says.NotFired)]
    public void MyeloFn01_OneTemperature_AtTheEdge(decimal anc, decimal celsius, string expected) =>
        Assert.That(Case.Standard().WithDraw(Morning, anc).WithTemperature(celsius, "2026-03-02T09:00:00-05:00").Of(Rule), Is.EqualTo(expected));

    [TestCase("08:59:00", 38.0, Says.NotFired, Description = "59 minutes")]
    [TestCase("09:00:00", 38.0, Says.Fired, Description = "60 minutes")]
    [TestCase("09:00:00", 37.9, Says.NotFired)]
    public void MyeloFn01_TwoTemperatures_AtTheEdge(string second, decimal celsius, string expected)
    {
        var record = Case.Standard().WithDraw(Morning, 0.8m).WithTemperature(38.0m, "2026-03-02T08:00:00-05:00")
            .WithTemperature(celsius, $"2026-03-02T{second}-05:00");

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloFn01_TwoTemperaturesWithALowerOneBetween_StillFires()
    {
        var record = Case.Standard().WithDraw(Morning, 0.8m).WithTemperature(38.1m, "2026-03-02T07:00:00-05:00")
            .WithTemperature(37.2m, "2026-03-02T08:00:00-05:00").WithTemperature(38.1m, "2026-03-02T09:00:00-05:00");

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [TestCase("2026-03-01T10:00:00-05:00", Says.Fired, Description = "24 hours")]
    [TestCase("2026-03-01T09:59:00-05:00", Says.NotAssessed, Description = "older: no temperature in the window")]
    public void MyeloFn01_AgeOfTheTemperature_AtTheEdge(string when, string expected) =>
        Assert.That(Case.Standard().WithDraw(Morning, 0.8m).WithTemperature(39, when).Of(Rule), Is.EqualTo(expected));

    [TestCase("2026-02-27T10:00:00-05:00", Says.Fired, Description = "72 hours")]
    [TestCase("2026-02-27T09:59:00-05:00", Says.NotAssessed)]
    public void MyeloFn01_AgeOfTheAncWithoutAnEpisode_AtTheEdge(string when, string expected)
    {
        var record = Case.FirstOrder().WithoutLabs().WithDraw(when, 0.8m).WithTemperature(39, "2026-03-02T09:00:00-05:00");

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloFn01_OpenEpisode_AncOfAnyAgeCounts()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-10T08:00:00-05:00", 0.8m).WithTemperature(39, "2026-03-02T09:00:00-05:00");

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloFn01_PreliminaryAncAndTemperature_Raise()
    {
        var record = Case.Standard().WithAnc(0.8m, Morning, ResultStatus.Preliminary)
            .WithLab(Concept.BodyTemperature, 39, "2026-03-02T09:00:00-05:00", "Cel", ResultStatus.Preliminary);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("preliminary"));
    }

    [Test]
    public void MyeloFn01_Fired_IsCriticalAndOffersTheHold()
    {
        var finding = Case.Standard().WithDraw(Morning, 0.8m).WithTemperature(38.4m, "2026-03-02T09:00:00-05:00").Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Proposals, Does.Contain(new Proposal.Hold("febrile-neutropenia")));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "temperature-route" }));
        Assert.That(finding.Evidence.Select(static evidence => evidence.Concept), Is.EqualTo(new[] { Concept.Anc, Concept.BodyTemperature }));
    }

    [TestCase(0.50, null)]
    [TestCase(0.49, "anc-below-500")]
    [TestCase(0.10, "anc-below-500")]
    [TestCase(0.09, "anc-below-100")]
    public void MyeloFn01_SeverityOfTheNeutropenia_IsNoted(decimal anc, string? note)
    {
        var notes = Case.Standard().WithDraw(Morning, anc).WithTemperature(39, "2026-03-02T09:00:00-05:00").Finding(Rule).Notes;

        Assert.That(notes.SingleOrDefault(static key => key.StartsWith("anc-below", StringComparison.Ordinal)), Is.EqualTo(note));
    }

    [Test]
    public void MyeloFn01_ActiveDiagnosis_FiresWithoutAnyCount() =>
        Assert.That(Case.Standard().WithoutLabs().WithCondition(Concept.FebrileNeutropenia).Finding(Rule).Notes, Does.Contain("fever-recorded"));

    [TestCase(ClinicalStatus.Active, ClinicalStatus.Active, Says.Fired)]
    [TestCase(ClinicalStatus.Active, ClinicalStatus.Inactive, Says.NotFired)]
    [TestCase(ClinicalStatus.Inactive, ClinicalStatus.Active, Says.NotFired)]
    public void MyeloFn01_NeutropeniaWithFeverCode_BothActive(ClinicalStatus neutropenia, ClinicalStatus fever, string expected)
    {
        var record = Case.Standard().WithDraw(Morning)
            .WithCondition(Concept.Neutropenia, status: neutropenia).WithCondition(Concept.FeverWithOtherCondition, status: fever);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloFn01_ResolvedDiagnosis_DoesNotFire()
    {
        var record = Case.Standard().WithDraw(Morning).WithCondition(Concept.FebrileNeutropenia, status: ClinicalStatus.Inactive);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void MyeloFn01_LowAncAndNoTemperature_IsNotAssessed() =>
        Assert.That(Case.Standard().WithDraw(Morning, 0.8m).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloFn01_FeverAndNoAnc_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutLabs().WithTemperature(39, Morning).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.VitalSigns)]
    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.Laboratory)]
    public void MyeloFn01_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().WithDraw(Morning).Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloFn01_BeforeTheFirstDose_FiresAsWell()
    {
        var record = Case.FirstOrder().WithDraw(Morning, 0.8m).WithTemperature(39, "2026-03-02T09:00:00-05:00");

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloFn01_OrderThatEndsImatinib_IsNotApplicable() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Of(Rule), Is.EqualTo(Says.NotApplicable));
}
