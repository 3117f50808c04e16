using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-07: when courses of antibacterials are one infection, and which infections lie in the span.</summary>
public sealed class AntibacterialCoursesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly TimeSpan Offset = TimeSpan.FromHours(-5);

    [Test]
    public void Between_NoMedication_IsEmpty() => Assert.That(Infections(), Is.Empty);

    [TestCase(13, 1, Description = "13 days apart are one infection")]
    [TestCase(14, 2, Description = "14 days apart are two")]
    [TestCase(15, 2)]
    public void Between_TwoCourses_ByTheDaysBetweenEndAndStart(int days, int expected)
    {
        var first = Course(1, began: 100, ended: 93);
        var second = Course(2, began: 93 - days, ended: 93 - days - 5);

        Assert.That(Infections(second, first), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Between_ALongCourseInsideAnother_CountsFromTheLaterEnd()
    {
        var longest = Course(1, began: 100, ended: 60);
        var inside = Course(2, began: 95, ended: 90);
        var after = Course(3, began: 50, ended: 45);

        Assert.That(Infections(longest, inside, after), Has.Length.EqualTo(1));
    }

    [TestCase(365, 1)]
    [TestCase(366, 0)]
    public void Between_AtTheEdgeOfTheSpan(int daysAgo, int expected) =>
        Assert.That(Infections(Course(1, daysAgo, daysAgo - 3)), Has.Length.EqualTo(expected));

    [Test]
    public void Between_AnInfectionThatBeganBeforeTheSpan_CountsByItsLatestCourse()
    {
        var infections = Infections(Course(1, began: 370, ended: 366), Course(2, began: 360, ended: 355));

        Assert.That(infections, Is.EqualTo(new[] { new TreatedInfection(Today.AddDays(-360), new FactSource(2)) }));
    }

    [Test]
    public void Between_ACourseWithoutAnEnd_EndsWhereItBegan()
    {
        var open = Course(1, began: 100, ended: 100) with { End = default };

        Assert.That(Infections(open, Course(2, began: 86, ended: 80)), Has.Length.EqualTo(2));
    }

    [TestCase(MedicationRole.Draft, MedicationStatus.Draft)]
    [TestCase(MedicationRole.Order, MedicationStatus.Cancelled)]
    [TestCase(MedicationRole.Order, MedicationStatus.Draft)]
    public void Between_ACourseThatWasNotGiven_IsLeftOut(MedicationRole role, MedicationStatus status) =>
        Assert.That(Infections(Course(1, 20, 15) with { Role = role, Status = status }), Is.Empty);

    [Test]
    public void Between_ACourseWithoutAnyDate_IsLeftOut() =>
        Assert.That(Infections(Course(1, 20, 15) with { Start = default }), Is.Empty);

    [Test]
    public void Between_AnotherDrug_IsLeftOut() =>
        Assert.That(Infections(Course(1, 20, 15) with { Concepts = ConceptSet.Of(Concept.Gcsf) }), Is.Empty);

    [FsCheck.NUnit.Property]
    public bool Between_DoesNotDependOnTheOrderOfTheRecord(byte[] began)
    {
        var courses = began.Select((days, i) => Course(i, days, days)).ToArray();
        var reversed = courses.Reverse().ToArray();

        return Infections(courses).SequenceEqual(Infections(reversed));
    }

    private static System.Collections.Immutable.ImmutableArray<TreatedInfection> Infections(params MedicationFact[] medications) =>
        AntibacterialCourses.Between(Today.AddDays(-365), Today, [.. medications], Offset);

    private static MedicationFact Course(int source, int began, int ended) => new()
    {
        Concepts = ConceptSet.Of(Concept.Antibacterial),
        Role = MedicationRole.Order,
        Status = MedicationStatus.Completed,
        Start = ClinicalTime.OnDay(Today.AddDays(-began)),
        End = ClinicalTime.OnDay(Today.AddDays(-ended)),
        Source = new FactSource(source),
    };
}
