using System.Text;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>REQ-GEN-01, REQ-GEN-06: a strict parser, a position and no content.</summary>
public class MalformedJsonTests
{
    [TestCase("", "line 1, byte 1")]
    [TestCase("   ", "line 1, byte 4")]
    [TestCase("{", "line 1, byte 2")]
    [TestCase("{\"hook\":\"order-sign\",}", "line 1, byte 22", Description = "trailing comma")]
    [TestCase("{/* secret */}", "line 1, byte 2", Description = "comment")]
    [TestCase("{\"hook\":secret}", "line 1, byte 9")]
    [TestCase("{'hook':1}", "line 1, byte 2")]
    [TestCase("{\"a\":01}", "line 1, byte 7")]
    [TestCase("{\"a\":\"\\x\"}", "line 1, byte 8")]
    [TestCase("{}{}", "line 1, byte 3")]
    [TestCase("{} secret", "line 1, byte 4")]
    [TestCase("[1] secret", "line 1, byte 5")]
    [TestCase("{\n \"a\": tru}", "line 2, byte 10")]
    [TestCase("{\"prefetch\":{\"laboratory\":{\"a\":[1,]}}}", "line 1, byte 35", Description = "inside a value that the handler passes over")]
    [TestCase("{\"a\":NaN}", "line 1, byte 6")]
    public void Read_MalformedJson_TellsWhereAndNothingElse(string body, string position)
    {
        var fault = Called.With(body).Fault;

        Assert.That(fault.Kind, Is.EqualTo(CallFaultKind.MalformedJson));
        Assert.That(fault.Message, Does.Contain(position).And.Not.Contain("secret"));
    }

    [Test]
    public void Read_InvalidUtf8_TellsWhere()
    {
        byte[] body = [.. "{\n\"a\":\"€"u8, 0xC3, (byte)'"', (byte)'}'];
        var reading = HookCallReader.Read(body, Called.Service, Nothing, CallRules.Default);

        Assert.That(reading.Fault!.Message, Does.StartWith("The body is not valid UTF-8: line 2, byte 9."));
    }

    [Test]
    public void Read_Utf16_IsNotJson() =>
        Assert.That(HookCallReader.Read(Encoding.Unicode.GetBytes(Called.Body()), Called.Service, Nothing, CallRules.Default).Fault!.Kind, Is.EqualTo(CallFaultKind.MalformedJson));

    [Test]
    public void WithoutByteOrderMark_TakesOffOneMark()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{}"u8];

        Assert.That(JsonBody.WithoutByteOrderMark(body).ToArray(), Is.EqualTo("{}"u8.ToArray()));
        Assert.That(JsonBody.WithoutByteOrderMark("{}"u8.ToArray()).ToArray(), Is.EqualTo("{}"u8.ToArray()));
        Assert.That(JsonBody.WithoutByteOrderMark(body.AsMemory(0, 2)).Length, Is.EqualTo(2));
    }

    [TestCase(127, true)]
    [TestCase(128, false)]
    public void Read_Nesting_EndsAtTheDepthOfTheRules(int arrays, bool isAccepted)
    {
        var deep = Called.Body($"\"deep\":{new string('[', arrays)}{new string(']', arrays)}");

        Assert.That(Called.With(deep).Reading.Call is not null, Is.EqualTo(isAccepted));
    }

    [TestCase("[", "nested deeper than 4 levels")]
    [TestCase(" 1, [", "nested deeper than 4 levels")]
    [TestCase(" 1, }", "not well-formed")]
    [TestCase("{", "nested deeper than 4 levels")]
    [TestCase(" x", "not well-formed")]
    public void Read_ErrorAtTheDeepestLevel_TellsWhich(string next, string message)
    {
        Assert.That(Called.With($"{{\"a\":[[[{next}", new CallRules { MaxDepth = 4 }).Fault.Message, Does.Contain(message));
    }

    [TestCase("[")]
    [TestCase("{")]
    public void Read_MemberNestedTooDeep_IsToldAsSuch(string next) =>
        Assert.That(Called.With($"{{\"a\":[[{{\"b\": {next}", new CallRules { MaxDepth = 4 }).Fault.Message, Does.Contain("nested deeper than 4 levels"));

    private static CdsHooks.Prefetch.PrefetchState Nothing(int slot, ref System.Text.Json.Utf8JsonReader json)
    {
        json.Skip();
        return CdsHooks.Prefetch.PrefetchState.Provided;
    }
}
