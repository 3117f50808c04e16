using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelWarnings;

/// <summary>WARN-EOS-01 and WARN-TLS-01: warnings at a start.</summary>
internal sealed class WarnStartTests
{
    private const string Eosinophils = "WARN-EOS-01";
    private const string Lysis = "WARN-TLS-01";

    [TestCase(Concept.HypereosinophilicSyndrome, Says.Fired)]
    [TestCase(Concept.ChronicEosinophilicLeukemia, Says.Fired)]
    [TestCase(Concept.AggressiveSystemicMastocytosis, Says.Fired)]
    [TestCase(Concept.CmlChronicPhase, Says.NotApplicable)]
    public void WarnEos01_ByDisease(Concept disease, string expected) =>
        Assert.That(Case.FirstOrder().WithoutConditions().WithCondition(disease).Of(Eosinophils), Is.EqualTo(expected));

    [Test]
    public void WarnEos01_OnTherapy_IsNotApplicable() => Assert.That(
        Case.Standard().WithoutConditions().WithCondition(Concept.HypereosinophilicSyndrome).Of(Eosinophils), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.MedicationRequests)]
    public void WarnEos01_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.FirstOrder().WithoutConditions().Lacking(failed).Of(Eosinophils), Is.EqualTo(Says.NotAssessed));

    [TestCase(99.9, Says.NotFired)]
    [TestCase(100, Says.Fired)]
    [TestCase(100.1, Says.Fired)]
    public void WarnTls01_Leukocytes_AtTheEdge(decimal count, string expected) => Assert.That(Counted(count).Of(Lysis), Is.EqualTo(expected));

    [Test]
    public void WarnTls01_Fired_NamesTheCount()
    {
        var finding = Counted(143.5m).Finding(Lysis);

        Assert.That((finding.Indicator, finding.Variant, finding.Term("wbc")), Is.EqualTo((Indicator.Info, "leukocytes", "143.5")));
    }

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void WarnTls01_CountAge_AtTheEdge(string day, string expected) =>
        Assert.That(Case.FirstOrder().WithLab(Concept.Wbc, 120, day).Of(Lysis), Is.EqualTo(expected));

    [TestCase(7.0, 7, Says.NotFired)]
    [TestCase(7.1, 7, Says.Fired)]
    [TestCase(20, null, Says.NotFired, Description = "no upper limit, no source for one")]
    public void WarnTls01_Urate_AgainstItsOwnLimit(decimal urate, int? limit, string expected)
    {
        var result = AnalyteUnits.Read(new() { Analyte = Concept.Urate, Time = Case.Time("2026-03-01"), ReferenceHigh = limit }, urate, "mg/dL");

        Assert.That(Counted(20).With(result).Of(Lysis), Is.EqualTo(expected));
    }

    [TestCase(416.36, "umol/L")]
    [TestCase(0.41636, "mmol/L")]
    public void WarnTls01_UrateInMoles_IsConverted(decimal urate, string unit) =>
        Assert.That(AnalyteUnits.Read(new() { Analyte = Concept.Urate }, urate, unit).Value, Is.EqualTo(7m));

    [Test]
    public void WarnTls01_NoLeukocytes_IsNotAssessed() => Assert.That(Case.FirstOrder().Of(Lysis), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void WarnTls01_OnTherapy_IsNotApplicable() =>
        Assert.That(Case.Standard().WithLab(Concept.Wbc, 120, "2026-03-01").Of(Lysis), Is.EqualTo(Says.NotApplicable));

    private static Case Counted(decimal leukocytes) => Case.FirstOrder().WithLab(Concept.Wbc, leukocytes, "2026-03-01");
}
