using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>One figure that has to be reached.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Figure">What was measured.</param>
/// <param name="Limit">The bar.</param>
/// <param name="IsFloor">True when the figure must be at least the bar; false when at most.</param>
internal sealed record Bar(string Name, double Figure, double Limit, bool IsFloor)
{
    internal bool IsMet => IsFloor ? Figure >= Limit : Figure <= Limit;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {(IsFloor ? "at least" : "at most")} {Limit:0.##} | {Figure:0.00} | {(IsMet ? "pass" : "FAIL")} |");
}
