using System.Text;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Feedback;

namespace ImatinibHooks.CdsHooks.Tests.Feedback;

public class FeedbackReaderTests
{
    private const string Accepted = """{"card":"c1","outcome":"accepted","acceptedSuggestions":[{"id":"s1"},{"id":"s2"}],"outcomeTimestamp":"2026-03-02T15:00:00Z"}""";

    [Test(Description = "REQ-FB-03, REQ-FB-04, REQ-FB-06: several entries at once")]
    public void Read_SeveralEntries_GivesEach()
    {
        var reading = Read($$"""{"feedback":[{{Accepted}},{"card":"c2","outcome":"overridden","outcomeTimestamp":"2026-03-02T15:00:01Z"}],"extension":{} }""");

        Assert.That(reading.Fault, Is.Null);
        Assert.That(reading.Entries.Select(entry => (entry.Card, entry.Outcome)), Is.EqualTo(new[] { ("c1", FeedbackOutcome.Accepted), ("c2", FeedbackOutcome.Overridden) }));
        Assert.That(reading.Entries[0].AcceptedSuggestions, Is.EqualTo(new[] { "s1", "s2" }));
        Assert.That((reading.Entries[1].AcceptedSuggestions.Length, reading.Entries[1].Reason, reading.Entries[1].UserComment), Is.EqualTo((0, (OverrideCoding?)null, (string?)null)));
        Assert.That(reading.Remarks, Is.Empty);
    }

    [Test]
    public void Read_NoEntries_IsNoFault() => Assert.That(Read("""{"feedback":[]}""").Fault, Is.Null);

    [TestCase("""{"reason":{"code":"x","system":"http://s","display":"d"},"userComment":"hm"}""", "x", "http://s", "d", "hm")]
    [TestCase("""{"reason":{"code":"x"}}""", "x", null, null, null, Description = "REQ-FB-08")]
    [TestCase("""{"reason":{"display":"d","code":null}}""", null, null, "d", null)]
    public void Read_OverrideReason_TakesWhatIsThere(string overrideReason, string? code, string? system, string? display, string? comment)
    {
        var entry = Overridden(overrideReason).Entries.Single();

        Assert.That(entry.Reason, Is.EqualTo(new OverrideCoding(system, code, display)));
        Assert.That(entry.UserComment, Is.EqualTo(comment));
    }

    [TestCase("""{}""", true, Description = "cds-fb-3")]
    [TestCase("""{"reason":{}}""", true)]
    [TestCase("""{"reason":"x"}""", true)]
    [TestCase("\"no\"", true)]
    [TestCase("""{"userComment":"hm"}""", false, Description = "REQ-FB-07")]
    [TestCase("null", false)]
    public void Read_OverrideReasonWithoutReason_IsAcceptedAndPerhapsNoted(string overrideReason, bool isNoted)
    {
        var reading = Overridden(overrideReason);

        Assert.That(reading.Entries.Single().Reason, Is.Null);
        Assert.That(reading.Remarks.Select(remark => remark.Requirement), Is.EqualTo(isNoted ? new[] { "REQ-FB-07" } : []));
    }

    [TestCase("2026-03-02T15:00:00Z", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02T15:00:00.5Z", "2026-03-02T15:00:00.5000000+00:00")]
    [TestCase("2026-03-02T15:00:00.123456789Z", "2026-03-02T15:00:00.1234568+00:00")]
    [TestCase("2026-03-02T10:00:00-05:00", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02t15:00:00z", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02T15:00:00", null, Description = "no offset")]
    [TestCase("2026-03-02", null)]
    [TestCase("yesterday", null)]
    [TestCase("2026-13-02T15:00:00Z", null)]
    public void Read_Timestamp_IsAnInstant(string text, string? utc)
    {
        var reading = Read($$"""{"feedback":[{"card":"c","outcome":"overridden","outcomeTimestamp":"{{text}}"}]}""");

        Assert.That(reading.Fault?.Member ?? reading.Entries.Single().OutcomeTimestamp.ToString("O"), Is.EqualTo(utc ?? "feedback[0].outcomeTimestamp"));
    }

    [TestCase("{}", "feedback", CallFaultKind.MissingMember)]
    [TestCase("[]", "feedback", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":{}}""", "feedback", CallFaultKind.MistypedMember)]
    [TestCase("""{"feedback":[5]}""", "feedback[0]", CallFaultKind.MistypedMember)]
    [TestCase("""{"feedback":[{"outcome":"overridden"}]}""", "feedback[0].card", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":[{"card":"","outcome":"overridden"}]}""", "feedback[0].card", CallFaultKind.MistypedMember)]
    [TestCase("""{"feedback":[{"card":"c"}]}""", "feedback[0].outcome", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":[{"card":"c","outcome":"Accepted"}]}""", "feedback[0].outcome", CallFaultKind.MistypedMember)]
    [TestCase("""{"feedback":[{"card":"c","outcome":"accepted"}]}""", "feedback[0].acceptedSuggestions", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":[{"card":"c","outcome":"accepted","acceptedSuggestions":[]}]}""", "feedback[0].acceptedSuggestions", CallFaultKind.MistypedMember)]
    [TestCase("""{"feedback":[{"card":"c","outcome":"accepted","acceptedSuggestions":[{"id":"s"},{}]}]}""", "feedback[0].acceptedSuggestions[1].id", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":[{"card":"c","outcome":"overridden"}]}""", "feedback[0].outcomeTimestamp", CallFaultKind.MissingMember)]
    [TestCase("""{"feedback":[{"card":"\ud800","outcome":"overridden"}]}""", "feedback[0].card", CallFaultKind.MistypedMember)]
    public void Read_Fault_NamesTheMember(string body, string member, CallFaultKind kind)
    {
        var reading = Read(body);

        Assert.That((reading.Fault?.Member, reading.Fault?.Kind), Is.EqualTo((member, kind)));
        Assert.That(reading.Entries, Is.Empty);
    }

    [Test]
    public void Read_SecondEntryFaulty_TakesNone() => Assert.That(Read($$"""{"feedback":[{{Accepted}},{}]}""").Entries, Is.Empty);

    [TestCase("{\"feedback\":[}")]
    [TestCase("")]
    public void Read_MalformedJson_IsAFault(string body) => Assert.That(Read(body).Fault?.Kind, Is.EqualTo(CallFaultKind.MalformedJson));

    [Test]
    public void Read_InvalidUtf8_IsAFault() => Assert.That(FeedbackReader.Read(new byte[] { (byte)'"', 0xFF, (byte)'"' }).Fault?.Kind, Is.EqualTo(CallFaultKind.MalformedJson));

    [TestCase(2000, 2000, false)]
    [TestCase(2001, 2000, true)]
    public void Read_LongComment_IsCutAndNoted(int length, int kept, bool isNoted)
    {
        var reading = Overridden($$"""{"userComment":"{{new string('a', length)}}"}""");

        Assert.That(reading.Entries.Single().UserComment, Has.Length.EqualTo(kept));
        Assert.That(reading.Remarks.Select(remark => remark.Requirement), Is.EqualTo(isNoted ? new[] { "REQ-FB-14" } : []));
    }

    [Test]
    public void Read_LongCommentOfAstralCharacters_IsCutBetweenThem()
    {
        var comment = Overridden($$"""{"userComment":"a{{string.Concat(Enumerable.Repeat("😀", 1500))}}"}""").Entries.Single().UserComment!;

        Assert.That(comment, Has.Length.EqualTo(1999));
        Assert.That(char.IsLowSurrogate(comment[^1]));
    }

    private static FeedbackReading Overridden(string overrideReason) => Read(
        $$"""{"feedback":[{"card":"c","outcome":"overridden","overrideReason":{{overrideReason}},"outcomeTimestamp":"2026-03-02T15:00:00Z"}]}""");

    private static FeedbackReading Read(string body) => FeedbackReader.Read(Encoding.UTF8.GetBytes(body));
}
