using System.Buffers;

namespace ImatinibHooks.Cli.Output;

/// <summary>Writes comma-separated values (RFC 4180), lines ended by CR LF.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one line.</summary>
    internal static void WriteLine(TextWriter output, params IEnumerable<string?> cells) =>
        output.Write(string.Join(',', cells.Select(static cell => Cell(cell ?? string.Empty))) + "\r\n");

    private static string Cell(string text) => text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
