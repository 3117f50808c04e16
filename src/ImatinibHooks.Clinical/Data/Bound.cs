using System.Globalization;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>Where a value lies against a threshold.</summary>
internal enum Side : byte
{
    /// <summary>It cannot be told from the bound that was reported.</summary>
    Unknown,

    /// <summary>Below the threshold.</summary>
    Below,

    /// <summary>At the threshold or above.</summary>
    AtLeast,
}

/// <summary>A value as reported, with its comparator (DATA-LAB-06).</summary>
/// <remarks>
/// Values are compared at full reported precision, never rounded (DATA-LAB-09). An upper bound can only show that something is below, a lower bound only
/// that something is not: <c>&lt;1.5</c> is below 1.5, and against 1.0 it says nothing.
/// </remarks>
/// <param name="Value">The number, in the unit of the analyte.</param>
/// <param name="Comparator">How it is bounded.</param>
internal readonly record struct Bound(decimal Value, Comparator Comparator)
{
    /// <summary>A value without a comparator.</summary>
    public static Bound Exactly(decimal value) => new(value, Comparator.None);

    /// <summary>Whether the value itself was reported.</summary>
    public bool IsExact => Comparator == Comparator.None;

    /// <summary>Where the true value lies against a threshold, the threshold itself counting as reached.</summary>
    public Side Against(decimal threshold) => Comparator switch
    {
        Comparator.None => Value < threshold ? Side.Below : Side.AtLeast,
        Comparator.Less => Value <= threshold ? Side.Below : Side.Unknown,
        Comparator.LessOrEqual => Value < threshold ? Side.Below : Side.Unknown,
        _ => Value >= threshold ? Side.AtLeast : Side.Unknown,
    };

    /// <summary>Whether the true value is known to be below the threshold.</summary>
    public bool Trips(decimal below) => Against(below) == Side.Below;

    /// <summary>Whether the true value is known to have reached the threshold.</summary>
    public bool Clears(decimal atLeast) => Against(atLeast) == Side.AtLeast;

    /// <summary>Whether the true value is above the threshold, the threshold itself not counting; null when the bound does not tell.</summary>
    public bool? IsAbove(decimal threshold) => Comparator switch
    {
        Comparator.None => Value > threshold,
        Comparator.Greater => Value >= threshold ? true : null,
        Comparator.GreaterOrEqual => Value > threshold ? true : null,
        _ => Value <= threshold ? false : null,
    };

    /// <summary>Whether this value is the lower of the two; of equal numbers the one bounded from above.</summary>
    public bool IsLowerThan(Bound other) =>
        Value != other.Value ? Value < other.Value : Order(Comparator) < Order(other.Comparator);

    /// <summary>The form to be shown: comparator and number, such as <c>&lt;0.1</c>.</summary>
    public override string ToString()
    {
        var number = Value.ToString(CultureInfo.InvariantCulture);
        return Comparator switch
        {
            Comparator.None => number,
            Comparator.Less => "<" + number,
            Comparator.LessOrEqual => "<=" + number,
            Comparator.GreaterOrEqual => ">=" + number,
            _ => ">" + number,
        };
    }

    private static int Order(Comparator comparator) => comparator switch
    {
        Comparator.Less => 0,
        Comparator.LessOrEqual => 1,
        Comparator.None => 2,
        Comparator.GreaterOrEqual => 3,
        _ => 4,
    };
}
