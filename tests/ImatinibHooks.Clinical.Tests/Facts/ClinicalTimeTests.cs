using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Facts;

internal sealed class ClinicalTimeTests
{
    [TestCase("2026-03-02T02:00:00Z", -5, "2026-03-01", Description = "the evening before in the west")]
    [TestCase("2026-03-01T20:00:00-05:00", 2, "2026-03-02", Description = "the next day in the east")]
    [TestCase("2026-03-01", 14, "2026-03-01", Description = "a day is the day as written")]
    [TestCase("0001-01-01T00:00:00Z", -5, "0001-01-01", Description = "no day lies before the first")]
    [TestCase("9999-12-31T23:00:00Z", 5, "9999-12-31", Description = "no day lies after the last")]
    public void DayIn_Offset_DecidesTheDay(string when, int hours, string expected) =>
        Assert.That(Case.Time(when).DayIn(TimeSpan.FromHours(hours)), Is.EqualTo(DateOnly.Parse(expected, null)));

    [TestCase("2026-03-01", -5, "2026-03-01T05:00:00Z")]
    [TestCase("2026-03-01", 2, "2026-02-28T22:00:00Z")]
    [TestCase("2026-03-01T08:00:00-05:00", 2, "2026-03-01T13:00:00Z")]
    [TestCase("0001-01-01", 14, "0001-01-01T00:00:00Z")]
    public void EarliestIn_DateAlone_BeginsAtMidnightOfTheOffset(string when, int hours, string expected) =>
        Assert.That(Case.Time(when).EarliestIn(TimeSpan.FromHours(hours)), Is.EqualTo(DateTimeOffset.Parse(expected, null)));

    [Test]
    public void EarliestIn_LastDayOfAll_IsAnInstant() =>
        Assert.That(Case.Time("9999-12-31").EarliestIn(TimeSpan.FromHours(-14)).UtcDateTime.Year, Is.EqualTo(9999));

    [Test]
    public void Between_Month_StandsForAllItsDays()
    {
        var march = ClinicalTime.Between(new(2026, 3, 1), new(2026, 3, 31));
        Assert.That((march.IsKnown, march.FirstDay.Day, march.LastDay.Day, march.Instant), Is.EqualTo((true, 1, 31, (DateTimeOffset?)null)));
    }

    [Test]
    public void Between_Reversed_Throws() =>
        Assert.That(static () => ClinicalTime.Between(new(2026, 3, 2), new(2026, 3, 1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Default_IsUnknown() => Assert.That(default(ClinicalTime).IsKnown, Is.False);
}
