using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-AP-01 to 03: low counts in advanced phase; only the highest of the three fires.</summary>
internal sealed class MyeloApTests
{
    private const string Severe = "MYELO-AP-01";
    private const string TwoWeeks = "MYELO-AP-02";
    private const string FourWeeks = "MYELO-AP-03";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.49, 210, Says.Fired)]
    [TestCase(0.50, 210, Says.NotFired)]
    [TestCase(0.51, 210, Says.NotFired)]
    [TestCase(3.2, 9, Says.Fired)]
    [TestCase(3.2, 10, Says.NotFired)]
    [TestCase(3.2, 11, Says.NotFired)]
    public void MyeloAp01_AtTheEdge(decimal anc, decimal platelets, string expected) =>
        Assert.That(At(600).WithDraw(Yesterday, anc, platelets).Of(Severe), Is.EqualTo(expected));

    [Test]
    public void MyeloAp01_Fired_IsNoStopAndOffersTheFirstStep()
    {
        var finding = At(600).WithDraw(Yesterday, 0.4m).Finding(Severe);

        Assert.That((finding.Indicator, finding.Term("resume")), Is.EqualTo((Indicator.Warning, "400 mg")));
        Assert.That(
            finding.Proposals,
            Is.EqualTo(new Proposal[] { new Proposal.Refer("marrow"), new Proposal.ChangeDose(400) { OnlyAfterReview = true } }),
            "the marrow comes first");
        Assert.That(finding.Notes, Is.EqualTo(new[] { "marrow-unknown", "first-month" }));
    }

    [Test]
    public void MyeloAp01_AlreadyAtTheStep_OffersNoDose()
    {
        var finding = At(400).WithDraw(Yesterday, 0.4m).Finding(Severe);

        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Refer("marrow") }));
        Assert.That(finding.Notes, Does.Contain("already-at-step"));
    }

    [Test]
    public void MyeloAp01_NotFromTheDisease_OffersTheDoseFirst() => Assert.That(
        At(600).WithDraw(Yesterday, 0.4m).With(Marrow(Concept.CytopeniaUnrelatedToDisease, "2026-03-01")).Finding(Severe).Proposals,
        Is.EqualTo(new Proposal[] { new Proposal.ChangeDose(400) }));

    [Test]
    public void MyeloAp01_FromTheDisease_OffersNoDose()
    {
        var finding = At(600).WithDraw(Yesterday, 0.4m).With(Marrow(Concept.CytopeniaRelatedToDisease, "2026-03-01")).Finding(Severe);

        Assert.That(finding.Proposals, Is.Empty);
        Assert.That(finding.Notes, Does.Contain("marrow-related"));
    }

    [Test]
    public void MyeloAp01_WithFever_IsCritical()
    {
        var record = At(600).WithDraw(Yesterday, 0.4m).WithLab(Concept.BodyTemperature, 38.5m, "2026-03-02T09:00:00-05:00", "Cel");

        Assert.That(record.Of("MYELO-FN-01"), Is.EqualTo(Says.Fired));
        Assert.That(record.Finding(Severe).Indicator, Is.EqualTo(Indicator.Critical));
    }

    [TestCase(13, Severe)]
    [TestCase(14, TwoWeeks)]
    [TestCase(15, TwoWeeks)]
    [TestCase(27, TwoWeeks)]
    [TestCase(28, FourWeeks)]
    [TestCase(29, FourWeeks)]
    public void MyeloAp_BySpan_OnlyTheHighestFires(int span, string expected) =>
        Assert.That(Advanced(Low(At(400), span)), Is.EqualTo(new[] { expected }));

    [Test]
    public void MyeloAp_SpanIsOfValues_NotOfToday()
    {
        var record = At(400).WithoutLabs().WithDraw("2026-01-20T08:00:00-05:00", 0.4m).WithDraw("2026-02-01T08:00:00-05:00", 0.4m);

        Assert.That(Advanced(record), Is.EqualTo(new[] { Severe }), "12 days of values, 41 days of calendar");
    }

    [Test]
    public void MyeloAp_AValueAboveBetween_BreaksTheRun()
    {
        var record = At(400).WithoutLabs().WithDraw("2026-02-10T08:00:00-05:00", 0.4m).WithDraw("2026-02-17T08:00:00-05:00", 0.6m).WithDraw(Yesterday, 0.4m);

        Assert.That(Advanced(record), Is.EqualTo(new[] { Severe }));
    }

    [Test]
    public void MyeloAp_NeutrophilsThenPlatelets_AreOneRun()
    {
        var record = At(400).WithoutLabs().WithDraw("2026-02-10T08:00:00-05:00", 0.4m).WithDraw("2026-02-17T08:00:00-05:00", 0.8m, 8).WithDraw(Yesterday, 0.8m, 8);

        Assert.That(Advanced(record), Is.EqualTo(new[] { TwoWeeks }));
    }

    [Test]
    public void MyeloAp02_DoseAboveTheFirstStep_IsForAp01() =>
        Assert.That(Advanced(Low(At(600), 20)), Is.EqualTo(new[] { Severe }));

    [Test]
    public void MyeloAp02_DoseIsThatOfTheActiveOrder() =>
        Assert.That(Advanced(Low(At(400).DraftOf(600), 20)), Is.EqualTo(new[] { TwoWeeks }));

    [TestCase(Concept.CytopeniaUnrelatedToDisease, "unrelated")]
    [TestCase(Concept.None, "unknown")]
    public void MyeloAp02_Fired_OffersTheStepAndAsksWhenTheRecordDoesNotSay(Concept relation, string variant)
    {
        var finding = Low(At(400), 20).With(Marrow(relation)).Finding(TwoWeeks);

        Assert.That((finding.Indicator, finding.Variant, finding.Term("resume")), Is.EqualTo((Indicator.Warning, variant, "300 mg")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.ChangeDose(300), new Proposal.OrderBloodCount(7) }));
        Assert.That(finding.Notes, Does.Contain("dose-not-deliverable"), "300 mg of 400-mg tablets");
    }

    [TestCase(300)]
    [TestCase(200)]
    public void MyeloAp02_AtOrBelowTheStep_SaysAlready(decimal mg)
    {
        var finding = Low(At(mg), 20).Finding(TwoWeeks);

        Assert.That(finding.Variant, Is.EqualTo("already"));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderBloodCount(7) }));
    }

    [Test]
    public void MyeloAp02_DoseNotKnown_IsNotAssessedAndAp01Fires()
    {
        var order = Case.Order(MedicationStatus.Active, "2024-01-15") with { Doses = [] };
        var record = Low(At(400).WithoutOrders().WithOrder(order), 20);

        Assert.That((record.Of(TwoWeeks), record.Of(Severe)), Is.EqualTo((Says.NotAssessed, Says.Fired)));
    }

    [TestCase(20)]
    [TestCase(30)]
    public void MyeloAp_FromTheDisease_OnlyAp01Fires(int span) =>
        Assert.That(Advanced(Low(At(400), span).With(Marrow(Concept.CytopeniaRelatedToDisease))), Is.EqualTo(new[] { Severe }));

    [Test]
    public void MyeloAp_RelationOfTheNewestDayWins()
    {
        var record = Low(At(400), 30).With(Marrow(Concept.CytopeniaRelatedToDisease, "2026-02-10"))
            .With(Marrow(Concept.CytopeniaUnrelatedToDisease, "2026-02-20"));

        Assert.That(record.Finding(FourWeeks).Variant, Is.EqualTo("unrelated"));
    }

    [Test]
    public void MyeloAp_RelationBothOnOneDay_IsUnknown()
    {
        var record = Low(At(400), 30).With(Marrow(Concept.CytopeniaRelatedToDisease, "2026-02-20"))
            .With(Marrow(Concept.CytopeniaUnrelatedToDisease, "2026-02-20"));

        Assert.That(record.Finding(FourWeeks).Variant, Is.EqualTo("unknown"));
    }

    [Test]
    public void MyeloAp_RelationOfAnEarlierEpisode_IsLeftOut()
    {
        var record = Low(At(400), 30).With(Marrow(Concept.CytopeniaRelatedToDisease, "2025-06-01"));

        Assert.That(record.Finding(FourWeeks).Variant, Is.EqualTo("unknown"));
    }

    [Test]
    public void MyeloAp03_Fired_IsAHold()
    {
        var finding = Low(At(400), 28).Finding(FourWeeks);

        Assert.That((finding.Indicator, finding.Term("resume")), Is.EqualTo((Indicator.Critical, "300 mg")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold("neutropenia"), new Proposal.OrderBloodCount(7) }));
    }

    [TestCase(0.99, 210, Says.Fired)]
    [TestCase(1.00, 20, Says.NotFired)]
    [TestCase(1.00, 19, Says.Fired)]
    public void MyeloAp03_RecoveryAtTheEdge(decimal anc, decimal platelets, string expected) =>
        Assert.That(Low(At(400), 28).WithDraw("2026-03-02T09:30:00-05:00", anc, platelets).Of(FourWeeks), Is.EqualTo(expected));

    [Test]
    public void MyeloAp03_PreliminaryLowThatReachesFourWeeks_Raises()
    {
        var record = At(400).WithoutLabs().WithDraw("2026-02-01T08:00:00-05:00", 0.4m).WithDraw("2026-02-20T08:00:00-05:00", 0.4m)
            .WithAnc(0.4m, Yesterday, ResultStatus.Preliminary);

        Assert.That(record.Finding(FourWeeks).Notes, Does.Contain("preliminary"));
    }

    [TestCase(0, 600, Severe, "260 mg/m2")]
    [TestCase(14, 500, TwoWeeks, "200 mg/m2")]
    [TestCase(28, 400, FourWeeks, "200 mg/m2")]
    public void MyeloAp_Child_FollowsTheEuLadder(int span, decimal mg, string rule, string resume)
    {
        var record = Low(At(mg) with { BirthDate = Case.Time("2012-01-01") }, span);

        Assert.That(Advanced(record), Is.EqualTo(new[] { rule }));
        Assert.That(record.Finding(rule).Term("resume"), Is.EqualTo(resume));
        Assert.That(record.Finding(rule).Notes, Does.Contain("child-ladder"));
    }

    [Test]
    public void MyeloAp01_ChildWithoutBodySurface_OffersNoDoseAndSaysWhy()
    {
        var finding = (At(600) with { BirthDate = Case.Time("2012-01-01") }).Without(Concept.BodyWeight).WithDraw(Yesterday, 0.4m).Finding(Severe);

        Assert.That(finding.Proposals, Has.None.InstanceOf<Proposal.ChangeDose>());
        Assert.That(finding.Notes, Does.Contain("body-surface-missing"));
    }

    [TestCase(Severe)]
    [TestCase(TwoWeeks)]
    [TestCase(FourWeeks)]
    public void MyeloAp_ChronicPhase_IsNotApplicable(string rule) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, 0.4m).Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(Severe)]
    [TestCase(TwoWeeks)]
    [TestCase(FourWeeks)]
    public void MyeloAp_NoCount_IsNotAssessed(string rule) => Assert.That(At(600).WithoutLabs().Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(Severe)]
    [TestCase(TwoWeeks)]
    [TestCase(FourWeeks)]
    public void MyeloAp_NormalCounts_DoNotFire(string rule) => Assert.That(At(600).Of(rule), Is.EqualTo(Says.NotFired));

    [TestCase(Severe)]
    [TestCase(TwoWeeks)]
    [TestCase(FourWeeks)]
    public void MyeloAp_ConditionsFailedAndNoneThere_IsNotAssessed(string rule) =>
        Assert.That(Case.Standard().WithoutConditions().Lacking(DataGroups.Conditions).Of(rule), Is.EqualTo(Says.NotAssessed));

    private static string[] Advanced(Case record) => [.. record.Fired().Where(static id => id.StartsWith("MYELO-AP", StringComparison.Ordinal))];

    private static Case At(decimal mg) => Case.Standard().WithoutConditions().WithCondition(Concept.CmlAcceleratedPhase, "2024-01-10")
        .WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", mg).DraftOf(mg);

    /// <summary>Low from so many days before 2026-03-01 to that day, with a low value between.</summary>
    private static Case Low(Case record, int span)
    {
        var last = Case.Time(Yesterday).Instant!.Value;
        return record.Without(Concept.Anc, Concept.Platelets, Concept.Hemoglobin)
            .WithDraw(Iso(last.AddDays(-span)), 0.4m).WithDraw(Iso(last.AddDays(-span / 2)), 0.45m).WithDraw(Iso(last), 0.42m);
    }

    private static string Iso(DateTimeOffset time) => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static FindingFact Marrow(Concept relation, string when = "2026-02-20") =>
        new() { Concepts = ConceptSet.Of(relation), Answer = QualitativeAnswer.Positive, Time = Case.Time(when) };
}
