using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Dosing;

internal sealed class AgeTests
{
    private static readonly DateOnly OrderDate = new(2026, 3, 2);

    [TestCase("2008-03-02", 18, Description = "the birthday")]
    [TestCase("2008-03-03", 17, Description = "the day before")]
    [TestCase("2026-03-02", 0)]
    [TestCase("2008-02-29", 18)]
    public void On_BirthDate_IsWholeYears(string born, int expected) =>
        Assert.That(Age.On(OrderDate, Case.Time(born)), Is.EqualTo(new Age(expected, expected)));

    [Test]
    public void On_LeapDayInACommonYear_TurnsOnTheFirstOfMarch() =>
        Assert.That((Age.On(new(2026, 2, 28), Case.Time("2008-02-29"))!.Value.Oldest, Age.On(new(2026, 3, 1), Case.Time("2008-02-29"))!.Value.Oldest), Is.EqualTo((17, 18)));

    [Test]
    public void On_YearOnly_IsASpan() =>
        Assert.That(Age.On(OrderDate, ClinicalTime.Between(new(2008, 1, 1), new(2008, 12, 31))), Is.EqualTo(new Age(17, 18)));

    [Test]
    public void On_YearOnlyAroundTheLimit_IsNeitherChildNorAdult()
    {
        var age = Age.On(OrderDate, ClinicalTime.Between(new(2008, 1, 1), new(2008, 12, 31)))!.Value;
        Assert.That((age.IsChild, age.IsAdult), Is.EqualTo((false, false)));
    }

    [Test]
    public void On_UnknownBirthDate_IsNull() => Assert.That(Age.On(OrderDate, default), Is.Null);

    [Test]
    public void On_BirthAfterTheDay_IsNull() => Assert.That(Age.On(OrderDate, Case.Time("2026-03-03")), Is.Null);
}
