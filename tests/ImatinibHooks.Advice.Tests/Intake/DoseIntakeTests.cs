using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>DATA-DOSE-01 as far as reading goes; trap T-10.</summary>
internal sealed class DoseIntakeTests
{
    [TestCase("""{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}}""", 2)]
    [TestCase("""{"repeat":{"frequency":1,"period":12,"periodUnit":"h"}}""", 2)]
    [TestCase("""{"repeat":{"period":1,"periodUnit":"d"}}""", 1, Description = "a frequency is 1 unless sent")]
    [TestCase("""{"repeat":{"frequency":7,"period":1,"periodUnit":"wk"}}""", 1)]
    [TestCase("""{"repeat":{"frequency":14,"period":1,"periodUnit":"wk","dayOfWeek":["mon"]}}""", 2, Description = "a weekly frequency already counts the days")]
    [TestCase("""{"repeat":{"frequency":1,"period":2,"periodUnit":"d"}}""", 0.5)]
    [TestCase("""{"repeat":{"frequency":1,"period":1,"periodUnit":"mo"}}""", null)]
    [TestCase("""{"repeat":{"frequency":2}}""", null, Description = "a period is never guessed")]
    [TestCase("""{"repeat":{"frequency":1,"frequencyMax":2,"period":1,"periodUnit":"d"}}""", null)]
    [TestCase("""{"repeat":{"frequency":1,"period":0,"periodUnit":"d"}}""", null)]
    [TestCase("""{"repeat":{"frequency":-1,"period":1,"periodUnit":"d"}}""", null)]
    [TestCase("""{"code":{"coding":[{"code":"BID"}]}}""", 2)]
    [TestCase("""{"code":{"text":"tid"}}""", 3)]
    [TestCase("""{"code":{"coding":[{"code":"QD"}]}}""", 1)]
    [TestCase("""{"code":{"coding":[{"code":"QOD"}]}}""", 0.5)]
    [TestCase("""{"code":{"text":"as directed"}}""", null)]
    [TestCase("""{"repeat":{"timeOfDay":["08:00:00","20:00:00"]}}""", 2)]
    [TestCase("""{"repeat":{"when":["CM","CV"]}}""", 2)]
    [TestCase("{}", null)]
    public void TimesPerDay_OfATiming(string timing, double? expected) =>
        Assert.That(Dose("\"timing\":" + timing).TimesPerDay, Is.EqualTo((decimal?)expected));

    [Test]
    public void TimesPerDay_OnDaysOfTheWeek_IsTheirShare() => Assert.That(
        Dose(""" "timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","dayOfWeek":["mon","wed","fri"]}} """).TimesPerDay * 7, Is.EqualTo(3m).Within(0.0001m));

    [Test]
    public void TimesPerDay_OnAllDaysOfTheWeek_IsExactlyDaily() => Assert.That(
        Dose(""" "timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","dayOfWeek":["mon","tue","wed","thu","fri","sat","sun"]}} """).TimesPerDay, Is.EqualTo(1m));

    [TestCase("""{"value":400,"unit":"mg"}""", 400, DoseUnit.Milligram)]
    [TestCase("""{"value":0.4,"unit":"g"}""", 400, DoseUnit.Milligram)]
    [TestCase("""{"value":340,"code":"mg/m2"}""", 340, DoseUnit.MilligramPerSquareMetre)]
    [TestCase("""{"value":5,"unit":"mL"}""", 5, DoseUnit.Millilitre)]
    [TestCase("""{"value":1,"unit":"tablet"}""", 1, DoseUnit.Piece)]
    [TestCase("""{"value":1,"code":"{pill}"}""", 1, DoseUnit.Piece)]
    [TestCase("""{"value":2,"code":"{capsule}"}""", 2, DoseUnit.Piece)]
    [TestCase("""{"value":1}""", 1, DoseUnit.Unknown)]
    [TestCase("""{"value":1,"unit":"handful"}""", 1, DoseUnit.Unknown)]
    public void Dose_ByItsUnit(string quantity, double expected, DoseUnit unit)
    {
        var dose = Dose($"\"doseAndRate\":[{{\"doseQuantity\":{quantity}}}]");
        Assert.That((dose.DoseLow, dose.DoseHigh, dose.DoseUnit), Is.EqualTo(((decimal?)expected, (decimal?)expected, unit)));
    }

    [Test]
    public void Dose_Range_KeepsBothEnds()
    {
        var dose = Dose(""" "doseAndRate":[{"doseRange":{"low":{"value":300,"unit":"mg"},"high":{"value":400,"unit":"mg"}}}] """);
        Assert.That((dose.DoseLow, dose.DoseHigh), Is.EqualTo(((decimal?)300, (decimal?)400)));
    }

    [Test]
    public void Dose_SeveralAmounts_TheOrderedMilligramsWhateverTheirPlace()
    {
        string[] amounts =
        [
            """{"type":{"coding":[{"code":"calculated"}]},"doseQuantity":{"value":412,"unit":"mg"}}""",
            """{"type":{"text":"admin-amount"},"doseQuantity":{"value":1,"unit":"tablet"}}""",
            """{"type":{"coding":[{"code":"ordered"}]},"doseQuantity":{"value":1,"unit":"tablet"}}""",
            """{"type":{"coding":[{"code":"ordered"}]},"doseQuantity":{"value":400,"unit":"mg"}}""",
        ];
        foreach (var first in Enumerable.Range(0, amounts.Length))
        {
            var turned = amounts.Skip(first).Concat(amounts.Take(first));
            Assert.That(Dose($"\"doseAndRate\":[{string.Join(',', turned)}]").DoseHigh, Is.EqualTo(400m), "T-10");
        }
    }

    [Test]
    public void Dose_ObjectForAnArray_IsRead() =>
        Assert.That(Dose(""" "doseAndRate":{"doseQuantity":{"value":400,"unit":"mg"}} """).DoseHigh, Is.EqualTo(400m));

    [TestCase("\"asNeededBoolean\":true", true)]
    [TestCase("\"asNeededCodeableConcept\":{\"text\":\"pain\"}", true)]
    [TestCase("\"asNeededBoolean\":false", false)]
    public void AsNeeded_IsRead(string member, bool expected) => Assert.That(Dose(member).AsNeeded, Is.EqualTo(expected));

    [Test]
    public void Dose_NumberBeyondAllDoses_IsNone() =>
        Assert.That(Dose(""" "doseAndRate":[{"doseQuantity":{"value":99999999999999999999999999,"unit":"g"}}] """).DoseHigh, Is.Null);

    [Test]
    public void Doses_None_IsEmpty() => Assert.That(Read.Draft(Sent.Without(Sent.Draft, "dosageInstruction")).Doses, Is.Empty);

    private static DoseInstruction Dose(string members) =>
        Read.Draft(Sent.DraftWith("dosageInstruction", $"[{{{members}}}]")).Doses.Single();
}
