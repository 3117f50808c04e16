using ImatinibHooks.Clinical.DrugLevels;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.DrugLevels;

/// <summary>TDM-00 to TDM-WHEN. A sample is taken at 10:00; the hours are those since the last dose.</summary>
internal sealed class TdmTests
{
    private static readonly DateTimeOffset Sampled = new(2026, 2, 20, 10, 0, 0, TimeSpan.FromHours(-5));

    [TestCase(1130, 21, 1, 999.2)]
    [TestCase(900, 27, 1, 1017.8)]
    [TestCase(1000, 24, 1, 1000)]
    [TestCase(1000, 12, 2, 1000)]
    [TestCase(1000, 10, 2, 921.3)]
    public void Tdm01_Trough_WorkedByHand(decimal level, decimal hours, decimal times, decimal expected) =>
        Assert.That(TroughCorrection.Trough(level, hours, TroughCorrection.For(times)!), Is.EqualTo(expected).Within(0.05m));

    [TestCase(20.9, Says.Fired)]
    [TestCase(21.0, Says.NotFired)]
    [TestCase(27.0, Says.NotFired)]
    [TestCase(27.1, Says.Fired)]
    public void Tdm00_OnceDaily_ByTheHours(double hours, string expected) => Assert.That(At(hours, 1500).Of("TDM-00"), Is.EqualTo(expected));

    [TestCase(9.9, Says.Fired)]
    [TestCase(10.0, Says.NotFired)]
    [TestCase(14.0, Says.NotFired)]
    [TestCase(14.1, Says.Fired)]
    public void Tdm00_TwiceDaily_ByTheHours(double hours, string expected) => Assert.That(At(hours, 1500, TwiceDaily()).Of("TDM-00"), Is.EqualTo(expected));

    [TestCase(7.9, "hours")]
    [TestCase(8.0, "estimated")]
    [TestCase(30.0, "estimated")]
    [TestCase(30.1, "hours")]
    public void Tdm00_OutsideTheTrough_SaysWhatTheLevelIsWorth(double hours, string variant) =>
        Assert.That(At(hours, 900).Finding("TDM-00").Variant, Is.EqualTo(variant));

    [Test]
    public void Tdm00_Estimated_ComparesNothing()
    {
        var record = At(20, 100);

        Assert.That((record.Finding("TDM-00").Term("trough"), record.Finding("TDM-00").Term("hours"), record.Of("TDM-CML-LOW"), record.Of("TDM-01")),
            Is.EqualTo(("84", "20", Says.NotAssessed, Says.NotFired)));
    }

    [Test]
    public void Tdm00_NoTimeOfTheDose_IsNotInterpretable()
    {
        var record = Level(500, Case.Standard());

        Assert.That((record.Finding("TDM-00").Variant, record.Of("TDM-CML-LOW")), Is.EqualTo(("time", Says.NotAssessed)));
    }

    [Test]
    public void Tdm00_SampleWithoutATimeOfDay_IsNotInterpretable() => Assert.That(
        Case.Standard().WithLab(Concept.ImatinibLevel, 500, "2026-02-20", "ng/mL").WithOrder(Given(Sampled.AddHours(-24))).Finding("TDM-00").Variant,
        Is.EqualTo("time"));

    [TestCase("2026-02-13", Says.NotFired, Description = "7 days on the dose")]
    [TestCase("2026-02-14", Says.Fired, Description = "6 days")]
    [TestCase("2026-02-21", Says.NotApplicable, Description = "the dose changed after the level")]
    public void Tdm00_SteadyState_ByTheLastChangeOfDose(string changed, string expected) =>
        Assert.That(At(24, 1500, Case.Standard().WithOrder(MedicationStatus.Active, changed, 600)).Of("TDM-00"), Is.EqualTo(expected));

    [Test]
    public void Tdm00_RenewalOfTheSameDose_IsNoChange() =>
        Assert.That(At(24, 1500, Case.Standard().WithOrder(MedicationStatus.Active, "2026-02-18")).Of("TDM-00"), Is.EqualTo(Says.NotFired));

    [Test]
    public void Tdm00_ThreeTimesDaily_IsAnotherSchedule()
    {
        var thrice = Case.Standard().WithoutOrders().WithOrder(Case.Order(MedicationStatus.Active, "2024-01-15") with { Doses = [Case.Milligrams(200, 3)] });

        Assert.That(At(8, 1500, thrice).Finding("TDM-00").Variant, Is.EqualTo("schedule"));
    }

    [TestCase("2025-12-02", Says.NotFired, Description = "90 days")]
    [TestCase("2025-12-01", Says.NotApplicable, Description = "91 days")]
    public void Tdm00_ByTheAgeOfTheLevel(string day, string expected)
    {
        var sampled = DateTimeOffset.Parse(day + "T10:00:00-05:00", System.Globalization.CultureInfo.InvariantCulture);
        var record = Case.Standard().WithLab(Concept.ImatinibLevel, 1500, day + "T10:00:00-05:00", "ng/mL").WithOrder(Given(sampled.AddHours(-24)));

        Assert.That(record.Of("TDM-00"), Is.EqualTo(expected));
    }

    [Test]
    public void Tdm_StartOrHold_IsSilent()
    {
        var held = Case.Standard().WithoutOrders().WithOrder(MedicationStatus.OnHold, "2026-02-25");

        Assert.That((Level(500, Case.FirstOrder()).Of("TDM-CML-LOW"), At(24, 500, held).Of("TDM-CML-LOW")), Is.EqualTo((Says.NotApplicable, Says.NotApplicable)));
    }

    [TestCase(999, Says.Fired)]
    [TestCase(1000, Says.NotFired)]
    [TestCase(1001, Says.NotFired)]
    public void TdmCmlLow_ByTheTrough(decimal level, string expected) => Assert.That(At(24, level).Of("TDM-CML-LOW"), Is.EqualTo(expected));

    [TestCase(1099, Says.Fired)]
    [TestCase(1100, Says.NotFired)]
    [TestCase(1101, Says.NotFired)]
    public void TdmGistLow_ByTheTrough(decimal level, string expected) => Assert.That(At(24, level, Gist()).Of("TDM-GIST-LOW"), Is.EqualTo(expected));

    [Test]
    public void TdmLow_OtherIndication_IsNotApplicable() =>
        Assert.That((At(24, 500).Of("TDM-GIST-LOW"), At(24, 500, Gist()).Of("TDM-CML-LOW")), Is.EqualTo((Says.NotApplicable, Says.NotApplicable)));

    [TestCase(2000, Says.NotFired, Says.NotFired)]
    [TestCase(2001, Says.Fired, Says.NotFired)]
    [TestCase(3000, Says.Fired, Says.NotFired)]
    [TestCase(3001, Says.NotFired, Says.Fired)]
    public void TdmHigh_OnlyTheHigherOneSpeaks(decimal level, string one, string two) =>
        Assert.That((At(24, level).Of("TDM-HIGH-1"), At(24, level).Of("TDM-HIGH-2")), Is.EqualTo((one, two)));

    [TestCase("TDM-CML-LOW", 500, Indicator.Info, "500")]
    [TestCase("TDM-HIGH-1", 2500, Indicator.Info, "2500")]
    [TestCase("TDM-HIGH-2", 3500, Indicator.Warning, "3500")]
    public void Tdm_Fired_NamesTheTroughAndSaysEstimated(string rule, decimal level, Indicator indicator, string trough)
    {
        var finding = At(24, level).Finding(rule);

        Assert.That((finding.Indicator, finding.Term("trough")), Is.EqualTo((indicator, trough)));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "tdm-estimated" }));
        Assert.That(finding.Evidence.Select(static fact => fact.Concept), Is.EqualTo(new[] { Concept.ImatinibLevel, Concept.Imatinib }));
    }

    [TestCase(500, Says.NotApplicable, Description = "no level that is too high")]
    [TestCase(2500, Says.Fired)]
    [TestCase(3500, Says.Fired)]
    public void TdmAct_OnlyBesideAHighTrough(decimal level, string expected) => Assert.That(At(24, level).Of("TDM-ACT"), Is.EqualTo(expected));

    [TestCase(Concept.Rifampicin, Says.Fired)]
    [TestCase(Concept.Oxcarbazepine, Says.Fired)]
    [TestCase(Concept.Ketoconazole, Says.Fired)]
    [TestCase(Concept.Fluconazole, Says.NotFired)]
    [TestCase(Concept.Warfarin, Says.NotFired)]
    public void TdmWhen_OnlyBesideInducersAndStrongInhibitors(Concept drug, string expected) =>
        Assert.That(Case.Standard().WithDrug(drug).Of("TDM-WHEN"), Is.EqualTo(expected));

    [Test]
    public void TdmWhen_Fired_OffersALevel() => Assert.That(
        Case.Standard().WithDrug(Concept.Rifampicin).Finding("TDM-WHEN").Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.ImatinibLevel, 0) }));

    [TestCase("TDM-00")]
    [TestCase("TDM-01")]
    [TestCase("TDM-CML-LOW")]
    [TestCase("TDM-HIGH-1")]
    [TestCase("TDM-HIGH-2")]
    [TestCase("TDM-ACT")]
    public void Tdm_NoLevel_IsNotApplicableUnlessTheLaboratoryFailed(string rule) => Assert.That(
        (Case.Standard().Of(rule), Case.Standard().Lacking(DataGroups.Laboratory).Of(rule)), Is.EqualTo((Says.NotApplicable, Says.NotAssessed)));

    [Test]
    public void LastDose_StatedWithTheLevel_CountsWhenNothingWasGiven()
    {
        var record = Level(500, Case.Standard());
        var stated = new FindingFact { Concepts = ConceptSet.Of(Concept.LastDoseTime), Time = ClinicalTime.At(Sampled.AddHours(-24)), Source = record.Labs[^1].Source };

        Assert.That((record with { Findings = record.Findings.Add(stated) }).Of("TDM-CML-LOW"), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void LastDose_TheNewestBeforeTheSampleCounts() => Assert.That(
        At(24, 500).WithOrder(Given(Sampled.AddHours(-48))).WithOrder(Given(Sampled.AddHours(2))).Of("TDM-CML-LOW"), Is.EqualTo(Says.Fired));

    private static Case At(double hours, decimal level, Case? record = null) => Level(level, record ?? Case.Standard()).WithOrder(Given(Sampled.AddHours(-hours)));

    private static Case Level(decimal level, Case record) => record.WithLab(Concept.ImatinibLevel, level, "2026-02-20T10:00:00-05:00", "ng/mL");

    private static Case Gist() => Case.Standard().WithoutConditions().WithCondition(Concept.Gist, "2024-01-10");

    private static Case TwiceDaily() =>
        Case.Standard().WithoutOrders().WithOrder(Case.Order(MedicationStatus.Active, "2024-01-15") with { Doses = [Case.Milligrams(400, 2)] });

    private static MedicationFact Given(DateTimeOffset when) => new()
    {
        Concepts = ConceptSet.Of(Concept.Imatinib),
        Role = MedicationRole.Administration,
        Status = MedicationStatus.Completed,
        Authored = ClinicalTime.At(when),
    };
}
