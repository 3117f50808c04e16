using System.Collections.Immutable;

namespace ImatinibHooks.Cli.Inputs;

/// <summary>Turns what was typed into the inputs to read.</summary>
internal static class InputList
{
    /// <summary>The inputs in the order typed; the files of a folder by name, those of folders inside it included.</summary>
    /// <param name="typed">Files, folders and <c>-</c>.</param>
    internal static ImmutableArray<Input> Expand(IEnumerable<string> typed) => [.. typed.SelectMany(Expand)];

    private static IEnumerable<Input> Expand(string typed)
    {
        if (typed == "-")
        {
            return [new(typed, InputOrigin.Piped)];
        }

        return Directory.Exists(typed)
            ? Directory.EnumerateFiles(typed, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => new Input(file, InputOrigin.Found))
            : [new(typed, InputOrigin.Named)];
    }
}
