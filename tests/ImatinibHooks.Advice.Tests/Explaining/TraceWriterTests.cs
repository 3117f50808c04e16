using System.Buffers;
using System.Text.Json;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Explaining;

/// <summary>The trace says of every rule what it said and why.</summary>
internal sealed class TraceWriterTests
{
    private static readonly string LowCount = Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00");
    private static readonly string Plates = Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00");

    [Test]
    public void Write_EveryRuleOfTheCatalogue_OnceAnOrder()
    {
        var trace = Trace(Call.Renewal with { Drafts = [Sent.Draft, Sent.With(Sent.Draft, "id", "\"second\"")] });
        var perRule = trace.GetProperty("rules").EnumerateArray().GroupBy(Text("rule")).ToDictionary(group => group.Key!, group => group.Select(Text("order")).ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(perRule.Keys, Is.EquivalentTo(RuleCatalogue.All.Select(rule => rule.Id)));
            Assert.That(perRule.Values.Where(orders => orders[0] is not null), Has.All.EqualTo(new[] { "MedicationRequest/draft", "MedicationRequest/second" }));
        });
    }

    [Test]
    public void Write_EveryVerdict_SaysWhy()
    {
        foreach (var rule in Trace(Call.Renewal.WithResults(LowCount, Plates).With("vitalSigns", null)).GetProperty("rules").EnumerateArray())
        {
            var why = rule.GetProperty("verdict").GetString() switch
            {
                "fired" => rule.TryGetProperty("card", out _) || rule.TryGetProperty("suppressedBy", out _),
                "not-applicable" => rule.GetProperty("reason").GetString()!.Length > 0,
                "not-assessed" => rule.GetProperty("missing").GetString()!.Length > 0,
                "not-fired" => true,
                _ => false,
            };
            Assert.That(why, Is.True, rule.GetRawText());
        }
    }

    [Test]
    public void Write_FiredRule_NamesItsCardAndEvidence()
    {
        var consultation = Call.Renewal.WithResults(LowCount, Plates).Consult();
        var rule = Rule(Trace(consultation), "MYELO-CP-01");
        Assert.Multiple(() =>
        {
            Assert.That(rule.GetProperty("card").GetGuid(), Is.EqualTo(consultation.Response!.Cards.Single().Uuid));
            Assert.That(rule.GetProperty("evidence")[0].GetProperty("reference").GetString(), Is.EqualTo("Observation/anc-new"));
        });
    }

    [Test]
    public void Write_SuppressedRule_NamesTheHold()
    {
        var old = Sent.Count("anc-low", Sent.Neutrophils, "0.80", "2026-02-20T09:00:00-05:00");
        Assert.That(Rule(Trace(Call.Renewal.WithResults(old)), "CBC-05").GetProperty("suppressedBy").GetString(), Is.EqualTo("MYELO-CP-01"), "ten days old, weekly while low");
    }

    [Test]
    public void Write_Data_SaysTheStateOfEveryKey()
    {
        var call = Call.Renewal.With("vitalSigns", null).With("conditions", """{"resourceType":"OperationOutcome"}""");
        Assert.That(
            Trace(call).GetProperty("data").EnumerateArray().Select(data => $"{data.GetProperty("key")} {data.GetProperty("state")}"),
            Is.EqualTo(new[]
            {
                "patient provided", "laboratory provided", "vitalSigns not-answered", "conditions failed",
                "medicationRequests provided", "medicationStatements answered-empty", "medicationAdministrations answered-empty",
                "immunizations provided",
            }));
    }

    [Test]
    public void Write_KeyFullOfOthers_HasFailed()
    {
        var others = Sent.Bundle(Sent.Result("x", Sent.Neutrophils, "\"valueBoolean\":true", subject: "\"subject\":{\"reference\":\"Patient/p2\"}"));
        Assert.That(Trace(Call.Renewal.With("laboratory", others)).GetProperty("data")[1].GetProperty("state").GetString(), Is.EqualTo("failed"));
    }

    [TestCase("\"subject\":{\"reference\":\"Patient/p2\"}", "final", "leftOut", "belongs to another patient")]
    [TestCase(Sent.Me, "cancelled", "leftOut", "its status")]
    [TestCase("\"subject\":{\"display\":\"x\"}", "final", "subject", "names no subject")]
    public void Write_EntryWorthARemark_IsNamed(string subject, string status, string member, string text)
    {
        var entry = Sent.Result("odd", Sent.Neutrophils, "\"effectiveDateTime\":\"2026-02-20\",\"valueQuantity\":{\"value\":3,\"code\":\"10*9/L\"}", status, subject);
        var named = Trace(Call.Renewal.WithResults(entry)).GetProperty("entries")[0];
        Assert.That((named.GetProperty("reference").GetString(), named.GetProperty(member).GetString()), Is.EqualTo(("Observation/odd", named.GetProperty(member).GetString())));
        Assert.That(named.GetProperty(member).GetString(), Does.StartWith(text));
    }

    [Test]
    public void Write_DrugKnownByItsText_IsSaid()
    {
        var draft = Sent.DraftOf("""  "medicationCodeableConcept":{"text":"Gleevec 400 mg"}  """);
        Assert.That(Trace(Call.Renewal with { Drafts = [draft] }).GetProperty("entries")[0].GetProperty("recognised").GetString(), Does.StartWith("by its text"));
    }

    [Test]
    public void Write_ManyEntries_TheFirstHundredAndTheirNumber()
    {
        var entries = Enumerable.Range(0, 150).Select(number => Sent.Count($"c{number:000}", Sent.Neutrophils, "2", "2026-01-01", "cancelled"));
        var trace = Trace(Call.Renewal.WithResults(entries));
        Assert.That((trace.GetProperty("entries").GetArrayLength(), trace.GetProperty("entryCount").GetInt32()), Is.EqualTo((100, 150)));
    }

    [Test]
    public void Write_DefectsAndRemarks_AreCounted()
    {
        var draft = Sent.DraftWith("dosageInstruction", Sent.FourHundred);
        var trace = JsonDocument.Parse(Write(Given.Consult((Call.Renewal with { Drafts = [draft] }).ToString().Replace("\"p1\",\"encounterId\"", "\"Patient/p1\",\"encounterId\"", StringComparison.Ordinal)))).RootElement;
        Assert.That((trace.GetProperty("defects")[0].GetProperty("what").GetString(), trace.GetProperty("remarks")[0].GetProperty("requirement").GetString()), Is.EqualTo(("object-for-array", "REQ-CTX-02")));
    }

    [Test]
    public void Write_NothingNullOrEmpty() =>
        Assert.That(System.Text.Encoding.UTF8.GetString(Write(Call.Renewal.WithResults(LowCount, Plates).Consult())), Does.Not.Match(":(null|\"\"|\\{\\})"));

    [Test]
    public void Write_WithoutTheTrace_IsRefused()
    {
        using var consultation = Given.Advisor.Consult(Given.Service, System.Text.Encoding.UTF8.GetBytes(Call.Renewal.ToString()), Given.Now, isExplained: false);
        Assert.That(() => TraceWriter.Write(new System.Buffers.ArrayBufferWriter<byte>(), consultation), Throws.ArgumentException);
    }

    [Test(Description = "The cards are the same with and without the trace")]
    public void Consult_WithoutTheTrace_GivesTheSameCards()
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Call.Renewal.WithResults(LowCount, Plates).ToString());
        using var bare = Given.Advisor.Consult(Given.Service, body, Given.Now, isExplained: false);
        using var whole = Given.Advisor.Consult(Given.Service, body, Given.Now);

        Assert.That(ConsultTests.Answer(bare), Is.EqualTo(ConsultTests.Answer(whole)));
    }

    [Test]
    public void Write_Fault_IsRefused() => Assert.That(() => TraceWriter.Write(new ArrayBufferWriter<byte>(), Given.Consult("{")), Throws.ArgumentException);

    private static Func<JsonElement, string?> Text(string member) => element => element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static JsonElement Rule(JsonElement trace, string id) => trace.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == id);

    private static JsonElement Trace(Call call) => Trace(call.Consult());

    private static JsonElement Trace(Consultation consultation) => JsonDocument.Parse(Write(consultation)).RootElement;

    private static byte[] Write(Consultation consultation)
    {
        var output = new ArrayBufferWriter<byte>();
        TraceWriter.Write(output, consultation);
        return output.WrittenSpan.ToArray();
    }
}
