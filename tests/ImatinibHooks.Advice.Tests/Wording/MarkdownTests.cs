using System.Text.RegularExpressions;
using FsCheck;
using ImatinibHooks.Advice.Wording;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>REQ-CARD-04, trap T-17: text from outside is shown and does nothing.</summary>
internal sealed partial class MarkdownTests
{
    [TestCase("imatinib 400 mg", "imatinib 400 mg")]
    [TestCase("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [TestCase("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [TestCase("a & b &lt;", "a &amp; b &amp;lt;")]
    [TestCase("[click](javascript:alert(1))", @"\[click\](javascript\:alert(1))")]
    [TestCase("![x](http://evil.example/x.png)", @"\!\[x\](http\://evil.example/x.png)")]
    [TestCase("www.evil.example", @"www\.evil.example")]
    [TestCase("a|b", @"a\|b")]
    [TestCase("**bold** _it_ `code` ~~no~~ # h", @"\*\*bold\*\* \_it\_ \`code\` \~\~no\~\~ \# h")]
    [TestCase(@"back\slash", @"back\\slash")]
    [TestCase("line\nbreak\r\tand\u2028more\u0000", "line break  and more ")]
    [TestCase("ä😀", "ä😀")]
    public void AddText_Hostile_IsHarmless(string text, string expected) => Assert.That(Escaped(text), Is.EqualTo(expected));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void AddText_AnyText_HoldsNoMarkupOfItsOwn(NonNull<string> text)
    {
        var escaped = Escaped(text.Get);
        Assert.Multiple(() =>
        {
            Assert.That(escaped, Does.Not.Contain("<").And.Not.Contain(">"));
            Assert.That(BareMarkup().IsMatch(escaped), Is.False);
            Assert.That(escaped.Any(char.IsControl), Is.False);
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void AddText_AnyText_KeepsEveryOtherCharacter(NonNull<string> text)
    {
        var shown = Escaped(text.Get).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        shown = Backslashes().Replace(shown, "$1").Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.That(shown, Is.EqualTo(new string([.. text.Get.Select(Visible)])));
    }

    private static char Visible(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character;

    private static string Escaped(string text)
    {
        var output = new Utf8Buffer();
        Markdown.AddText(output, text);
        return System.Text.Encoding.UTF8.GetString(output.Take().Span);
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[`*_\[\]#|~]")]
    private static partial Regex BareMarkup();

    [GeneratedRegex(@"\\([`*_\[\]#|~\\!:.@])")]
    private static partial Regex Backslashes();
}
