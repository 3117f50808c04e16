using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Clinical.Vaccination;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Vaccination;

/// <summary>VAX-FLU-01, VAX-PNEU-01, VAX-RZV-01, VAX-LIVE-01 and VAX-LIVE-02.</summary>
internal sealed class VaxTests
{
    private static Case Unvaccinated => Case.Standard().WithoutVaccines();

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "vaccination.md", "VAX-RULES", [InfluenzaDue.Rule, PneumococcalDue.Rule, ZosterDue.Rule, LiveVaccineOrdered.Rule, LiveVaccineGiven.Rule]);

    [TestCase("2025-06-30", Says.Fired)]
    [TestCase("2025-07-01", Says.NotFired)]
    [TestCase("2026-03-02", Says.NotFired, Description = "today")]
    [TestCase("2026-03-03", Says.Fired, Description = "dated after the order")]
    public void VaxFlu01_ByTheDose(string given, string expected) =>
        Assert.That(Unvaccinated.WithVaccine(Concept.InfluenzaVaccine, given).Of("VAX-FLU-01"), Is.EqualTo(expected));

    [TestCase("2026-06-30T10:00:00Z", "2025-07-01")]
    [TestCase("2026-07-01T10:00:00Z", "2026-07-01")]
    public void VaxFlu01_TheSeason_BeginsOnTheFirstOfJuly(string now, string season) =>
        Assert.That((Unvaccinated with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }).Finding("VAX-FLU-01").Term("season"), Is.EqualTo(season));

    [Test]
    public void VaxFlu01_OtherMonth_IsTheSites() => Assert.That(
        (Unvaccinated with { Policy = SitePolicy.Default with { InfluenzaSeasonMonth = 1 } }).Finding("VAX-FLU-01").Term("season"), Is.EqualTo("2026-01-01"));

    [TestCase(null, Says.Fired, Description = "an undated dose is in no season")]
    public void VaxFlu01_UndatedDose(string? given, string expected) =>
        Assert.That(Unvaccinated.WithVaccine(Concept.InfluenzaVaccine, given).Of("VAX-FLU-01"), Is.EqualTo(expected));

    [Test]
    public void VaxFlu01_DoseOfAYear_CountsForThePatient() => Assert.That(
        (Unvaccinated with
        {
            Immunizations =
            [
                new() { Concepts = ConceptSet.Of(Concept.InfluenzaVaccine), Given = ClinicalTime.Between(new(2025, 1, 1), new(2025, 12, 31)), Source = new(900) },
            ],
        }).Of("VAX-FLU-01"),
        Is.EqualTo(Says.NotFired));

    [Test]
    public void VaxFlu01_DraftedDose_IsNoDose() =>
        Assert.That(Unvaccinated.WithVaccine(Concept.InfluenzaVaccine, "2026-03-02", isDraft: true).Of("VAX-FLU-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void VaxFlu01_LiveDose_DoesNotCount() =>
        Assert.That(Unvaccinated.WithVaccine(Concept.LiveVaccine, "2025-10-05").Of("VAX-FLU-01"), Is.EqualTo(Says.Fired));

    [TestCase(new[] { Concept.Pcv20 }, Says.NotFired)]
    [TestCase(new[] { Concept.Pcv21 }, Says.NotFired)]
    [TestCase(new[] { Concept.Pcv15 }, Says.Fired)]
    [TestCase(new[] { Concept.Pcv15, Concept.Ppsv23 }, Says.NotFired)]
    [TestCase(new[] { Concept.Ppsv23, Concept.Pcv15 }, Says.Fired, Description = "PPSV23 before PCV15")]
    [TestCase(new[] { Concept.Pcv13, Concept.Ppsv23 }, Says.Fired)]
    [TestCase(new[] { Concept.Ppsv23 }, Says.Fired)]
    public void VaxPneu01_ByTheSeries(Concept[] doses, string expected)
    {
        var record = Unvaccinated;
        for (var i = 0; i < doses.Length; i++)
        {
            record = record.WithVaccine(doses[i], $"202{i}-05-01");
        }

        Assert.That(record.Of("VAX-PNEU-01"), Is.EqualTo(expected));
    }

    [TestCase(null, "none")]
    [TestCase(Concept.Pcv13, "after-pcv13")]
    [TestCase(Concept.Pcv15, "after-pcv15")]
    public void VaxPneu01_Fired_NamesWhatWasGiven(Concept? given, string variant)
    {
        var record = given is { } dose ? Unvaccinated.WithVaccine(dose, "2022-05-01") : Unvaccinated;

        Assert.That(record.Finding("VAX-PNEU-01").Variant, Is.EqualTo(variant));
    }

    [TestCase(0, "none")]
    [TestCase(1, "one")]
    public void VaxRzv01_TooFewDoses_Fires(int doses, string variant)
    {
        var record = doses == 0 ? Unvaccinated : Unvaccinated.WithVaccine(Concept.RecombinantZosterVaccine, "2024-01-10");

        Assert.That((record.Finding("VAX-RZV-01").Indicator, record.Finding("VAX-RZV-01").Variant), Is.EqualTo((Indicator.Info, variant)));
    }

    [TestCase("2024-01-10", Says.Fired, Description = "the same dose twice")]
    [TestCase("2024-02-06", Says.Fired, Description = "27 days apart")]
    [TestCase("2024-02-07", Says.NotFired, Description = "28 days apart")]
    public void VaxRzv01_TwoDoses_ByTheirDistance(string second, string expected) => Assert.That(
        Unvaccinated.WithVaccine(Concept.RecombinantZosterVaccine, "2024-01-10").WithVaccine(Concept.RecombinantZosterVaccine, second).Of("VAX-RZV-01"), Is.EqualTo(expected));

    [TestCase("VAX-PNEU-01", "2007-03-03", Says.NotApplicable, Description = "18 years")]
    [TestCase("VAX-PNEU-01", "2007-03-02", Says.Fired, Description = "19 years")]
    [TestCase("VAX-RZV-01", "2007-03-03", Says.NotApplicable)]
    [TestCase("VAX-RZV-01", "2007-03-02", Says.Fired)]
    public void VaxPneu01AndRzv01_ByTheAge(string rule, string birth, string expected) =>
        Assert.That((Unvaccinated with { BirthDate = Case.Time(birth) }).Of(rule), Is.EqualTo(expected));

    [TestCase("VAX-PNEU-01")]
    [TestCase("VAX-RZV-01")]
    public void VaxPneu01AndRzv01_NoBirthDate_AreNotAssessed(string rule) =>
        Assert.That((Unvaccinated with { BirthDate = default }).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase("VAX-FLU-01")]
    [TestCase("VAX-PNEU-01")]
    [TestCase("VAX-RZV-01")]
    public void VaxDue_VaccinationsFailed_AreNotAssessed(string rule)
    {
        Assert.That(Unvaccinated.Lacking(DataGroups.Immunizations).Of(rule), Is.EqualTo(Says.NotAssessed), "never \"not on record\" from a failure");
        Assert.That(Case.Standard().Lacking(DataGroups.Immunizations).Of(rule), Is.EqualTo(Says.NotFired), "what is there suffices");
    }

    [Test]
    public void VaxFlu01_StopOrder_IsNotApplicable() =>
        Assert.That(Unvaccinated.Draft(static draft => draft with { DoNotPerform = true }).Of("VAX-FLU-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void VaxLive01_DraftOrder_IsAWarning() => Assert.That(
        Case.Standard().WithDrug(Concept.LiveVaccine, MedicationStatus.Draft, "2026-03-02", MedicationRole.Draft).Finding("VAX-LIVE-01").Indicator, Is.EqualTo(Indicator.Warning));

    [Test]
    public void VaxLive01_DraftedVaccination_Fires() =>
        Assert.That(Case.Standard().WithVaccine(Concept.LiveVaccine, null, isDraft: true).Of("VAX-LIVE-01"), Is.EqualTo(Says.Fired));

    [TestCase(MedicationStatus.Active, Says.Fired)]
    [TestCase(MedicationStatus.Completed, Says.NotFired)]
    public void VaxLive01_OrderOnRecord_ByItsStatus(MedicationStatus status, string expected) =>
        Assert.That(Case.Standard().WithDrug(Concept.LiveVaccine, status, "2026-02-20").Of("VAX-LIVE-01"), Is.EqualTo(expected));

    [Test]
    public void VaxLive01_GivenAlready_DoesNotFire() =>
        Assert.That(Case.Standard().WithVaccine(Concept.LiveVaccine, "2026-02-20").Of("VAX-LIVE-01"), Is.EqualTo(Says.NotFired));

    [TestCase(Concept.RecombinantZosterVaccine)]
    [TestCase(Concept.InfluenzaVaccine)]
    public void VaxLive01_OtherVaccine_DoesNotFire(Concept vaccine) =>
        Assert.That(Case.Standard().WithVaccine(vaccine, null, isDraft: true).Of("VAX-LIVE-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void VaxLive01_OrdersFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().Lacking(DataGroups.MedicationRequests).Of("VAX-LIVE-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void VaxLive01_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().WithVaccine(Concept.LiveVaccine, null, isDraft: true).Draft(static draft => draft with { DoNotPerform = true }).Of("VAX-LIVE-01"),
        Is.EqualTo(Says.NotApplicable));

    [TestCase("2026-02-03", Says.Fired, Description = "27 days")]
    [TestCase("2026-02-02", Says.NotFired, Description = "28 days")]
    [TestCase("2026-02-01", Says.NotFired, Description = "29 days")]
    public void VaxLive02_ByTheDays(string given, string expected) =>
        Assert.That(Case.FirstOrder().WithVaccine(Concept.LiveVaccine, given).Of("VAX-LIVE-02"), Is.EqualTo(expected));

    [Test]
    public void VaxLive02_Fired_IsAWarningWithTheDays()
    {
        var finding = Case.FirstOrder().WithVaccine(Concept.LiveVaccine, "2026-02-20").Finding("VAX-LIVE-02");

        Assert.That((finding.Indicator, finding.Term("d")), Is.EqualTo((Indicator.Warning, "10")));
        Assert.That(finding.Notes, Does.Contain("vax-no-delay"));
    }

    [Test]
    public void VaxLive02_OnTherapy_IsNotApplicable() =>
        Assert.That(Case.Standard().WithVaccine(Concept.LiveVaccine, "2026-02-20").Of("VAX-LIVE-02"), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Immunizations)]
    [TestCase(DataGroups.MedicationRequests, Description = "whether it is a start cannot be told")]
    public void VaxLive02_GroupFailed_IsNotAssessed(DataGroups group) =>
        Assert.That(Case.FirstOrder().Lacking(group).Of("VAX-LIVE-02"), Is.EqualTo(Says.NotAssessed));
}
