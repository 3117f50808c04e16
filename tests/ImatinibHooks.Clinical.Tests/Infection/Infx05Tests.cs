using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-05: added immunosuppression.</summary>
internal sealed class Infx05Tests
{
    private const string Rule = "INFX-05";

    [TestCase(19, "2026-02-16", Says.NotFired)]
    [TestCase(20, "2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase(20, "2026-02-17", Says.NotFired, Description = "13 days")]
    public void Infx05_Prednisone_AtTheEdges(decimal mg, string since, string expected) =>
        Assert.That(Case.Standard().WithOrder(Steroid(Concept.Prednisone, mg, since)).Of(Rule), Is.EqualTo(expected));

    [TestCase(Concept.Hydrocortisone, 79, Says.NotFired)]
    [TestCase(Concept.Hydrocortisone, 80, Says.Fired)]
    [TestCase(Concept.Methylprednisolone, 15.9, Says.NotFired)]
    [TestCase(Concept.Methylprednisolone, 16, Says.Fired)]
    [TestCase(Concept.Dexamethasone, 2.9, Says.NotFired)]
    [TestCase(Concept.Dexamethasone, 3, Says.Fired)]
    public void Infx05_OtherSteroids_AtTheEdges(Concept steroid, decimal mg, string expected) =>
        Assert.That(Case.Standard().WithOrder(Steroid(steroid, mg, "2026-01-01")).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Infx05_Steroid_SaysTheDoseAsPrednisone()
    {
        var finding = Case.Standard().WithOrder(Steroid(Concept.Dexamethasone, 4, "2026-01-01")).Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant, finding.Term("mg")), Is.EqualTo((Indicator.Warning, "corticosteroid", "26.68")));
        Assert.That(finding.Terms.Single(static term => term.IsNameOfEvidence), Is.EqualTo(new Term("drug", "corticosteroid") { IsNameOfEvidence = true }), "the drug is named");
        Assert.That(finding.Evidence.Single().Concept, Is.EqualTo(Concept.Dexamethasone));
    }

    [Test]
    public void Infx05_SteroidWhoseDoseCannotBeWorkedOut_IsNotAssessed()
    {
        var steroid = Steroid(Concept.Prednisone, 20, "2026-01-01") with { Doses = [] };

        Assert.That(Case.Standard().WithOrder(steroid).Of(Rule), Is.EqualTo(Says.NotAssessed));
    }

    [Test]
    public void Infx05_SteroidOfUnknownStart_IsNotAssessed()
    {
        var steroid = Steroid(Concept.Prednisone, 20, "2026-01-01") with { Authored = default };

        Assert.That(Case.Standard().WithOrder(steroid).Of(Rule), Is.EqualTo(Says.NotAssessed));
    }

    [TestCase(MedicationStatus.Active, MedicationRole.Order, Says.Fired)]
    [TestCase(MedicationStatus.Active, MedicationRole.Statement, Says.Fired)]
    [TestCase(MedicationStatus.Draft, MedicationRole.Draft, Says.NotFired)]
    [TestCase(MedicationStatus.Stopped, MedicationRole.Order, Says.NotFired)]
    [TestCase(MedicationStatus.OnHold, MedicationRole.Order, Says.NotFired)]
    public void Infx05_Immunosuppressant_ActiveNowOnly(MedicationStatus status, MedicationRole role, string expected)
    {
        var drug = Drug(Concept.Immunosuppressant, "2026-01-01") with { Status = status, Role = role };

        Assert.That(Case.Standard().WithOrder(drug).Of(Rule), Is.EqualTo(expected));
    }

    [TestCase("2026-03-02", Says.Fired)]
    [TestCase("2026-03-01", Says.NotFired)]
    public void Infx05_Immunosuppressant_EndAtTheEdge(string end, string expected) =>
        Assert.That(Case.Standard().WithOrder(Drug(Concept.Immunosuppressant, "2026-01-01") with { End = Case.Time(end) }).Of(Rule), Is.EqualTo(expected));

    [TestCase("2025-09-02", Says.Fired, Description = "6 months")]
    [TestCase("2025-09-01", Says.NotFired, Description = "6 months and a day")]
    public void Infx05_AntiCd20_AtTheEdge(string given, string expected)
    {
        var dose = Drug(Concept.AntiCd20, given) with { Role = MedicationRole.Administration, Status = MedicationStatus.Completed };

        Assert.That(Case.Standard().WithOrder(dose).Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void Infx05_AntiCd20ThatIsAlsoAnImmunosuppressant_CountsByItsOwnWindow()
    {
        var drug = Drug(Concept.AntiCd20, "2025-01-01") with
        {
            Concepts = ConceptSet.Of(Concept.AntiCd20).With(Concept.Immunosuppressant),
            Status = MedicationStatus.Completed,
        };

        Assert.That(Case.Standard().WithOrder(drug).Of(Rule), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void Infx05_SeveralDrugs_SaysSo()
    {
        var record = Case.Standard().WithOrder(Drug(Concept.Immunosuppressant, "2026-01-01")).WithOrder(Drug(Concept.AntiCd20, "2026-01-01"));

        Assert.That(record.Finding(Rule).Variant, Is.EqualTo("several"));
        Assert.That(record.Finding(Rule).Evidence, Has.Length.EqualTo(2));
    }

    [TestCase(DataGroups.MedicationRequests)]
    [TestCase(DataGroups.MedicationStatements)]
    [TestCase(DataGroups.MedicationAdministrations)]
    public void Infx05_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Infx05_NoDrug_DoesNotFire() => Assert.That(Case.Standard().Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void Infx05_OrderThatEndsImatinib_IsNotApplicable() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Of(Rule), Is.EqualTo(Says.NotApplicable));

    private static MedicationFact Drug(Concept concept, string authored) => new()
    {
        Concepts = ConceptSet.Of(concept),
        Role = MedicationRole.Order,
        Status = MedicationStatus.Active,
        Authored = Case.Time(authored),
    };

    private static MedicationFact Steroid(Concept steroid, decimal mg, string since) => Drug(steroid, since) with { Doses = [Case.Milligrams(mg)] };
}
