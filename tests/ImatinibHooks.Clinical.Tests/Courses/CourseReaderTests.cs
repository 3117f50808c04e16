using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Courses;

/// <summary>The course of imatinib as seen on 2026-03-02.</summary>
internal sealed class CourseReaderTests
{
    private static Case None => Case.FirstOrder();

    private static Course Course(Case record) => record.AsOrder().Course;

    private static MedicationFact Order(MedicationStatus status, string authored, string? end = null, string? start = null) =>
        Case.Order(status, authored) with { Start = start is null ? default : Case.Time(start), End = end is null ? default : Case.Time(end) };

    [Test]
    public void Read_NoOrder_IsANewStart() => Assert.That(Course(None).State, Is.EqualTo(CourseState.NewStart));

    [Test]
    public void Read_NoOrderButOrdersFailed_IsUnknown() =>
        Assert.That(Course(None.Lacking(DataGroups.MedicationRequests)).State, Is.EqualTo(CourseState.Unknown));

    [Test]
    public void Read_OrderOnAFirstPage_IsOnTherapy() =>
        Assert.That(Course(Case.Standard().Lacking(DataGroups.MedicationRequests)).State, Is.EqualTo(CourseState.OnTherapy));

    [TestCase(MedicationStatus.Active)]
    [TestCase(MedicationStatus.OnHold)]
    public void Read_OpenOrder_RunsFromTheDayItWasWritten(MedicationStatus status) =>
        Assert.That(Course(None.WithOrder(status, "2024-01-15")), Has.Property("TherapyDay").EqualTo(777).And.Property("LastSupply").Null);

    [Test]
    public void Read_Bounds_WinOverTheDayItWasWritten() =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Active, "2026-01-01", start: "2025-06-01"))).Start, Is.EqualTo(new DateOnly(2025, 6, 1)));

    [TestCase("2025-12-02", CourseState.OnTherapy, Description = "90 days ago")]
    [TestCase("2025-12-01", CourseState.NewStart, Description = "91 days ago")]
    public void Read_GapBeforeTheOrder_Over90DaysIsANewStart(string end, object expected) =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Active, "2025-01-01", end))).State, Is.EqualTo((CourseState)expected));

    [TestCase("2025-03-31", "2025-01-01", Description = "90 days without supply")]
    [TestCase("2025-03-30", "2025-06-29", Description = "91 days without supply")]
    public void Read_GapBetweenOrders_Over90DaysRestartsTheClock(string firstEnd, string expectedStart)
    {
        var record = None.WithOrder(Order(MedicationStatus.Completed, "2025-01-01", firstEnd)).WithOrder(Order(MedicationStatus.Active, "2025-06-29"));
        Assert.That(Course(record).Start, Is.EqualTo(DateOnly.Parse(expectedStart, null)));
    }

    [Test]
    public void Read_StoppedWithoutEnd_EndsWithTheNextOrder()
    {
        var record = None.WithOrder(Order(MedicationStatus.Stopped, "2024-01-01")).WithOrder(Order(MedicationStatus.Completed, "2024-07-01", "2024-10-01"));
        Assert.That((Course(record).State, Course(record).LastSupply), Is.EqualTo((CourseState.NewStart, (DateOnly?)new DateOnly(2024, 10, 1))));
    }

    [Test]
    public void Read_CompletedWithoutEndOrNextOrder_EndsWithTheDraft() =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Completed, "2025-01-01"))).LastSupply, Is.EqualTo(new DateOnly(2026, 3, 2)));

    [Test]
    public void Read_RenewedOrders_AreOneCourse()
    {
        var record = None.WithOrder(Order(MedicationStatus.Completed, "2025-01-01", "2025-04-01")).WithOrder(Order(MedicationStatus.Active, "2025-04-01"));
        Assert.That(Course(record).Start, Is.EqualTo(new DateOnly(2025, 1, 1)));
    }

    [TestCase(MedicationStatus.Cancelled)]
    [TestCase(MedicationStatus.Draft)]
    public void Read_OrderThatWasNeverGiven_IsNoCourse(MedicationStatus status) =>
        Assert.That(Course(None.WithOrder(status, "2025-01-01")).State, Is.EqualTo(CourseState.NewStart));

    [Test]
    public void Read_OrderToGiveNone_IsNoCourse() =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Active, "2025-01-01") with { DoNotPerform = true })).State, Is.EqualTo(CourseState.NewStart));

    [Test]
    public void Read_OrderThatBeginsLater_IsNoCourse() =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Active, "2026-03-01", start: "2026-03-10"))).State, Is.EqualTo(CourseState.NewStart));

    [Test]
    public void Read_OtherDrug_IsNoCourse() => Assert.That(
        Course(None.WithOrder(Order(MedicationStatus.Active, "2025-01-01") with { Concepts = ConceptSet.Of(Concept.Prednisone) })).State,
        Is.EqualTo(CourseState.NewStart));

    [TestCase(MedicationRole.Statement, "2025-09-01", 182)]
    [TestCase(MedicationRole.Administration, "2026-02-01", 29)]
    public void Read_StatementOrAdministration_IsSupply(MedicationRole role, string when, int therapyDay) =>
        Assert.That(Course(None.WithOrder(Order(MedicationStatus.Active, when) with { Role = role })).TherapyDay, Is.EqualTo(therapyDay));

    [Test]
    public void Read_UndatedActiveOrder_IsOnTherapySinceAnUnknownDay() =>
        Assert.That(
            Course(None.WithOrder(Case.Order(MedicationStatus.Active, "2025-01-01") with { Authored = default })),
            Has.Property("State").EqualTo(CourseState.OnTherapy).And.Property("TherapyDay").Null);

    [TestCase("2024-01-15", false, Description = "the day of the start is before it")]
    [TestCase("2024-01-16", true)]
    [TestCase("2024-07-14", true)]
    [TestCase("2024-08-13", true, Description = "30 days after the last supply")]
    [TestCase("2024-08-14", false, Description = "31 days after the last supply")]
    public void Explains_DaysOfSupplyAndThirtyMore(string day, bool expected) => Assert.That(
        Course(None.WithOrder(Order(MedicationStatus.Completed, "2024-01-15", "2024-07-14"))).Explains(DateOnly.Parse(day, null)),
        Is.EqualTo(expected));

    [Test]
    public void Explains_NothingOnRecord_IsFalse() => Assert.That(Course(None).Explains(new(2026, 3, 1)), Is.False);

    [Test]
    public void ActiveOrder_IsTheNewestActiveOne()
    {
        var record = None.WithOrder(MedicationStatus.Active, "2025-01-01", 400).WithOrder(MedicationStatus.Active, "2026-01-01", 600).WithOrder(MedicationStatus.Completed, "2026-02-01", 800);
        Assert.That(record.AsOrder().CurrentDose!.Value.ExactMg, Is.EqualTo(600m));
    }

    [Test]
    public void Read_Offset_DecidesTheDay() => Assert.That(
        Course(None.WithOrder(Order(MedicationStatus.Active, "2026-03-01T02:00:00Z"))).TherapyDay,
        Is.EqualTo(2),
        "02:00 UTC is the evening before in the offset of the order");
}
