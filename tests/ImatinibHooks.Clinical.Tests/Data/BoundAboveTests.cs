using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>Strict limits against bounded values (DATA-LAB-06).</summary>
internal sealed class BoundAboveTests
{
    [TestCase(5.0, Comparator.None, false)]
    [TestCase(5.1, Comparator.None, true)]
    [TestCase(5.0, Comparator.Greater, true)]
    [TestCase(4.9, Comparator.Greater, null)]
    [TestCase(5.0, Comparator.GreaterOrEqual, null)]
    [TestCase(5.1, Comparator.GreaterOrEqual, true)]
    [TestCase(5.0, Comparator.Less, false)]
    [TestCase(5.0, Comparator.LessOrEqual, false)]
    [TestCase(5.1, Comparator.Less, null)]
    public void IsAbove_Five(decimal value, Comparator comparator, bool? expected) =>
        Assert.That(new Bound(value, comparator).IsAbove(5), Is.EqualTo(expected));
}
