using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Composing;

internal sealed class ValuesTests
{
    [TestCase("2026-03-01", "2026-03-01", "2026-03-01")]
    [TestCase("2026-02-01", "2026-02-28", "2026-02")]
    [TestCase("2024-02-01", "2024-02-29", "2024-02")]
    [TestCase("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28")]
    [TestCase("2026-01-01", "2026-12-31", "2026")]
    [TestCase("9999-12-01", "9999-12-31", "9999-12", Description = "the last month there is")]
    [TestCase("9999-01-01", "9999-12-31", "9999", Description = "the last year there is")]
    public void DaysOf_Span_IsNoFinerThanItIsKnown(string first, string last, string expected) =>
        Assert.That(Values.DaysOf(ClinicalTime.Between(DateOnly.Parse(first, null), DateOnly.Parse(last, null))), Is.EqualTo(expected));

    [Test]
    public void DaysOf_Unknown_IsNull() => Assert.That(Values.DaysOf(default), Is.Null);
}
