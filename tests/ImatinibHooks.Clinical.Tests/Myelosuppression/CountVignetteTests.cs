using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>The vignettes of the clinical scenarios: what MYELO and INFX say of each, with its variants.</summary>
internal sealed class CountVignetteTests
{
    private const string MarchFirst = "2026-03-01T08:00:00-05:00";

    [Test]
    public void Vignette01_CleanRenewal() => Expect(Case.Standard());

    [Test]
    public void Vignette02_FirstNeutropenia()
    {
        var record = Case.Standard().WithDraw(MarchFirst, 0.80m, 120);

        Expect(record, "MYELO-CP-01");
        Assert.That(record.Finding("MYELO-CP-01").Term("resume"), Is.EqualTo("400 mg"));
    }

    [Test]
    public void Vignette03_ExactlyOnTheLine()
    {
        var record = Case.Standard().WithDraw(MarchFirst, 1.00m, 50);

        Expect(record, "MYELO-CP-06");
        Assert.That(record.Finding("MYELO-CP-06").Variant, Is.EqualTo("both"));
    }

    [Test]
    public void Vignette04_PlateletsAlone()
    {
        var record = Case.Standard().WithDraw(MarchFirst, 2.4m, 49);

        Expect(record, "MYELO-CP-01");
        Assert.That(record.Finding("MYELO-CP-01").Variant, Is.EqualTo("platelets"));
    }

    [Test]
    public void Vignette06_AcceleratedPhaseWithAComparator()
    {
        var record = Advanced(600).WithAnc(0.1m, MarchFirst, comparator: Comparator.Less).WithPlatelets(45, MarchFirst).WithHemoglobin(13, MarchFirst);

        Expect(record, "INFX-06", "MYELO-AP-01");
        Assert.That(record.Finding("MYELO-AP-01").Indicator, Is.EqualTo(Indicator.Warning));
    }

    [Test]
    public void Vignette07_AdvancedPhaseTwoWeeksLow()
    {
        var record = Advanced(600).WithoutOrders().WithOrder(MedicationStatus.Completed, "2024-01-15", 600)
            .WithOrder(MedicationStatus.Active, "2026-02-14", 400).DraftOf(400).WithoutLabs()
            .WithDraw("2026-02-14T08:00:00-05:00", 0.40m).WithDraw("2026-02-21T08:00:00-05:00", 0.45m).WithDraw("2026-02-28T08:00:00-05:00", 0.42m)
            .With(new FindingFact { Concepts = ConceptSet.Of(Concept.CytopeniaUnrelatedToDisease), Time = Case.Time("2026-02-20") });

        Expect(record, "INFX-06", "MYELO-AP-02");
        Assert.That(record.Finding("MYELO-AP-02").Term("resume"), Is.EqualTo("300 mg"));
    }

    [Test]
    public void Vignette09_PhaseNotRecorded() =>
        Expect(Case.Standard().WithoutConditions().WithCondition(Concept.Cml).WithDraw(MarchFirst, 0.90m), "MYELO-CP-01", "MYELO-UNK-01");

    [Test]
    public void Vignette10_CellsPerMicrolitre()
    {
        var record = Case.Standard().WithLab(Concept.Anc, 850, MarchFirst, "/uL").WithLab(Concept.Platelets, 140000, MarchFirst, "/uL")
            .WithHemoglobin(13, MarchFirst);

        Expect(record, "MYELO-CP-01");
        Assert.That(record.Finding("MYELO-CP-01").Term("anc"), Is.EqualTo("0.85"));
    }

    [Test]
    public void Vignette11_GradeTwo()
    {
        var record = Case.Standard().WithLab(Concept.Anc, 1480, MarchFirst, "/uL").WithPlatelets(160, MarchFirst).WithHemoglobin(13, MarchFirst);

        Expect(record, "MYELO-CP-06");
        Assert.That(record.Finding("MYELO-CP-06").Term("anc"), Is.EqualTo("1.48"));
    }

    [Test]
    public void Vignette12_NoUnitAtAll()
    {
        var record = Case.Standard().WithoutLabs().WithLab(Concept.Anc, 0.9m, MarchFirst, null).WithPlatelets(200, MarchFirst).WithHemoglobin(13, MarchFirst);

        Expect(record, "MYELO-MISS-01");
        Assert.That(record.Finding("MYELO-MISS-01").Notes, Does.Contain("anc-no-unit"));
    }

    [Test]
    public void Vignette14_UselessComparator()
    {
        var record = Case.Standard().WithoutLabs().WithAnc(1.5m, MarchFirst, comparator: Comparator.Less)
            .WithPlatelets(130, MarchFirst).WithHemoglobin(13, MarchFirst);

        Expect(record, "MYELO-MISS-01");
        Assert.That(record.Finding("MYELO-MISS-01").Notes, Does.Contain("anc-comparator"));
    }

    [Test]
    public void Vignette16_PreliminaryLow()
    {
        var record = Case.Standard().WithAnc(0.70m, "2026-03-02T08:00:00-05:00", ResultStatus.Preliminary);

        Expect(record, "MYELO-CP-01");
        Assert.That(record.Finding("MYELO-CP-01").Notes, Does.Contain("preliminary"));
    }

    [Test]
    public void Vignette22_OpenHoldNotRecovered()
    {
        var held = Case.Order(MedicationStatus.OnHold, "2026-02-16T12:00:00-05:00") with { HasStatusReason = true, StatusReasons = ConceptSet.Of(Concept.Neutropenia) };
        var record = Case.Standard().WithoutLabs().WithOrder(held).WithDraw("2026-02-16T08:00:00-05:00", 0.8m).WithDraw(MarchFirst, 1.4m, 90);

        Expect(record, "MYELO-CP-03", "MYELO-GCSF-01");
    }

    [Test]
    public void Vignette25_CleanResume()
    {
        var held = Case.Order(MedicationStatus.OnHold, "2026-02-02T12:00:00-05:00") with { HasStatusReason = true, StatusReasons = ConceptSet.Of(Concept.Neutropenia) };
        var record = Case.Standard().WithoutLabs().WithOrder(held).WithDraw("2026-02-02T08:00:00-05:00", 0.7m).WithDraw(MarchFirst, 1.50m, 75);

        Expect(record);
    }

    [Test]
    public void Vignette26_TrueRecurrence()
    {
        var record = Case.Standard().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01", 2.0m, 150).WithDraw(MarchFirst, 0.9m);

        Expect(record, "MYELO-CP-02", "MYELO-GCSF-01");
        Assert.That(record.Finding("MYELO-CP-02").Term("resume"), Is.EqualTo("300 mg"));
    }

    [Test]
    public void Vignette28_WrongResumeDoseAfterTheSecondEpisode()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01", 2.0m, 150)
            .WithDraw("2026-02-05", 0.7m).WithDraw("2026-02-25T08:00:00-05:00", 1.9m, 120).WithDraw(MarchFirst, 1.8m, 118);

        Expect(record, "MYELO-CP-04", "MYELO-GCSF-01");
        Expect(record.DraftOf(300), "MYELO-GCSF-01");
    }

    [TestCase(1, "MYELO-CP-01", "600 mg")]
    [TestCase(2, "MYELO-CP-02", "400 mg")]
    public void Vignette29_DfspAt800(int episode, string rule, string resume)
    {
        var record = Case.Standard().WithoutConditions().WithCondition(Concept.Dfsp).WithoutOrders()
            .WithOrder(MedicationStatus.Active, "2024-01-15", 800).DraftOf(400, 2);
        record = episode == 1 ? record : record.WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01");
        record = record.WithDraw(MarchFirst, 0.9m);

        Expect(record, rule);
        Assert.That(record.Finding(rule).Term("resume"), Is.EqualTo(resume));
    }

    [Test]
    public void Vignette30_LowBeforeTheFirstDose() =>
        Expect(Case.FirstOrder().WithDraw("2026-02-28T08:00:00-05:00", 0.9m, 130), "MYELO-PRE-01");

    [TestCase("2025-11-20", "MYELO-MISS-01", Description = "102 days")]
    [TestCase("2025-11-24", "MYELO-MISS-01", Description = "98 days")]
    [TestCase("2025-11-25", null, Description = "97 days")]
    public void Vignette31_Overdue(string when, string? expected) =>
        Expect(Case.Standard().WithoutLabs().WithDraw(when), expected is null ? [] : [expected]);

    [Test]
    public void Vignette34_FebrileNeutropenia() =>
        Expect(
            Case.Standard().WithDraw("2026-03-02T07:00:00-05:00", 0.7m).WithTemperature(38.4m, "2026-03-02T09:00:00-05:00"),
            "MYELO-CP-01",
            "MYELO-FN-01");

    [TestCase("2026-03-02T08:40:00-05:00", false)]
    [TestCase("2026-03-02T09:05:00-05:00", true)]
    public void Vignette34_TwoTemperatures(string second, bool febrile) =>
        Expect(
            Case.Standard().WithDraw("2026-03-02T07:00:00-05:00", 0.7m)
                .WithTemperature(38.1m, "2026-03-02T08:00:00-05:00").WithTemperature(38.0m, second),
            febrile ? ["MYELO-CP-01", "MYELO-FN-01"] : ["MYELO-CP-01"]);

    [Test]
    public void Vignette35_PneumoniaWithNormalAncAt72() =>
        Expect(
            (Case.Standard() with { BirthDate = Case.Time("1953-08-01") }).WithCondition(Concept.ActiveInfection, "2026-02-27").WithDraw(MarchFirst, 4.0m),
            "INFX-01",
            "INFX-04");

    [Test]
    public void Vignette51_OlderPatientAlone() => Expect(Case.FirstOrder() with { BirthDate = Case.Time("1947-06-01") }, "INFX-04b");

    [Test]
    public void Vignette60_ObservationsFailed() => Expect(Case.Standard().WithoutLabs().Lacking(DataGroups.Laboratory | DataGroups.VitalSigns));

    private static Case Advanced(decimal mg) => Case.Standard().WithoutConditions().WithCondition(Concept.CmlAcceleratedPhase, "2024-01-10")
        .WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", mg).DraftOf(mg);

    /// <summary>Exactly these rules of MYELO and INFX fire.</summary>
    private static void Expect(Case record, params string[] rules) => Assert.That(
        record.Fired().Where(static id => id.StartsWith("MYELO", StringComparison.Ordinal) || id.StartsWith("INFX", StringComparison.Ordinal)),
        Is.EqualTo(rules));
}
