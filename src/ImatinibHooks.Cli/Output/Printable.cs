namespace ImatinibHooks.Cli.Output;

/// <summary>Makes text safe for a terminal: what came with a record must not steer it.</summary>
internal static class Printable
{
    /// <summary>The text with every control character shown as a question mark.</summary>
    internal static string Of(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
        ? string.Create(text.Length, text, static (characters, source) => Copy(source, characters))
        : text;

    private static void Copy(string source, Span<char> characters)
    {
        for (var index = 0; index < source.Length; index++)
        {
            characters[index] = char.IsControl(source[index]) ? '?' : source[index];
        }
    }
}
