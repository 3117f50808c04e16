using System.Buffers;

namespace ImatinibHooks.Advice.Wording;

/// <summary>Puts text that came from outside into GitHub Flavored Markdown so that it is shown as it is and does nothing.</summary>
/// <remarks>
/// Some clients render cards with HTML switched on, so <c>&amp; &lt; &gt;</c> become character references; what Markdown would take as mark-up, and the colons and
/// dots from which it would make links, get a backslash; line breaks and control characters become spaces.
/// </remarks>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\\`*_[]#!|~:.@\u2028\u2029\u0085");

    /// <summary>Adds a text from outside.</summary>
    internal static void AddText(TextBuffer output, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                output.Add(' ');
            }
            else if (Special.Contains(character))
            {
                AddSpecial(output, character);
            }
            else
            {
                output.Add(character);
            }
        }
    }

    /// <summary>Adds a text from outside to a line that is no Markdown: without line breaks and control characters, else as it is.</summary>
    internal static void AddPlain(TextBuffer output, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            output.Add(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }
    }

    private static void AddSpecial(TextBuffer output, char character)
    {
        switch (character)
        {
            case '&':
                output.Add("&amp;");
                break;
            case '<':
                output.Add("&lt;");
                break;
            case '>':
                output.Add("&gt;");
                break;
            case '.' when !EndsWithWww(output.Written):
                output.Add('.');
                break;
            default:
                output.Add('\\').Add(character);
                break;
        }
    }

    private static bool EndsWithWww(ReadOnlySpan<char> written) => written.EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
