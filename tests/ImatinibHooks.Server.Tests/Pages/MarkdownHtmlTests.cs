using ImatinibHooks.Server.Pages;

namespace ImatinibHooks.Server.Tests.Pages;

/// <summary>What a reviewed page may do in a browser: be read.</summary>
public class MarkdownHtmlTests
{
    [TestCase("[a](conflicts.md)", "<p><a href=\"/base/rules/pages/conflicts\">a</a></p>")]
    [TestCase("[a](https://example.org/x)", "<p><a href=\"https://example.org/x\">a</a></p>")]
    [TestCase("[a](../adr/0001.md)", "<p>a</p>")]
    [TestCase("[a](javascript:alert(1))", "<p>a</p>")]
    [TestCase("![a](https://example.org/x.png)", "<p>a</p>")]
    [TestCase("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [TestCase("**b** and `c` and ANC < 1", "<p><strong>b</strong> and <code>c</code> and ANC &lt; 1</p>")]
    public void Render_Inline(string markdown, string expected) => Assert.That(Render(markdown), Is.EqualTo(expected));

    [Test]
    public void Render_Table_CanBeScrolled() => Assert.That(
        Render("| A |\n| --- |\n| 1 |").ReplaceLineEndings(""), Is.EqualTo("<div class=\"scroll\"><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>"));

    private static string Render(string markdown) => new MarkdownHtml(new PageFrame("/base/")).Render(markdown).Trim();
}
