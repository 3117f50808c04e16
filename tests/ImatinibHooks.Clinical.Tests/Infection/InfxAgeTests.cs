using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-04 and INFX-04b: age, with and without a further contributor.</summary>
internal sealed class InfxAgeTests
{
    private const string WithRisk = "INFX-04";
    private const string Alone = "INFX-04b";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase("1961-03-03", Says.NotApplicable, Description = "64 years")]
    [TestCase("1961-03-02", Says.Fired, Description = "the 65th birthday")]
    [TestCase("1960-03-02", Says.Fired, Description = "66 years")]
    public void Infx04b_AgeAtTheEdge(string born, string expected) => Assert.That(Born(born).Of(Alone), Is.EqualTo(expected));

    [TestCase("1961-03-03", Says.NotApplicable)]
    [TestCase("1961-03-02", Says.Fired)]
    [TestCase("1960-03-02", Says.Fired)]
    public void Infx04_AgeAtTheEdge(string born, string expected) =>
        Assert.That(Born(born).WithCondition(Concept.ActiveInfection).Of(WithRisk), Is.EqualTo(expected));

    [Test]
    public void Infx04b_Fired_IsAnInfoWithTheAge()
    {
        var finding = Born("1953-08-01").Finding(Alone);

        Assert.That((finding.Indicator, finding.Term("a")), Is.EqualTo((Indicator.Info, "72")));
        Assert.That(finding.Evidence.Single().Concept, Is.EqualTo(Concept.BirthDate), "a fact with a name");
    }

    [TestCase(1.49, Says.Fired)]
    [TestCase(1.50, Says.NotFired)]
    public void Infx04_AncAsContributor_AtTheEdge(decimal anc, string expected) =>
        Assert.That(Born("1953-08-01").WithDraw(Yesterday, anc).Of(WithRisk), Is.EqualTo(expected));

    [TestCase(Concept.ActiveInfection, "contributor-infection")]
    [TestCase(Concept.Sepsis, "contributor-sepsis")]
    [TestCase(Concept.InvasiveFungalInfection, "contributor-sepsis")]
    public void Infx04_Infection_IsAContributorAndReplacesInfx04b(Concept infection, string note)
    {
        var record = Born("1953-08-01").WithCondition(infection);

        Assert.That(record.Finding(WithRisk).Notes, Is.EqualTo(new[] { note, "no-score", "age-cut", "infection-background" }));
        Assert.That(record.Of(Alone), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void Infx04_Immunosuppression_IsAContributor()
    {
        var drug = Case.Order(MedicationStatus.Active, "2026-01-01") with { Concepts = ConceptSet.Of(Concept.Immunosuppressant) };

        Assert.That(Born("1953-08-01").WithOrder(drug).Finding(WithRisk).Notes, Does.Contain("contributor-immunosuppression"));
    }

    [Test]
    public void Infx04_Fired_IsAWarningAndOffersAWeeklyCount()
    {
        var finding = Born("1953-08-01").WithCondition(Concept.ActiveInfection).WithDraw(Yesterday, 1.2m).Finding(WithRisk);

        Assert.That((finding.Indicator, finding.Term("a")), Is.EqualTo((Indicator.Warning, "72")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderBloodCount(7) }));
        Assert.That(finding.Evidence.Select(static evidence => evidence.Concept), Is.EqualTo(new[] { Concept.BirthDate, Concept.Anc, Concept.ActiveInfection }));
    }

    [Test]
    public void Infx04_AncTooOld_IsNotAssessedAndInfx04bStillSpeaks()
    {
        var record = Born("1953-08-01").WithoutLabs().WithDraw("2026-02-15");

        Assert.That((record.Of(WithRisk), record.Of(Alone)), Is.EqualTo((Says.NotAssessed, Says.Fired)));
    }

    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    [TestCase(DataGroups.MedicationStatements)]
    public void Infx04_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Born("1953-08-01").Lacking(failed).Of(WithRisk), Is.EqualTo(Says.NotAssessed));

    [TestCase(WithRisk)]
    [TestCase(Alone)]
    public void Infx04_NoBirthDate_IsNotAssessed(string rule) =>
        Assert.That((Case.Standard() with { BirthDate = default }).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(1960, Says.Fired)]
    [TestCase(1961, Says.NotAssessed, Description = "64 or 65")]
    [TestCase(1962, Says.NotApplicable)]
    public void Infx04b_YearOfBirthOnly(int year, string expected)
    {
        var record = Case.Standard() with { BirthDate = ClinicalTime.Between(new(year, 1, 1), new(year, 12, 31)) };

        Assert.That(record.Of(Alone), Is.EqualTo(expected));
    }

    private static Case Born(string date) => Case.Standard() with { BirthDate = Case.Time(date) };
}
