using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.CdsHooks.Tests.Cards;

public class HookResponseWriterTests
{
    [Test(Description = "REQ-RESP-02")]
    public void Write_NoCards_IsAnEmptyList() => Assert.That(Written(CardFixture.Answer()), Is.EqualTo("""{"cards":[]}"""));

    [Test(Description = "REQ-GEN-05, REQ-CARD-10, REQ-CARD-11: what has no value is left out")]
    public void Write_PlainCard_HasOnlyWhatItNeeds() => Assert.That(Written(CardFixture.Answer(CardFixture.Plain with
    {
        Source = new("Label", null, new("http://example.org/rules", "R-1", string.Empty)),
    })), Is.EqualTo(
        """{"cards":[{"uuid":"6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11","summary":"Neutrophils are low","detail":"**0.8** ×10⁹/L","indicator":"critical","source":{"label":"Label","topic":{"system":"http://example.org/rules","code":"R-1"}}}]}"""));

    [Test]
    public void Write_FullCard_HasEveryMember() => Assert.That(Written(CardFixture.Answer(CardFixture.Full)), Is.EqualTo(
        """
        {"cards":[{"uuid":"6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11","summary":"Neutrophils are low","detail":"**0.8** ×10⁹/L","indicator":"critical",
        "source":{"label":"Label","url":"https://example.org/label","topic":{"system":"http://example.org/rules","code":"R-1","display":"Rule one"}},
        "suggestions":[{"label":"Hold imatinib","uuid":"a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d","isRecommended":true,"actions":[{"type":"update","description":"Put the order on hold",
        "resource":{"resourceType":"MedicationRequest","id":"1","x":1.50}}]}],"selectionBehavior":"at-most-one",
        "overrideReasons":[{"system":"http://example.org/reasons","code":"other","display":"Another reason"}],
        "links":[{"label":"The rule","url":"https://example.org/rules/R-1","type":"absolute"}],"extension":{"org.example.findings":[{"rule":"R-1"}]}}]}
        """.ReplaceLineEndings(string.Empty)));

    [TestCase(CardIndicator.Info, "info")]
    [TestCase(CardIndicator.Warning, "warning")]
    [TestCase(CardIndicator.Critical, "critical")]
    public void Write_Indicator_IsItsCode(CardIndicator indicator, string code) =>
        Assert.That(Written(CardFixture.Answer(CardFixture.Plain with { Indicator = indicator })), Does.Contain($"\"indicator\":\"{code}\""));

    [Test(Description = "REQ-ACT-05, REQ-ACT-06")]
    public void Write_Delete_NamesTheResourceAndHasNone()
    {
        var delete = new CardAction { Type = CardActionType.Delete, Description = "Remove", ResourceId = "MedicationRequest/1" };
        var card = CardFixture.Plain with { Suggestions = [CardFixture.Hold with { Actions = [delete], IsRecommended = false }], SelectionBehavior = SelectionBehavior.Any };

        Assert.That(Written(CardFixture.Answer(card)), Does.Contain(
            """ "actions":[{"type":"delete","description":"Remove","resourceId":"MedicationRequest/1"}]}],"selectionBehavior":"any"}""".TrimStart()).And.Not.Contain("isRecommended"));
    }

    [Test(Description = "T-18: digits, order and unknown members of the client stay; and a draft may be nested deeper than 64 levels")]
    public void Write_DeepResource_IsLeftAsItIs()
    {
        var deep = $$"""{ "resourceType":"MedicationRequest", "v":0.10, "x":{{new string('[', 100)}}{{new string(']', 100)}} }""";
        var card = CardFixture.Plain with { Suggestions = [CardFixture.Hold with { Actions = [CardFixture.Update with { Resource = Encoding.UTF8.GetBytes(deep) }] }] };

        Assert.That(Written(CardFixture.Answer(card)), Does.Contain($"\"resource\":{deep}}}"));
        Assert.That(CardRules.Check(CardFixture.Answer(card)), Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Write_AnyText_IsValidJsonAndComesBack() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        text ??= string.Empty;
        using var document = JsonDocument.Parse(Written(CardFixture.Answer(CardFixture.Plain with { Detail = text })));
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return document.RootElement.GetProperty("cards")[0].GetProperty("detail").GetString() == expected;
    });

    [Test]
    public void Write_HalfASurrogatePair_IsTheReplacementCharacter() =>
        Assert.That(Written(CardFixture.Answer(CardFixture.Plain with { Detail = "a\ud800b" })), Does.Contain("a\\uFFFDb").Or.Contain("a\uFFFDb"));

    internal static string Written(HookResponse response)
    {
        var output = new ArrayBufferWriter<byte>();
        HookResponseWriter.Write(output, response);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
