using System.Buffers;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance;
using ImatinibHooks.CdsHooks.Tests.Cards;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>What the rules of our own cards find in an answer is found in its bytes as well.</summary>
public class CardRulesAgreementTests
{
    [TestCaseSource(typeof(CardRulesTests), nameof(CardRulesTests.Broken))]
    public void ValidateResponse_CardThatBreaksARule_HasAnError(string requirement, Func<Card, Card> bend) => Assert.That(
        MessageValidator.ValidateResponse(Written(bend(CardFixture.Full)), ConformanceOptions.Ours).Findings.Where(finding => finding.Severity == ConformanceSeverity.Error || finding.Requirement == requirement),
        Is.Not.Empty);

    [Test]
    public void ValidateResponse_GoodCard_HasNoFindings() =>
        Assert.That(MessageValidator.ValidateResponse(Written(CardFixture.Full), ConformanceOptions.Ours).Findings, Is.Empty);

    private static ReadOnlyMemory<byte> Written(Card card)
    {
        var output = new ArrayBufferWriter<byte>();
        HookResponseWriter.Write(output, CardFixture.Answer(card));
        return output.WrittenMemory;
    }
}
