using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>Which vaccinations become facts (docs/clinical/intake.md, Vaccinations).</summary>
internal sealed class ImmunizationIntakeTests
{
    private const string Mmr = "03";
    private const string Influenza = "150";

    [Test(Description = "Found by a mutated request")]
    public void Immunization_InTheDraftsAndOnRecordUnderOneId_AreBothRead() => Assert.That(
        Read.Values((Read.Drafts, Sent.Bundle([Given(Mmr, "completed")])), (Read.Immunizations, Sent.Bundle([Given(Influenza)]))).Record.Immunizations.Select(dose => dose.IsDraft),
        Is.EquivalentTo(new[] { true, false }));

    [Test]
    public void Immunization_Completed_IsAGivenDose()
    {
        var dose = OnRecord(Given(Influenza)).Record.Immunizations.Single();

        Assert.That((dose.Concepts.Has(Concept.InfluenzaVaccine), dose.IsDraft, dose.Given.FirstDay), Is.EqualTo((true, false, new DateOnly(2025, 10, 5))));
    }

    [TestCase("not-done")]
    [TestCase("entered-in-error")]
    [TestCase("unknown")]
    public void Immunization_NotGiven_IsLeftOutForItsStatus(string status)
    {
        var read = OnRecord(Given(Influenza, status));

        Assert.That((read.Record.Immunizations.Length, read.LeftOut.Single()), Is.EqualTo((0, "Immunization/v1 Status")));
    }

    [TestCase("completed", true)]
    [TestCase("preparation", true)]
    [TestCase("not-done", false)]
    [TestCase("entered-in-error", false)]
    public void Immunization_InTheDrafts_IsPlannedUnlessNotDone(string status, bool isPlanned) => Assert.That(
        Read.Values((Read.Drafts, Sent.Bundle([Given(Mmr, status)]))).Record.Immunizations.Select(dose => dose.IsDraft),
        Is.EqualTo(isPlanned ? new[] { true } : []));

    [TestCase("98", Description = "tuberculin test")]
    [TestCase("96", Description = "tuberculin test")]
    [TestCase("998", Description = "no vaccine administered")]
    [TestCase("999", Description = "unknown vaccine")]
    public void Immunization_NoVaccineOfTheRules_IsNoFact(string cvx) => Assert.That(OnRecord(Given(cvx)).Record.Immunizations, Is.Empty);

    [Test]
    public void Immunization_ByTextAlone_IsKnown() => Assert.That(
        OnRecord(Sent.With(Given(Mmr), "vaccineCode", """{"text":"MMR vaccine"}""")).Record.Immunizations.Single().Concepts.Has(Concept.LiveVaccine), Is.True);

    [Test]
    public void Immunization_OfAnotherPatient_IsNoFact() => Assert.That(
        OnRecord(Sent.With(Given(Mmr), "patient", """{"reference":"Patient/p2"}""")).Record.Immunizations, Is.Empty);

    [Test]
    public void Immunization_WithoutADate_HasNone()
    {
        var dose = OnRecord(Sent.Without(Given(Influenza), "occurrenceDateTime")).Record.Immunizations.Single();

        Assert.That(dose.Given.IsKnown, Is.False);
    }

    [Test]
    public void Call_LiveVaccineAmongTheDrafts_IsFound() => Assert.That(
        (Call.Renewal with { Drafts = [Sent.Draft, Given(Mmr, "preparation")] }).Findings(), Does.Contain("VAX-LIVE-01"));

    [Test]
    public void Call_ImmunizationsNotAnswered_NothingIsDue() => Assert.Multiple(() =>
    {
        Assert.That(Call.Renewal.With("immunizations", "null").Findings(), Is.EqualTo("VAX-FLU-01 VAX-PNEU-01 VAX-RZV-01"), "answered and empty: none on record");
        Assert.That(Call.Renewal.With("immunizations", null).Findings(), Does.Not.Contain("VAX-").And.Contain("DATA-FAIL-01"));
        Assert.That(Call.Renewal.With("immunizations", """{"resourceType":"OperationOutcome"}""").Findings(), Does.Not.Contain("VAX-").And.Contain("DATA-FAIL-01"));
    });

    private static ReadRecord OnRecord(string immunization) => Read.Values((Read.Immunizations, Sent.Bundle([immunization])));

    private static string Given(string cvx, string status = "completed") =>
        $$$"""
        {"resourceType":"Immunization","id":"v1","status":"{{{status}}}","patient":{"reference":"Patient/p1"},"occurrenceDateTime":"2025-10-05",
        "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"{{{cvx}}}"}]}}
        """;
}
