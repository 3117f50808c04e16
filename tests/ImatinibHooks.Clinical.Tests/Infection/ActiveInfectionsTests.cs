using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-01 to 04 and 08: which infections are there on the day of the order.</summary>
public sealed class ActiveInfectionsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestCase(ClinicalStatus.Active, true)]
    [TestCase(ClinicalStatus.Inactive, false)]
    [TestCase(ClinicalStatus.Unstated, false, Description = "no status and no onset")]
    public void IsActive_WithoutAnOnset(ClinicalStatus status, bool expected) =>
        Assert.That(IsActive(new() { Concepts = default, Status = status }), Is.EqualTo(expected));

    [TestCase(30, true)]
    [TestCase(31, false)]
    public void IsActive_NoStatus_ByTheAgeOfTheOnset(int days, bool expected) =>
        Assert.That(IsActive(new() { Concepts = default, Onset = ClinicalTime.OnDay(Today.AddDays(-days)) }), Is.EqualTo(expected));

    [Test]
    public void IsActive_NoStatusAndAMonthAsOnset_CountsByItsLastDay()
    {
        var january = ClinicalTime.Between(new(2026, 1, 1), new(2026, 1, 31));

        Assert.That(IsActive(new() { Concepts = default, Onset = january }), Is.True);
    }

    [Test]
    public void IsActive_InactiveWithARecentOnset_IsNot() =>
        Assert.That(IsActive(new() { Concepts = default, Status = ClinicalStatus.Inactive, Onset = ClinicalTime.OnDay(Today) }), Is.False);

    [TestCase(Concept.Sepsis)]
    [TestCase(Concept.InvasiveFungalInfection)]
    public void Of_ASevereInfectionThatIsAlsoAnInfection_IsSevereOnly(Concept severe)
    {
        var infections = ActiveInfections.Of(
            [new() { Concepts = ConceptSet.Of(severe).With(Concept.ActiveInfection), Status = ClinicalStatus.Active }], Today, default);

        Assert.That((infections.Mild.Length, infections.Severe.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Of_SeveralInfections_AreOrderedBySource()
    {
        var first = Infection(1);
        var second = Infection(2);

        Assert.That(ActiveInfections.Of([second, first], Today, default).Mild, Is.EqualTo(new[] { first, second }));
    }

    private static bool IsActive(ConditionFact condition) => ActiveConditions.IsActive(condition, Today, default);

    private static ConditionFact Infection(int source) =>
        new() { Concepts = ConceptSet.Of(Concept.ActiveInfection), Status = ClinicalStatus.Active, Source = new FactSource(source) };
}
