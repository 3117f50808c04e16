using System.Text.Json;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>The XHTML of narratives.</summary>
internal sealed class NarrativeTests
{
    private const string Open = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";

    [TestCase(Open + "x</div>")]
    [TestCase(Open + "<p class='a'>x &amp; y &#160;</p><br/><img src=\"#p\" alt=\"\" /></div>")]
    [TestCase(Open + "<!-- a comment --><table><tr><td colspan=\"2\">1 &lt; 2</td></tr></table></div> ")]
    [TestCase(Open + "<img src=\"#p\"/></div>", Description = "an image is something to read")]
    [TestCase("<div lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><a href=\"http://e.org\">x</a></div>")]
    public void Validate_OfARightDiv_FindsNothing(string div) => Assert.That(Found(div), Is.Empty);

    [TestCase("x", "txt-1")]
    [TestCase("<div>x</div>", "txt-1", Description = "no namespace")]
    [TestCase("<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>", "txt-1")]
    [TestCase(Open + "x", "txt-1")]
    [TestCase(Open + "x</div><div>y</div>", "txt-1")]
    [TestCase(Open + "<b>x</i></div>", "txt-1")]
    [TestCase(Open + "<p>x</div>", "txt-1")]
    [TestCase(Open + "a & b</div>", "txt-1")]
    [TestCase(Open + "<p class=a>x</p></div>", "txt-1")]
    [TestCase(Open + "<p class='a'id='b'>x</p></div>", "txt-1")]
    [TestCase(Open + "<script>x</script></div>", "txt-1")]
    [TestCase(Open + "<form><input/></form></div>", "txt-1")]
    [TestCase(Open + "<p onclick=\"x()\">x</p></div>", "txt-1")]
    [TestCase(Open + "<a href=\" javascript:x()\">x</a></div>", "txt-1")]
    [TestCase(Open + "<!-- x</div>", "txt-1")]
    [TestCase(Open + "<![CDATA[x]]></div>", "txt-1")]
    [TestCase(Open + " <p> </p></div>", "txt-2")]
    public void Validate_OfAWrongDiv_FindsIt(string div, string key) => Assert.That(Found(div), Is.EqualTo(new[] { $"{key} Patient.text.div" }));

    private static IEnumerable<string> Found(string div) => Sample.FoundIn("Patient", $$$$"""{"text":{"status":"generated","div":{{{{JsonSerializer.Serialize(div)}}}}}}""");
}
