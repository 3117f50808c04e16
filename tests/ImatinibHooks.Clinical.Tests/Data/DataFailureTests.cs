using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-FAIL-01.</summary>
internal sealed class DataFailureTests
{
    private static Verdict.Fired Fired(Case record) => (Verdict.Fired)record.Verdict("DATA-FAIL-01");

    private static string Term(Case record, string name) => Fired(record).Terms.Single(term => term.Name == name).Value;

    [TestCase(DataGroups.Laboratory, Indicator.Warning)]
    [TestCase(DataGroups.Laboratory | DataGroups.Conditions, Indicator.Warning)]
    [TestCase(DataGroups.Conditions, Indicator.Info)]
    [TestCase(DataGroups.VitalSigns | DataGroups.Patient, Indicator.Info)]
    public void Check_FailedGroup_WarnsWhenCountsAreConcerned(DataGroups groups, Indicator expected) =>
        Assert.That(Fired(Case.Standard().Lacking(groups)).Indicator, Is.EqualTo(expected));

    [TestCase(DataGroups.Patient, "patient")]
    [TestCase(DataGroups.Laboratory | DataGroups.VitalSigns, "laboratory results, vital signs")]
    [TestCase(DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations, "medication orders, medication statements, medication administrations")]
    public void Check_FailedGroups_AreNamed(DataGroups groups, string expected) =>
        Assert.That(Term(Case.Standard().Lacking(groups), "groups"), Is.EqualTo(expected));

    [Test]
    public void Check_RulesThatNeedTheGroup_AreNamed() => Assert.That(
        Term(Case.Standard().WithoutLabs().Lacking(DataGroups.Laboratory), "rules").Split(", "),
        Does.Contain("CBC-05").And.Contain("DATA-QA-01").And.Not.Contain("CBC-04"));

    [Test]
    public void Check_NothingFailed_DoesNotFire() => Assert.That(Case.Standard().Verdict("DATA-FAIL-01"), Is.InstanceOf<Verdict.NotFired>());

    [Test]
    public void Check_NoImatinibDraft_IsNotApplicable() => Assert.That(
        (Case.Standard() with { Medications = [] }).Lacking(DataGroups.Laboratory).Verdict("DATA-FAIL-01"),
        Is.InstanceOf<Verdict.NotApplicable>());

    [Test]
    public void Check_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Lacking(DataGroups.Laboratory).Verdict("DATA-FAIL-01"),
        Is.InstanceOf<Verdict.NotApplicable>());
}
