namespace ImatinibHooks.ValueSets;

/// <summary>A text with alternatives in braces, <c>{chronic|acute} {|viral }hepatitis</c>; they may nest.</summary>
internal static class TextPattern
{
    private static readonly (string American, string British)[] Spellings = [("leukemia", "leukaemia"), ("tumor", "tumour")];

    /// <summary>All texts of the pattern, spaces made single, each in American and British spelling, each once, in the order of the pattern.</summary>
    internal static IEnumerable<string> Expand(string pattern) =>
        Alternatives(pattern)
            .Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .SelectMany(BothSpellings)
            .Distinct();

    private static IEnumerable<string> BothSpellings(string text)
    {
        var british = Spellings.Aggregate(text, (spelt, pair) => spelt.Replace(pair.American, pair.British, StringComparison.Ordinal));
        return british == text ? [text] : [text, british];
    }

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [pattern];
        }

        var close = Closing(pattern, open);
        var rest = Alternatives(pattern[(close + 1)..]).ToArray();
        return Split(pattern[(open + 1)..close]).SelectMany(Alternatives)
            .SelectMany(middle => rest.Select(end => pattern[..open] + middle + end));
    }

    private static int Closing(string pattern, int open)
    {
        var depth = 0;
        for (var at = open; ; at++)
        {
            depth += pattern[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }
    }

    private static IEnumerable<string> Split(string inside)
    {
        int depth = 0, start = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            depth += inside[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (inside[at] == '|' && depth == 0)
            {
                yield return inside[start..at];
                start = at + 1;
            }
        }

        yield return inside[start..];
    }
}
