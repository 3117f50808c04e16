namespace ImatinibHooks.CodeSize;

/// <summary>The size of the code against its limits.</summary>
/// <remarks>
/// Methods of src: median under 10 lines, 90th percentile under 25. Files of src and tests: at most 300 lines. How methods are counted: <see cref="MethodLengths"/>.
/// </remarks>
internal sealed record SizeReport(IReadOnlyList<MethodLength> Methods, IReadOnlyList<SourceFile> Files)
{
    internal const int MedianBelow = 10;
    internal const int NinetiethBelow = 25;
    internal const int LongestFile = 300;

    /// <summary>The length that at least half of the methods do not exceed; 0 without methods.</summary>
    internal int Median => Percentile(50);

    /// <summary>The length that at least 90 % of the methods do not exceed; 0 without methods.</summary>
    internal int Ninetieth => Percentile(90);

    internal IEnumerable<SourceFile> LongFiles => Files.Where(file => file.Lines > LongestFile);

    internal IEnumerable<MethodLength> LongMethods => Methods.Where(method => method.Lines > NinetiethBelow).OrderByDescending(method => method.Lines);

    internal bool IsWithinLimits => Median < MedianBelow && Ninetieth < NinetiethBelow && !LongFiles.Any();

    /// <summary>Reads src and tests under the root of the repository.</summary>
    internal static SizeReport Read(string root)
    {
        List<SourceFile> source = [.. SourceFile.Under(root, "src")];
        return new SizeReport([.. source.SelectMany(MethodLengths.In)], [.. source, .. SourceFile.Under(root, "tests")]);
    }

    internal void Print(TextWriter output)
    {
        output.WriteLine($"{Methods.Count} methods in src: median {Median} lines, 90th percentile {Ninetieth}, longest {Percentile(100)}.");
        output.WriteLine($"{Files.Count} files in src and tests: longest {Files.Select(file => file.Lines).DefaultIfEmpty().Max()} lines.");
        LongMethods.ToList().ForEach(method => output.WriteLine($"  {method.Lines} lines: {method.Name} ({method.Path}:{method.Line})"));
        LongFiles.ToList().ForEach(file => output.WriteLine($"  {file.Lines} lines, over {LongestFile}: {file.Path}"));
    }

    private int Percentile(int share)
    {
        int[] sorted = [.. Methods.Select(method => method.Lines).Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Max(0, ((sorted.Length * share) + 99) / 100 - 1)];
    }
}
