using System.Globalization;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>One value of a liver test as a multiple of the upper limit of normal.</summary>
/// <param name="Limit">The limits of the test.</param>
/// <param name="Values">All values of the test.</param>
/// <param name="Index">Which of them it is, 0 being the newest.</param>
/// <param name="Normal">Its upper limit of normal.</param>
internal readonly record struct LiverValue(LiverLimit Limit, Series Values, int Index, UpperLimit Normal)
{
    /// <summary>The value.</summary>
    internal ref readonly Reading Reading => ref Values.NewestFirst[Index];

    /// <summary>How many times the upper limit it is.</summary>
    internal decimal Ratio => Reading.Bound.Value / Normal.Value;

    /// <summary>Whether it is known to be above the limit of the hold.</summary>
    internal bool IsHigh => IsAbove(Limit.HoldAbove);

    /// <summary>Whether it is known to be below the limit of recovery.</summary>
    internal bool IsRecovered => Reading.Bound.Trips(Limit.RecoverBelow * Normal.Value);

    /// <summary>Whether it is known to be above so many times the upper limit.</summary>
    internal bool IsAbove(decimal times) => Reading.Bound.IsAbove(times * Normal.Value) == true;

    /// <summary>The form to be shown, such as <c>ALT 5.56x</c>: rounded up, so that a value above a limit never looks equal to it.</summary>
    internal string Shown()
    {
        var rounded = decimal.Ceiling(Ratio * 100) / 100;
        return string.Create(CultureInfo.InvariantCulture, $"{AnalyteNames.Of(Limit.Id)} {Sign}{rounded:0.00}x");
    }

    private string Sign => Reading.Bound.Comparator is Facts.Comparator.Greater or Facts.Comparator.GreaterOrEqual ? ">" : "";
}
