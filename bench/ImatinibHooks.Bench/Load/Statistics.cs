namespace ImatinibHooks.Bench.Load;

/// <summary>Medians and spreads of a few figures.</summary>
internal static class Statistics
{
    /// <summary>The middle one, or the mean of the two middle ones.</summary>
    internal static double Median(this IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Largest less smallest, as a share of the median.</summary>
    internal static double Spread(this IReadOnlyCollection<double> figures) => (figures.Max() - figures.Min()) / figures.Median();
}
