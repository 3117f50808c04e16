using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-LAB-06 and DATA-LAB-09.</summary>
internal sealed class BoundTests
{
    [TestCase(Comparator.None, 0.99, Side.Below)]
    [TestCase(Comparator.None, 0.9999999999, Side.Below, Description = "never rounded")]
    [TestCase(Comparator.None, 1.00, Side.AtLeast)]
    [TestCase(Comparator.Less, 0.1, Side.Below)]
    [TestCase(Comparator.Less, 1.0, Side.Below, Description = "<1.0 is below 1.0")]
    [TestCase(Comparator.Less, 1.5, Side.Unknown)]
    [TestCase(Comparator.LessOrEqual, 0.9, Side.Below)]
    [TestCase(Comparator.LessOrEqual, 1.0, Side.Unknown, Description = "<=1.0 may be 1.0")]
    [TestCase(Comparator.Greater, 1.0, Side.AtLeast)]
    [TestCase(Comparator.Greater, 0.9, Side.Unknown)]
    [TestCase(Comparator.GreaterOrEqual, 1.0, Side.AtLeast)]
    [TestCase(Comparator.GreaterOrEqual, 0.9, Side.Unknown)]
    public void Against_OnePointZero_AtTheEdges(Comparator comparator, decimal value, Side expected) =>
        Assert.That(new Bound(value, comparator).Against(1.0m), Is.EqualTo(expected));

    [TestCase(0.5)]
    [TestCase(1.0)]
    public void Trips_LessThanATenth_TripsEveryLimitAbove(decimal limit) =>
        Assert.That(new Bound(0.1m, Comparator.Less).Trips(limit), Is.True);

    [Test]
    public void Clears_LessThanOnePointFive_NeitherTripsNorClears() =>
        Assert.That((new Bound(1.5m, Comparator.Less).Trips(1.0m), new Bound(1.5m, Comparator.Less).Clears(1.5m)), Is.EqualTo((false, false)));

    [TestCase(0.4, Comparator.None, 0.5, Comparator.None, true)]
    [TestCase(0.5, Comparator.None, 0.5, Comparator.None, false)]
    [TestCase(0.5, Comparator.Less, 0.5, Comparator.None, true)]
    [TestCase(0.5, Comparator.LessOrEqual, 0.5, Comparator.Less, false)]
    [TestCase(0.5, Comparator.None, 0.5, Comparator.Greater, true)]
    [TestCase(0.5, Comparator.GreaterOrEqual, 0.5, Comparator.Greater, true)]
    public void IsLowerThan_ByNumberThenByBound(decimal left, Comparator leftBound, decimal right, Comparator rightBound, bool expected) =>
        Assert.That(new Bound(left, leftBound).IsLowerThan(new(right, rightBound)), Is.EqualTo(expected));

    [TestCase(Comparator.None, "0.10")]
    [TestCase(Comparator.Less, "<0.10")]
    [TestCase(Comparator.LessOrEqual, "<=0.10")]
    [TestCase(Comparator.GreaterOrEqual, ">=0.10")]
    [TestCase(Comparator.Greater, ">0.10")]
    public void ToString_ShowsComparatorAndDigits(Comparator comparator, string expected) =>
        Assert.That(new Bound(0.10m, comparator).ToString(), Is.EqualTo(expected));
}
