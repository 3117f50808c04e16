using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-HGB-01 and ALC-01: anaemia and lymphopenia of grade 3.</summary>
internal sealed class MyeloHgbAlcTests
{
    private const string Anemia = "MYELO-HGB-01";
    private const string Lymphopenia = "MYELO-ALC-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(7.9, Says.Fired)]
    [TestCase(8.0, Says.NotFired)]
    [TestCase(8.1, Says.NotFired)]
    public void MyeloHgb01_AtTheEdge(decimal hemoglobin, string expected) =>
        Assert.That(Case.Standard().WithHemoglobin(hemoglobin, Yesterday).Of(Anemia), Is.EqualTo(expected));

    [TestCase(0.49, Says.Fired)]
    [TestCase(0.50, Says.NotFired)]
    [TestCase(0.51, Says.NotFired)]
    public void MyeloAlc01_AtTheEdge(decimal lymphocytes, string expected) =>
        Assert.That(Case.Standard().WithLab(Concept.Lymphocytes, lymphocytes, Yesterday).Of(Lymphopenia), Is.EqualTo(expected));

    [Test]
    public void MyeloHgb01_Fired_IsAWarningAndOffersNothing()
    {
        var finding = Case.Standard().WithHemoglobin(7.9m, Yesterday).Finding(Anemia);

        Assert.That((finding.Indicator, finding.Term("hb"), finding.Proposals.Length), Is.EqualTo((Indicator.Warning, "7.9", 0)));
    }

    [Test]
    public void MyeloAlc01_Fired_IsAnInfo()
    {
        var finding = Case.Standard().WithLab(Concept.Lymphocytes, 0.4m, Yesterday).Finding(Lymphopenia);

        Assert.That((finding.Indicator, finding.Term("alc")), Is.EqualTo((Indicator.Info, "0.4")));
    }

    [Test]
    public void MyeloHgb01_Preliminary_IsNotUsed()
    {
        var record = Case.Standard().WithLab(Concept.Hemoglobin, 7, Yesterday, "g/dL", ResultStatus.Preliminary);

        Assert.That(record.Of(Anemia), Is.EqualTo(Says.NotFired));
    }

    [TestCase("2025-11-25", Says.Fired, Description = "97 days, day 777")]
    [TestCase("2025-11-24", Says.NotAssessed)]
    public void MyeloHgb01_AtTheEdgeOfTheLimit(string when, string expected) =>
        Assert.That(Case.Standard().WithoutLabs().WithHemoglobin(7, when).Of(Anemia), Is.EqualTo(expected));

    [TestCase("2026-02-16", Says.Fired, Description = "14 days, new start")]
    [TestCase("2026-02-15", Says.NotAssessed)]
    public void MyeloHgb01_NewStart_AtTheEdgeOfTheLimit(string when, string expected) =>
        Assert.That(Case.FirstOrder().WithoutLabs().WithHemoglobin(7, when).Of(Anemia), Is.EqualTo(expected));

    [TestCase(Anemia)]
    [TestCase(Lymphopenia)]
    public void MyeloHgbAlc_NoValue_IsNotAssessed(string rule) => Assert.That(Case.Standard().WithoutLabs().Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(Anemia)]
    [TestCase(Lymphopenia)]
    public void MyeloHgbAlc_LaboratoryFailed_IsNotAssessed(string rule) =>
        Assert.That(Case.Standard().Lacking(DataGroups.Laboratory).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(Anemia)]
    [TestCase(Lymphopenia)]
    public void MyeloHgbAlc_OrderThatEndsImatinib_IsNotApplicable(string rule) =>
        Assert.That(Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Of(rule), Is.EqualTo(Says.NotApplicable));
}
