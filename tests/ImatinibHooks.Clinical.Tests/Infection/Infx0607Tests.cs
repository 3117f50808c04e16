using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-06 and INFX-07: advanced phase, recurrent infections.</summary>
internal sealed class Infx0607Tests
{
    private const string Advanced = "INFX-06";
    private const string Recurrent = "INFX-07";

    [TestCase(Concept.CmlAcceleratedPhase, Says.Fired)]
    [TestCase(Concept.CmlBlastPhase, Says.Fired)]
    [TestCase(Concept.CmlChronicPhase, Says.NotFired)]
    [TestCase(Concept.Cml, Says.NotFired)]
    [TestCase(Concept.PhPositiveAll, Says.NotFired)]
    public void Infx06_ByDisease(Concept disease, string expected) =>
        Assert.That(Case.Standard().WithoutConditions().WithCondition(disease).Of(Advanced), Is.EqualTo(expected));

    [Test]
    public void Infx06_Fired_IsAnInfoWithThePhaseAsEvidence()
    {
        var finding = Case.Standard().WithoutConditions().WithCondition(Concept.CmlBlastPhase).Finding(Advanced);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Evidence.Single().Concept, Is.EqualTo(Concept.CmlBlastPhase));
    }

    [Test]
    public void Infx06_PhaseAsReasonOfTheOrder_FiresAsWell()
    {
        var record = Case.Standard().WithoutConditions()
            .Draft(static draft => draft with { HasReason = true, Reasons = ConceptSet.Of(Concept.CmlAcceleratedPhase) });

        Assert.That(record.Finding(Advanced).Evidence.Single().Source, Is.EqualTo(record.AsOrder().Draft.Source));
    }

    [Test]
    public void Infx06_ConditionsFailedAndPhaseUnknown_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutConditions().Lacking(DataGroups.Conditions).Of(Advanced), Is.EqualTo(Says.NotAssessed));

    [TestCase(1, Says.NotFired)]
    [TestCase(2, Says.Fired)]
    [TestCase(3, Says.Fired)]
    public void Infx07_NumberOfInfections_AtTheEdge(int infections, string expected) =>
        Assert.That(WithCourses(infections).Of(Recurrent), Is.EqualTo(expected));

    [Test]
    public void Infx07_Fired_IsAnInfoWithTheCoursesAsEvidence()
    {
        var finding = WithCourses(3).Finding(Recurrent);

        Assert.That((finding.Indicator, finding.Term("n")), Is.EqualTo((Indicator.Info, "3")));
        Assert.That(finding.Evidence, Has.Length.EqualTo(3));
    }

    [TestCase(MedicationRole.Statement)]
    [TestCase(MedicationRole.Administration)]
    public void Infx07_StatementsAndAdministrations_Count(MedicationRole role)
    {
        var record = WithCourses(1).WithOrder(Course("2026-02-01") with { Role = role });

        Assert.That(record.Of(Recurrent), Is.EqualTo(Says.Fired));
    }

    [TestCase(1, Says.NotAssessed)]
    [TestCase(2, Says.Fired)]
    public void Infx07_StatementsFailed_FiresOnWhatIsThere(int infections, string expected) =>
        Assert.That(WithCourses(infections).Lacking(DataGroups.MedicationStatements).Of(Recurrent), Is.EqualTo(expected));

    [TestCase(Advanced)]
    [TestCase(Recurrent)]
    public void Infx_OrderThatEndsImatinib_IsNotApplicable(string rule) =>
        Assert.That(Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Of(rule), Is.EqualTo(Says.NotApplicable));

    private static Case WithCourses(int count)
    {
        var record = Case.Standard();
        for (var month = 1; month <= count; month++)
        {
            record = record.WithOrder(Course($"2025-0{month + 5}-10"));
        }

        return record;
    }

    private static MedicationFact Course(string authored) => new()
    {
        Concepts = ConceptSet.Of(Concept.Antibacterial),
        Role = MedicationRole.Order,
        Status = MedicationStatus.Completed,
        Authored = Case.Time(authored),
    };
}
