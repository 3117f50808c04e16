using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Immunoglobulins;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Immunoglobulins;

/// <summary>IGG-01 to IGG-05.</summary>
internal sealed class IggTests
{
    private const string Recent = "2026-02-10";

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "immunoglobulins.md", "IGG-RULES", [LowIggWithInfections.Rule, LowIggAlone.Rule, VeryLowIgg.Rule, AntibodyDefects.Rule, IggDue.Rule]);

    [Test]
    public void Limits_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("immunoglobulins.md", "IGG-LIMITS", [IggState.VeryLow, IggState.Low, IggState.Reduced]);

    [TestCase(399, Says.Fired)]
    [TestCase(400, Says.NotFired)]
    [TestCase(401, Says.NotFired)]
    public void Igg01_ByIgg(decimal igg, string expected) => Assert.That(Infected(2).WithIgg(igg).Of("IGG-01"), Is.EqualTo(expected));

    [TestCase(1, Says.NotFired)]
    [TestCase(2, Says.Fired)]
    [TestCase(3, Says.Fired)]
    public void Igg01_ByTheInfections(int infections, string expected) => Assert.That(Infected(infections).WithIgg(350).Of("IGG-01"), Is.EqualTo(expected));

    [TestCase("2025-03-02", Says.Fired, Description = "365 days")]
    [TestCase("2025-03-01", Says.NotFired, Description = "366 days")]
    public void Igg01_OneInfectionInHospital_Counts(string authored, string expected) => Assert.That(
        Case.Standard().WithIgg(350).WithOrder(Antibacterial(authored) with { IsInpatient = true }).Of("IGG-01"), Is.EqualTo(expected));

    [Test]
    public void Igg01_Vignette39_IsAWarningWithTheReferral()
    {
        var finding = Infected(3).WithLab(Concept.Igg, 3.5m, Recent, "g/L").Finding("IGG-01");

        Assert.That((finding.Indicator, finding.Term("igg")), Is.EqualTo((Indicator.Warning, "350")));
        Assert.That(finding.Notes, Does.Contain("igg-never-stop"));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.Refer("immunology") }));
    }

    [TestCase("2025-09-03", Says.Fired, Description = "180 days")]
    [TestCase("2025-09-02", Says.NotAssessed, Description = "181 days")]
    public void Igg01_ByTheAgeOfIgg(string when, string expected) =>
        Assert.That(Infected(2).WithLab(Concept.Igg, 350, when, "mg/dL").Of("IGG-01"), Is.EqualTo(expected));

    [TestCase("2022-03-03", "NotApplicable", Description = "3 years")]
    [TestCase("2022-03-02", "Fired", Description = "4 years")]
    public void Igg01_ByTheAge(string birth, string expected) => Assert.That(
        (Infected(2).WithIgg(350) with { BirthDate = Case.Time(birth) }).Of("IGG-01"), Is.EqualTo(expected));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void Igg01_GroupFailed_IsNotAssessed(DataGroups group) => Assert.That(Case.Standard().Lacking(group).Of("IGG-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase(399, Says.Fired)]
    [TestCase(400, Says.NotFired)]
    [TestCase(150, Says.Fired)]
    [TestCase(149, Says.NotApplicable, Description = "IGG-03 speaks")]
    public void Igg02_ByIgg(decimal igg, string expected) => Assert.That(Infected(1).WithIgg(igg).Of("IGG-02"), Is.EqualTo(expected));

    [Test]
    public void Igg02_Fired_IsAnInfoAndPlansTheRepeat()
    {
        var finding = Case.Standard().WithIgg(350).Finding("IGG-02");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.Igg, 90) }));
    }

    [Test]
    public void Igg02_WithInfections_IsNotApplicable() => Assert.That(Infected(2).WithIgg(350).Of("IGG-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Igg02_NoIgg_IsNotAssessed() => Assert.That(Case.Standard().Of("IGG-02"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Igg02_LowAndDrugsFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().WithIgg(350).Lacking(DataGroups.MedicationAdministrations).Of("IGG-02"), Is.EqualTo(Says.NotAssessed));

    [TestCase(149, Says.Fired)]
    [TestCase(150, Says.NotFired)]
    [TestCase(151, Says.NotFired)]
    public void Igg03_ByIgg(decimal igg, string expected) => Assert.That(Case.Standard().WithIgg(igg).Of("IGG-03"), Is.EqualTo(expected));

    [Test]
    public void Igg03_NoIgg_IsNotAssessed() => Assert.That(Case.Standard().Of("IGG-03"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Igg03_Toddler_IsNotApplicable() =>
        Assert.That((Case.Standard().WithIgg(100) with { BirthDate = Case.Time("2023-01-01") }).Of("IGG-03"), Is.EqualTo(Says.NotApplicable));

    [TestCase(399, Says.NotFired)]
    [TestCase(400, Says.Fired)]
    [TestCase(699, Says.Fired)]
    [TestCase(700, Says.NotFired)]
    [TestCase(701, Says.NotFired)]
    public void Igg04_ByIgg(decimal igg, string expected) =>
        Assert.That(Infected(2).WithIgg(igg).WithImmunoglobulin(Concept.Iga, 60, 70).Of("IGG-04"), Is.EqualTo(expected));

    [TestCase(Concept.Iga, 69, Says.Fired)]
    [TestCase(Concept.Iga, 70, Says.NotFired, Description = "at the lower limit")]
    [TestCase(Concept.Igm, 39, Says.Fired)]
    public void Igg04_ByIgaAndIgm(Concept analyte, decimal value, string expected) => Assert.That(
        Infected(2).WithIgg(500).WithImmunoglobulin(Concept.Iga, 100, 70).WithImmunoglobulin(Concept.Igm, 80, 40).Without(analyte)
            .WithImmunoglobulin(analyte, value, analyte == Concept.Iga ? 70 : 40).Of("IGG-04"),
        Is.EqualTo(expected));

    [Test]
    public void Igg04_PoorVaccineResponse_Fires() =>
        Assert.That(Infected(2).WithIgg(500).WithCondition(Concept.VaccineResponsePoor).Of("IGG-04"), Is.EqualTo(Says.Fired));

    [Test]
    public void Igg04_NothingElseMeasured_IsNotAssessed() => Assert.That(Infected(2).WithIgg(500).Of("IGG-04"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Igg04_OneInfection_DoesNotFire() => Assert.That(Infected(1).WithIgg(500).WithImmunoglobulin(Concept.Iga, 60, 70).Of("IGG-04"), Is.EqualTo(Says.NotFired));

    [Test]
    public void Igg04_Toddler_IsNotApplicable() =>
        Assert.That((Infected(2).WithIgg(500) with { BirthDate = Case.Time("2023-01-01") }).Of("IGG-04"), Is.EqualTo(Says.NotApplicable));

    [TestCase("2025-03-02", Says.NotFired, Description = "365 days")]
    [TestCase("2025-03-01", Says.Fired, Description = "366 days")]
    public void Igg05_ByTheAgeOfIgg(string when, string expected) =>
        Assert.That(Infected(2).WithLab(Concept.Igg, 900, when, "mg/dL").Of("IGG-05"), Is.EqualTo(expected));

    [Test]
    public void Igg05_NeverMeasured_IsAnInfoAndOffersIt()
    {
        var finding = Infected(2).Finding("IGG-05");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.Igg, 0) }));
    }

    [Test]
    public void Igg05_FewInfections_DoesNotFire() => Assert.That(Infected(1).Of("IGG-05"), Is.EqualTo(Says.NotFired));

    [TestCase(DataGroups.Laboratory, 2)]
    [TestCase(DataGroups.MedicationRequests, 0)]
    public void Igg05_GroupFailed_IsNotAssessed(DataGroups group, int infections) =>
        Assert.That(Infected(infections).Lacking(group).Of("IGG-05"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Igg05_StopOrder_IsNotApplicable() =>
        Assert.That(Infected(2).Draft(static draft => draft with { DoNotPerform = true }).Of("IGG-05"), Is.EqualTo(Says.NotApplicable));

    private static Case Infected(int infections)
    {
        var record = Case.Standard();
        for (var i = 0; i < infections; i++)
        {
            record = record.WithOrder(Antibacterial($"2025-{6 + (2 * i):00}-10"));
        }

        return record;
    }

    private static MedicationFact Antibacterial(string authored) => new()
    {
        Concepts = ConceptSet.Of(Concept.Antibacterial),
        Role = MedicationRole.Order,
        Status = MedicationStatus.Completed,
        Authored = Case.Time(authored),
    };
}

/// <summary>Immunoglobulin values of 2026-02-10.</summary>
internal static class Immunoglobulins
{
    internal static Case WithIgg(this Case record, decimal value) => record.WithLab(Concept.Igg, value, "2026-02-10", "mg/dL");

    internal static Case WithImmunoglobulin(this Case record, Concept analyte, decimal value, decimal low) =>
        record.With(AnalyteUnits.Read(new() { Analyte = analyte, Time = Case.Time("2026-02-10"), ReferenceLow = low }, value, "mg/dL"));
}
