using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Advice.Suggesting;

namespace ImatinibHooks.Advice.Tests.Suggesting;

/// <summary>REQ-ACT-04, trap T-18: the client's order goes back as it came, but for what the suggestion changes.</summary>
internal sealed class HoldEditTests
{
    [TestCase("""{"resourceType":"MedicationRequest","status":"draft","intent":"order"}""",
        """{"resourceType":"MedicationRequest","status":"on-hold","statusReason":{"text":"R"},"intent":"order"}""")]
    [TestCase("""{ "status" : "draft" , "x": 1.50 }""", """{ "status" : "on-hold","statusReason":{"text":"R"} , "x": 1.50 }""", Description = "blanks and digits stay")]
    [TestCase("""{"id":"a"}""", """{"status":"on-hold","statusReason":{"text":"R"},"id":"a"}""", Description = "no status")]
    [TestCase("{}", """{"status":"on-hold","statusReason":{"text":"R"}}""")]
    [TestCase("""{"status":"active","a":1,"status":"draft"}""", """{"status":"on-hold","a":1,"status":"on-hold","statusReason":{"text":"R"}}""", Description = "twice")]
    [TestCase("""{"statusReason":{"coding":[{"code":"x"}]},"status":"draft"}""", """{"statusReason":{"text":"R"},"status":"on-hold"}""", Description = "an older reason")]
    [TestCase("""{"statusReason":{"text":"old"}}""", """{"status":"on-hold","statusReason":{"text":"R"}}""")]
    [TestCase("""{"status":{"value":"draft"}}""", """{"status":"on-hold","statusReason":{"text":"R"}}""", Description = "of another type")]
    [TestCase("""{"st\u0061tus":"draft"}""", """{"st\u0061tus":"on-hold","statusReason":{"text":"R"}}""", Description = "an escaped name")]
    [TestCase("""{"\ud800":1,"status":"draft"}""", """{"\ud800":1,"status":"on-hold","statusReason":{"text":"R"}}""", Description = "a name that is no Unicode")]
    [TestCase("""{"contained":[{"status":"active"}],"status":"draft"}""", """{"contained":[{"status":"active"}],"status":"on-hold","statusReason":{"text":"R"}}""")]
    public void Apply_AnyForm_ChangesOnlyStatusAndReason(string order, string expected) =>
        Assert.That(Encoding.UTF8.GetString(new HoldEdit("R").Apply(Encoding.UTF8.GetBytes(order), new()).Span), Is.EqualTo(expected));

    [Test]
    public void Apply_ReasonWithQuotes_IsValidJson()
    {
        using var held = JsonDocument.Parse(new HoldEdit("say \"stop\"").Apply("""{"status":"draft"}"""u8, new()));
        Assert.That(held.RootElement.GetProperty("statusReason").GetProperty("text").GetString(), Is.EqualTo("say \"stop\""));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Apply_AnyOrder_EqualsTheOriginalButForStatusAndReason() => Prop.ForAll(Orders, order =>
    {
        var held = JsonNode.Parse(new HoldEdit("reason").Apply(Encoding.UTF8.GetBytes(order), new()).Span)!.AsObject();
        var original = JsonNode.Parse(order)!.AsObject();
        Assert.That((string?)held["status"], Is.EqualTo("on-hold"));
        Assert.That((string?)held["statusReason"]!["text"], Is.EqualTo("reason"));
        foreach (var json in new[] { held, original })
        {
            json.Remove("status");
            json.Remove("statusReason");
        }

        Assert.That(held.ToJsonString(), Is.EqualTo(original.ToJsonString()), "unknown members, extensions and digits stay");
    });

    private static Arbitrary<string> Orders => Gen.SubListOf(
        "\"status\":\"draft\"", "\"statusReason\":{\"text\":\"x\"}", "\"id\": \"a.b-1\"", "\"extension\":[{\"url\":\"http://x\",\"valueDecimal\":1.0000}]", "\"weight\" : 0.10",
        "\"_status\":{\"id\":\"s\"}", "\"note\":[{\"text\":\"status: \\\"draft\\\" \\u00e4 😀\"}]", "\"dosageInstruction\":[{\"status\":\"inner\"}]", "\"empty\":{}", "\"list\":[ ]")
        .SelectMany(members => Gen.Shuffle(members.ToArray()))
        .Select(members => $"{{{string.Join(", ", members)}}}")
        .ToArbitrary();
}
