using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-QA-01.</summary>
internal sealed class DataQualityTests
{
    private const string Draw = "2026-03-01T08:00:00-05:00";

    private static Verdict Verdict(Case record) => record.Verdict("DATA-QA-01");

    [TestCase(Concept.Anc, 1.2, "/uL", "unit", "ANC", "1.2 /uL")]
    [TestCase(Concept.Anc, 1200, "10*3/uL", "unit", "ANC", "1200 10*3/uL")]
    [TestCase(Concept.Platelets, 6000, "10*9/L", "value", "platelets", "6000 10*9/L")]
    [TestCase(Concept.Hemoglobin, 135, "g/dL", "value", "haemoglobin", "135 g/dL")]
    public void Check_DoubtfulValue_IsAWarningThatNamesIt(Concept analyte, decimal value, string unit, string variant, string name, string shown)
    {
        var fired = (Verdict.Fired)Verdict(Case.Standard().WithLab(analyte, value, Draw, unit));
        Assert.That((fired.Indicator, fired.Variant), Is.EqualTo((Indicator.Warning, variant)));
        Assert.That(fired.Terms, Is.EqualTo(new[] { new Term("analyte", name), new Term("value", shown) }));
    }

    [Test]
    public void Check_DoubtfulValue_IsTheEvidence()
    {
        var evidence = Verdict(Case.Standard().WithLab(Concept.Anc, 1.2m, Draw, "/uL")).Evidence.Single();
        Assert.That((evidence.Value, evidence.Unit, evidence.Block), Is.EqualTo((1.2m, "/uL", ValueBlock.UnitSlip)));
    }

    [Test]
    public void Check_DoubtfulValueWithAUsableOneLater_DoesNotFire() =>
        Assert.That(Verdict(Case.Standard().WithLab(Concept.Anc, 1.2m, "2026-02-01", "/uL")), Is.InstanceOf<Verdict.NotFired>());

    [Test]
    public void Check_DoubtfulValueWithAUsableOneOfTheSameTime_Fires() =>
        Assert.That(Verdict(Case.Standard().WithLab(Concept.Anc, 1.2m, Draw, "/uL").WithAnc(1.2m, Draw)), Is.InstanceOf<Verdict.Fired>());

    [Test]
    public void Check_BelievedSlip_DoesNotFire() => Assert.That(
        Verdict(Case.Standard().WithLab(Concept.Anc, 12, Draw, "/uL").WithLab(Concept.Wbc, 0.4m, Draw)),
        Is.InstanceOf<Verdict.NotFired>());

    [Test]
    public void Check_NothingDoubtful_DoesNotFire() => Assert.That(Verdict(Case.Standard()), Is.InstanceOf<Verdict.NotFired>());

    [TestCase(0.9, null, "2026-03-01", ValueBlock.NoUnit)]
    [TestCase(0.9, "", "2026-03-01", ValueBlock.UnknownUnit)]
    [TestCase(null, "10*9/L", "2026-03-01", ValueBlock.NoNumber)]
    [TestCase(0.9, "10*9/L", "2026-03-09", ValueBlock.InTheFuture)]
    public void Check_OtherUnusableValue_StandsInTheEvidenceOnly(decimal? value, string? unit, string when, ValueBlock expected)
    {
        var verdict = Verdict(Case.Standard().WithLab(Concept.Anc, value, when, unit));
        Assert.That(verdict, Is.InstanceOf<Verdict.NotFired>());
        Assert.That(verdict.Evidence.Single().Block, Is.EqualTo(expected));
    }

    [Test]
    public void Check_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Verdict(Case.Standard().WithoutLabs().Lacking(DataGroups.Laboratory)), Is.InstanceOf<Verdict.NotAssessed>());

    [Test]
    public void Check_LaboratoryFailedAfterADoubtfulValue_Fires() =>
        Assert.That(Verdict(Case.Standard().WithLab(Concept.Anc, 1.2m, Draw, "/uL").Lacking(DataGroups.Laboratory)), Is.InstanceOf<Verdict.Fired>());

    [Test]
    public void Check_NoImatinibDraft_IsNotApplicable()
    {
        var record = Case.Standard() with { Medications = [] };
        Assert.That(Verdict(record.WithLab(Concept.Anc, 1.2m, Draw, "/uL")), Is.InstanceOf<Verdict.NotApplicable>());
    }

    [Test]
    public void Check_EndlessNumber_IsCutForTheCard()
    {
        var fired = (Verdict.Fired)Verdict(Case.Standard().WithLab(Concept.Anc, 1234567890123456.7890123456789m, Draw, "10*3.{cells}/uL"));
        Assert.That(fired.Terms[1].Value, Has.Length.EqualTo(32).And.EndsWith("…"));
    }
}
