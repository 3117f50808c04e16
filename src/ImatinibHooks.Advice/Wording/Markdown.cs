using System.Buffers;
using System.Text;

namespace ImatinibHooks.Advice.Wording;

/// <summary>Puts text that came from outside into GitHub Flavored Markdown so that it is shown as it is and does nothing.</summary>
/// <remarks>
/// Some clients render cards with HTML switched on, so <c>&amp; &lt; &gt;</c> become character references; what Markdown would take as mark-up, and the colons and
/// dots from which it would make links, get a backslash; line breaks and control characters become spaces.
/// </remarks>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "&<>\\`*_[]#!|~:.@\u2028\u2029", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>Adds a text from outside.</summary>
    internal static void AddText(Utf8Buffer output, ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAny(Special)) >= 0; text = text[(next + 1)..])
        {
            AddSpecial(output.Add(text[..next]), text[next]);
        }

        output.Add(text);
    }

    /// <summary>Adds a text from outside to a line that is no Markdown: without line breaks and control characters, else as it is.</summary>
    internal static void AddPlain(TextBuffer output, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            output.Add(IsBreak(character) ? ' ' : character);
        }
    }

    private static void AddSpecial(Utf8Buffer output, char character)
    {
        switch (character)
        {
            case var control when IsBreak(control):
                output.Add(' ');
                break;
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

    private static bool IsBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private static bool EndsWithWww(ReadOnlySpan<byte> written) => written.Length >= 3 && Ascii.EqualsIgnoreCase(written[^3..], "www"u8);
}
