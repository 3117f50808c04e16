using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class TemplateTests
{
    [TestCase("no term", "no term")]
    [TestCase("{anc} first", "0.8 first")]
    [TestCase("last {anc}", "last 0.8")]
    [TestCase("{anc}{drug}", "0.8a*b")]
    [TestCase("", "")]
    [TestCase("{other}", "(not stated)", Description = "a term that the finding does not name is said to be missing")]
    public void AddPlain_Terms_AreFilledIn(string text, string expected) => Assert.That(Plain(text), Is.EqualTo(expected));

    [Test]
    public void AddPlain_TermWithLineBreaks_StaysOneLine() => Assert.That(Plain("{lines}"), Is.EqualTo("a b c"), "REQ-CARD-03");

    [Test]
    public void AddMarkdown_OnlyTermsAreEscaped()
    {
        var output = new Utf8Buffer();
        new Template("**{drug}** < {anc}").AddMarkdown(output, Terms);
        Assert.That(System.Text.Encoding.UTF8.GetString(output.Take().Span), Is.EqualTo(@"**a\*b** < 0.8"));
    }

    [TestCase("{open")]
    [TestCase("closed}")]
    [TestCase("{a{b}}")]
    public void Template_BracesThatDoNotMatch_AreRefused(string text) => Assert.That(() => new Template(text), Throws.TypeOf<FormatException>());

    [TestCase("Hold. Repeat it. Look.", "Hold.", " Repeat it. Look.")]
    [TestCase("Hold it until ANC is 1.5 or more.", "Hold it until ANC is 1.5 or more.", "")]
    public void Words_Advice_IsTakenApartBehindItsFirstSentence(string advice, string action, string rest)
    {
        var words = FindingWords.Of("s", advice);
        Assert.That((Text(words.Action), Text(words.Rest)), Is.EqualTo((action, rest)));
    }

    private static System.Collections.Immutable.ImmutableArray<Term> Terms => [new("anc", "0.8"), new("drug", "a*b"), new("lines", "a\nb\u2028c")];

    private static string Plain(string text) => Text(new(text));

    private static string Text(Template template)
    {
        var output = new TextBuffer();
        template.AddPlain(output, Terms);
        return output.Take();
    }
}
