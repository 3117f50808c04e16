using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Dosing;

/// <summary>rules.md 1.3: body surface and its windows, seen on 2026-03-02.</summary>
internal sealed class BodySurfaceTests
{
    private static Case Adult => Case.Standard().WithoutLabs();

    private static Case Child => Adult with { BirthDate = Case.Time("2016-03-02") };

    private static decimal? Area(Case record) => record.AsOrder().Patient.Body?.SquareMetres;

    [Test]
    public void Mosteller_KnownBody_IsTheRootOfTheProduct() => Assert.That(BodySurface.Mosteller(180, 80), Is.EqualTo(2.0m));

    [TestCase("2025-12-02", true, Description = "90 days old")]
    [TestCase("2025-12-01", false, Description = "91 days old")]
    public void Of_AdultWeight_IsAtMost90DaysOld(string when, bool known) =>
        Assert.That(Area(Adult.WithLab(Concept.BodyWeight, 80, when, "kg").WithLab(Concept.BodyHeight, 180, "2015-01-01", "cm")) is not null, Is.EqualTo(known));

    [TestCase("2026-01-31", true, Description = "30 days old")]
    [TestCase("2026-01-30", false, Description = "31 days old")]
    public void Of_ChildWeight_IsAtMost30DaysOld(string when, bool known) =>
        Assert.That(Area(Child.WithLab(Concept.BodyWeight, 30, when, "kg").WithLab(Concept.BodyHeight, 120, "2026-03-01", "cm")) is not null, Is.EqualTo(known));

    [TestCase("2025-12-02", true, Description = "90 days old")]
    [TestCase("2025-12-01", false, Description = "91 days old")]
    public void Of_ChildHeight_IsAtMost90DaysOld(string when, bool known) =>
        Assert.That(Area(Child.WithLab(Concept.BodyWeight, 30, "2026-03-01", "kg").WithLab(Concept.BodyHeight, 120, when, "cm")) is not null, Is.EqualTo(known));

    [TestCase("2025-12-02", 1.9)]
    [TestCase("2025-12-01", 2.0)]
    public void Of_MeasuredArea_WinsWhileItIsFresh(string when, decimal expected) => Assert.That(
        Area(Adult.WithLab(Concept.BodySurfaceArea, 1.9m, when, "m2").WithLab(Concept.BodyWeight, 80, "2026-03-01", "kg").WithLab(Concept.BodyHeight, 180, "2026-03-01", "cm")),
        Is.EqualTo(expected));

    [Test]
    public void Of_NewestWeight_Wins() => Assert.That(
        Area(Adult.WithLab(Concept.BodyWeight, 45, "2026-02-01", "kg").WithLab(Concept.BodyWeight, 80, "2026-03-01", "kg").WithLab(Concept.BodyHeight, 180, "2026-03-01", "cm")),
        Is.EqualTo(2.0m));

    [Test]
    public void Of_WeightWithoutHeight_IsNull() => Assert.That(Area(Adult.WithLab(Concept.BodyWeight, 80, "2026-03-01", "kg")), Is.Null);

    [Test]
    public void Of_WeightOfZero_IsNull() =>
        Assert.That(Area(Adult.WithLab(Concept.BodyWeight, 0, "2026-03-01", "kg").WithLab(Concept.BodyHeight, 180, "2026-03-01", "cm")), Is.Null);

    [Test]
    public void Of_PreliminaryWeight_IsNotUsed() => Assert.That(
        Area(Adult.WithLab(Concept.BodyWeight, 80, "2026-03-01", "kg", ResultStatus.Preliminary).WithLab(Concept.BodyHeight, 180, "2026-03-01", "cm")),
        Is.Null);
}
