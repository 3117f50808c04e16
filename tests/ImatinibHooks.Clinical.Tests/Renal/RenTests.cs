using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Renal;

/// <summary>REN-01 to REN-04 and REN-06.</summary>
internal sealed class RenTests
{
    [TestCase(59.9, 601, Says.Fired)]
    [TestCase(59.9, 600, Says.NotFired)]
    [TestCase(60.0, 601, Says.NotApplicable)]
    [TestCase(40.0, 601, Says.Fired)]
    [TestCase(39.9, 601, Says.NotApplicable)]
    public void Ren01_ByClearanceAndDose(decimal clearance, decimal mg, string expected) =>
        Assert.That(With(Case.Standard(), clearance).DraftOf(mg).Of("REN-01"), Is.EqualTo(expected));

    [TestCase(39.9, 201, Says.Fired)]
    [TestCase(39.9, 200, Says.NotFired)]
    [TestCase(40.0, 201, Says.NotApplicable)]
    [TestCase(20.0, 201, Says.Fired)]
    [TestCase(19.9, 201, Says.NotApplicable)]
    public void Ren02_ByClearanceAndDose(decimal clearance, decimal mg, string expected) =>
        Assert.That(With(Case.FirstOrder(), clearance).DraftOf(mg).Of("REN-02"), Is.EqualTo(expected));

    [TestCase(39.9, 401, Says.Fired)]
    [TestCase(39.9, 400, Says.NotFired)]
    [TestCase(40.0, 401, Says.NotApplicable)]
    public void Ren03_ByClearanceAndDose(decimal clearance, decimal mg, string expected) =>
        Assert.That(With(Case.Standard(), clearance).DraftOf(mg).Of("REN-03"), Is.EqualTo(expected));

    [TestCase(19.9, Says.Fired)]
    [TestCase(20.0, Says.NotFired)]
    [TestCase(20.1, Says.NotFired)]
    public void Ren04_ByClearance(decimal clearance, string expected) =>
        Assert.That(With(Case.Standard(), clearance).DraftOf(100).Of("REN-04"), Is.EqualTo(expected));

    [Test]
    public void Ren_StartOf600_FiresRen02AndRen03()
    {
        var record = With(Case.FirstOrder(), 25).DraftOf(600);

        Assert.That(record.Fired().Where(static id => id.StartsWith("REN", StringComparison.Ordinal)), Is.EqualTo(new[] { "REN-02", "REN-03" }));
        Assert.That(record.Finding("REN-02").Proposals.Concat(record.Finding("REN-03").Proposals),
            Is.EqualTo(new[] { new Proposal.ChangeDose(200), new Proposal.ChangeDose(400) }));
    }

    [Test]
    public void Ren_OnTherapy_Ren03Alone()
    {
        var record = With(Case.Standard(), 25).DraftOf(600);

        Assert.That((record.Of("REN-02"), record.Of("REN-03")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [TestCase(Concept.CmlBlastPhase, 300, Says.NotFired)]
    [TestCase(Concept.CmlBlastPhase, 301, Says.Fired)]
    [TestCase(Concept.HypereosinophilicSyndrome, 51, Says.Fired, Description = "the row of 100 mg")]
    [TestCase(Concept.ActiveInfection, 200, Says.NotFired, Description = "indication unknown: 400 mg")]
    [TestCase(Concept.ActiveInfection, 201, Says.Fired)]
    public void Ren02_HalfOfTheUsualDose(Concept disease, decimal mg, string expected) => Assert.That(
        With(Case.FirstOrder().WithoutConditions().WithCondition(disease, "2026-02-01"), 25).DraftOf(mg).Of("REN-02"), Is.EqualTo(expected));

    [Test]
    public void Ren01_Fired_NamesClearanceAndSource()
    {
        var finding = With(Case.Standard(), 59.96m).DraftOf(800).Finding("REN-01");

        Assert.That((finding.Indicator, finding.Term("clearance"), finding.Term("dose")), Is.EqualTo((Indicator.Warning, "59.9", "800")));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "renal-reported", "renal-eu" }));
    }

    [TestCase("REN-01", 50, 401, Says.Fired)]
    [TestCase("REN-01", 50, 400, Says.NotFired)]
    [TestCase("REN-02", 25, 401, Says.Fired)]
    [TestCase("REN-02", 25, 400, Says.NotFired)]
    [TestCase("REN-03", 25, 800, Says.NotApplicable)]
    [TestCase("REN-04", 19, 400, Says.Fired)]
    public void Ren_EuStart_Is400(string rule, decimal clearance, decimal mg, string expected) =>
        Assert.That(Eu(With(Case.FirstOrder(), clearance).DraftOf(mg)).Of(rule), Is.EqualTo(expected));

    [Test]
    public void Ren01_EuOnTherapy_HasNoCeiling() => Assert.That(Eu(With(Case.Standard(), 50).DraftOf(800)).Of("REN-01"), Is.EqualTo(Says.NotApplicable));

    [TestCase("REN-01")]
    [TestCase("REN-02")]
    [TestCase("REN-03")]
    [TestCase("REN-04")]
    [TestCase("REN-06")]
    public void Ren_Child_IsNotApplicable(string rule) =>
        Assert.That((Case.FirstOrder() with { BirthDate = Case.Time("2014-01-01") }).Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase("REN-01", 50)]
    [TestCase("REN-02", 25)]
    [TestCase("REN-03", 25)]
    public void Ren_DoseUnknown_IsNotAssessed(string rule, decimal clearance) =>
        Assert.That(With(Case.FirstOrder(), clearance).Draft(static draft => draft with { Doses = [] }).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase("REN-01")]
    [TestCase("REN-02")]
    [TestCase("REN-03")]
    [TestCase("REN-04")]
    public void Ren_NoClearance_OnlyRen06Speaks(string rule)
    {
        var record = Case.FirstOrder().Without(Concept.Creatinine).DraftOf(800);

        Assert.That((record.Of(rule), record.Of("REN-06")), Is.EqualTo((Says.NotAssessed, Says.Fired)));
    }

    [Test]
    public void Ren02_CourseUnknown_IsNotAssessed() =>
        Assert.That(With(Case.FirstOrder(), 25).Lacking(DataGroups.MedicationRequests).Of("REN-02"), Is.EqualTo(Says.NotAssessed));

    [TestCase("2025-12-02", Says.NotFired, Description = "90 days")]
    [TestCase("2025-12-01", Says.Fired, Description = "91 days")]
    public void Ren06_ByTheAgeOfCreatinine(string when, string expected) => Assert.That(
        Case.Standard().Without(Concept.Creatinine).WithLab(Concept.Creatinine, 0.9m, when, "mg/dL").Of("REN-06"), Is.EqualTo(expected));

    [TestCase(true, false, "weight", 0)]
    [TestCase(false, true, "creatinine", 1)]
    [TestCase(false, false, "both", 1)]
    public void Ren06_NamesWhatIsMissing(bool creatinine, bool weight, string variant, int offers)
    {
        var record = Case.Standard().Without(creatinine ? Concept.None : Concept.Creatinine, weight ? Concept.None : Concept.BodyWeight);
        var finding = record.Finding("REN-06");

        Assert.That((finding.Indicator, finding.Variant, finding.Proposals.Length), Is.EqualTo((Indicator.Info, variant, offers)));
    }

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.VitalSigns)]
    public void Ren06_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Without(Concept.Creatinine).Lacking(failed).Of("REN-06"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Ren06_OnlySexMissing_IsNotAssessed() =>
        Assert.That((Case.Standard() with { Sex = Sex.Unknown }).Of("REN-06"), Is.EqualTo(Says.NotAssessed));

    private static Case Eu(Case record) => record with { Policy = SitePolicy.Default with { Locale = Locale.Eu } };

    private static Case With(Case record, decimal clearance) =>
        record.Without(Concept.Creatinine).WithLab(Concept.CreatinineClearance, clearance, "2026-02-20", "mL/min");
}
