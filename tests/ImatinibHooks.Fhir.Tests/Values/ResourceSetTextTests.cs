using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Values;

public sealed class ResourceSetTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase("\\u0041\\n\\t\\\\\\\"\\/\\b\\f\\r", "A\n\t\\\"/\b\f\r")]
    [TestCase("10\\u00b3/\\u00b5L", "10³/µL")]
    [TestCase("\\ud83d\\ude00", "😀")]
    [TestCase("\\ud83d", "\uFFFD", Description = "a lone high surrogate")]
    [TestCase("\\ude00x", "\uFFFDx", Description = "a lone low surrogate")]
    [TestCase("\\ud83d\\u0041", "\uFFFDA")]
    [TestCase("\\ud83d\\ud83d\\ude00", "\uFFFD😀")]
    [TestCase("\\ufffd", "\uFFFD", Description = "the replacement character itself is valid")]
    public void Text_Decodes(string json, string text)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation","status":"{{json}}"}""");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(read.Observation.Status), Is.EqualTo(text));
        Assert.That(read.Set.TextEquals(read.Observation.Status, System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.That(read.Set.TextEquals(read.Observation.Status, "other"u8), Is.False);
        Assert.That(read.Defects, json != "\\ufffd" && text.Contains('\uFFFD', StringComparison.Ordinal) ? Is.EqualTo(new[] { DefectKind.BadText }) : Is.Empty);
    }

    [Test]
    public void Text_StrayBytes_AreReplaced()
    {
        byte[] json = [.. "{\"resourceType\":\"Observation\",\"status\":\"a"u8, 0xFF, .. "b\"}"u8];
        var read = ReadJson.Of(json);

        Assert.That(read.Text(read.Observation.Status), Is.EqualTo("a\uFFFDb"));
    }
}
