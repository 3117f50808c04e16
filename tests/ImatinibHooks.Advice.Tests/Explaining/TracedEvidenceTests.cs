using System.Buffers;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Explaining;

/// <summary>DATA-LAB-02 and DATA-LAB-07: the trace says of every value whether and why it was not used.</summary>
internal sealed class TracedEvidenceTests
{
    private static readonly Evidence Anc = new(new(0), Concept.Anc, ClinicalTime.OnDay(new(2026, 3, 1))) { Value = 0.9m };

    private static string Written(Evidence fact)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            EvidenceJson.WriteTraced(json, fact, null);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [Test]
    public void WriteTraced_UsedValue_SaysNothingMore() => Assert.That(Written(Anc), Is.EqualTo("""{"value":0.9,"time":"2026-03-01"}"""));

    [TestCase(ValueBlock.NoUnit, "no unit, not used")]
    [TestCase(ValueBlock.InTheFuture, "dated in the future, not used")]
    [TestCase(ValueBlock.NoTime, "no date, not used")]
    public void WriteTraced_ValueNotUsed_SaysWhy(ValueBlock block, string expected) =>
        Assert.That(Written(Anc with { Block = block }), Does.Contain($"\"remark\":\"{expected}\""));

    [Test]
    public void WriteTraced_IssuedForEffective_SaysSo() => Assert.That(Written(Anc with { TimeIsIssued = true }), Does.Contain("\"timeFrom\":\"issued\""));

    [Test]
    public void WriteTraced_Preliminary_SaysSo() => Assert.That(Written(Anc with { IsPreliminary = true }), Does.Contain("\"status\":\"preliminary\""));
}
