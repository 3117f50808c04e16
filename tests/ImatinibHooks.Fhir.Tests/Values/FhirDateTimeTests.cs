using System.Globalization;
using System.Text;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Values;

public sealed class FhirDateTimeTests
{
    [TestCase("2026", DatePrecision.Year, "2026-01-01", "2026-12-31")]
    [TestCase("2026-02", DatePrecision.Month, "2026-02-01", "2026-02-28")]
    [TestCase("2024-02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [TestCase("2026-03-01", DatePrecision.Day, "2026-03-01", "2026-03-01")]
    [TestCase("2024-02-29", DatePrecision.Day, "2024-02-29", "2024-02-29")]
    [TestCase("0001-01-01", DatePrecision.Day, "0001-01-01", "0001-01-01")]
    [TestCase("9999", DatePrecision.Year, "9999-01-01", "9999-12-31")]
    public void Parse_APartialDate_IsASpanOfDays_NeverMidnight(string text, DatePrecision precision, string first, string last)
    {
        var value = Parse(text);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(value.Precision, Is.EqualTo(precision));
        Assert.That(value.FirstDay, Is.EqualTo(DateOnly.Parse(first, CultureInfo.InvariantCulture)));
        Assert.That(value.LastDay, Is.EqualTo(DateOnly.Parse(last, CultureInfo.InvariantCulture)));
        Assert.That(value.Instant, Is.Null);
    }

    [TestCase("2026-03-01T08:30:00-05:00", "2026-03-01T08:30:00.0000000-05:00")]
    [TestCase("2026-03-01T08:30:00Z", "2026-03-01T08:30:00.0000000+00:00")]
    [TestCase("2026-03-01T08:30:00+14:00", "2026-03-01T08:30:00.0000000+14:00")]
    [TestCase("2026-03-01T08:30:00-00:00", "2026-03-01T08:30:00.0000000+00:00")]
    [TestCase("2026-03-01T08:30:00.1Z", "2026-03-01T08:30:00.1000000+00:00")]
    [TestCase("2026-03-01T08:30:00.1234567Z", "2026-03-01T08:30:00.1234567+00:00")]
    [TestCase("2026-03-01T08:30:00.123456789123456789Z", "2026-03-01T08:30:00.1234567+00:00", Description = "finer than 100 ns is cut off")]
    [TestCase("2026-03-01T23:59:60Z", "2026-03-01T23:59:59.9999999+00:00", Description = "a leap second stays on its day")]
    [TestCase("2026-03-01T23:59:60.5Z", "2026-03-01T23:59:59.9999999+00:00")]
    [TestCase("2026-03-01T08:30:00", "2026-03-01T08:30:00.0000000+00:00", Description = "no offset: UTC, and noted")]
    [TestCase("2026-03-01t08:30:00z", "2026-03-01T08:30:00.0000000+00:00", Description = "lower case: read, and noted")]
    [TestCase("2026-03-01T08:30Z", "2026-03-01T08:30:00.0000000+00:00", Description = "no seconds: read, and noted")]
    [TestCase("2026-03-01T08:30:00+0100", "2026-03-01T08:30:00.0000000+01:00", Description = "an offset without a colon: read, and noted")]
    public void Parse_ATime_IsAnInstantWithItsOffset(string text, string instant)
    {
        var value = Parse(text);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(value.Precision, Is.EqualTo(DatePrecision.Second));
        Assert.That(value.Instant?.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(instant));
        Assert.That(value.FirstDay, Is.EqualTo(new DateOnly(2026, 3, 1)), "the day as written");
        Assert.That(value.LastDay, Is.EqualTo(new DateOnly(2026, 3, 1)));
    }

    [TestCase("")]
    [TestCase("0000")]
    [TestCase("-2026")]
    [TestCase("+2026")]
    [TestCase("20260301")]
    [TestCase("2026-3-1")]
    [TestCase("2026-00")]
    [TestCase("2026-13")]
    [TestCase("2026-02-00")]
    [TestCase("2026-02-29")]
    [TestCase("2026-04-31")]
    [TestCase("2026-03-01T")]
    [TestCase("2026-03-01T08")]
    [TestCase("2026-03-01T24:00:00Z")]
    [TestCase("2026-03-01T08:60:00Z")]
    [TestCase("2026-03-01T08:30:61Z")]
    [TestCase("2026-03-01T08:30:00.Z")]
    [TestCase("2026-03-01T08:30:Z")]
    [TestCase("2026-03-01T08:30:00+14:01")]
    [TestCase("2026-03-01T08:30:00+01:60")]
    [TestCase("2026-03-01T08:30:00+1:00")]
    [TestCase("2026-03-01T08:30:00ZZ")]
    [TestCase("2026-03-01 08:30:00Z")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("9999-12-31T23:59:59-01:00")]
    [TestCase(" 2026-03-01")]
    [TestCase("2026-03-01 ")]
    [TestCase("03/01/2026")]
    [TestCase("٢٠٢٦")]
    public void Parse_AnythingElse_IsNoDate(string text)
    {
        var isRead = FhirDateTime.TryParse(Encoding.UTF8.GetBytes(text), out var value);

        Assert.That((isRead, value), Is.EqualTo((false, default(FhirDateTime))));
    }

    [TestCase("2026-03-01T08:00:00Z", "2026-03-01T09:00:00+01:00", DateOrder.Same, Description = "instants compare as instants")]
    [TestCase("2026-03-01T23:30:00-05:00", "2026-03-02T00:00:00Z", DateOrder.After, Description = "although the day as written is earlier")]
    [TestCase("2026-03-01", "2026-03-01", DateOrder.Same)]
    [TestCase("2026-03-01", "2026-03-02", DateOrder.Before)]
    [TestCase("2026-03-01", "2026-03-01T23:59:59Z", DateOrder.Same, Description = "a day and a time compare by calendar day")]
    [TestCase("2026-03-01", "2026-03-02T00:00:00Z", DateOrder.Before)]
    [TestCase("2026-02", "2026-03-01", DateOrder.Before)]
    [TestCase("2026-03", "2026-03-01", DateOrder.Undetermined, Description = "a month that holds the day")]
    [TestCase("2026", "2026", DateOrder.Undetermined)]
    [TestCase("2027", "2026-12", DateOrder.After)]
    public void OrderTo_IsSaidOnlyWhenItIsSure(string first, string second, DateOrder order)
    {
        var opposite = order switch { DateOrder.Before => DateOrder.After, DateOrder.After => DateOrder.Before, _ => order };

        Assert.That((Parse(first).OrderTo(Parse(second)), Parse(second).OrderTo(Parse(first))), Is.EqualTo((order, opposite)));
    }

    [Test]
    public void OrderTo_AnAbsentDate_IsUndetermined() =>
        Assert.That(Parse("2026").OrderTo(default), Is.EqualTo(DateOrder.Undetermined));

    private static FhirDateTime Parse(string text) =>
        FhirDateTime.TryParse(Encoding.UTF8.GetBytes(text), out var value) ? value : throw new AssertionException($"{text} was not read");
}
