using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Tests.Hosting;

public class FixedTimeProviderTests
{
    [TestCase("2026-03-02T10:00:00-05:00", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02T15:00Z", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02T15:00:00.25Z", "2026-03-02T15:00:00.2500000+00:00")]
    [TestCase("2026-03-02T15:00:00+00:00", "2026-03-02T15:00:00.0000000+00:00")]
    [TestCase("2026-03-02T15:00:00", null)]
    [TestCase("02/03/2026 15:00:00Z", null)]
    [TestCase("2026-03-02T15:00:00+25:00", null)]
    [TestCase("", null)]
    public void Parse_Iso8601WithOffset_IsAnInstant(string text, string? utc) =>
        Assert.That(FixedTimeProvider.Parse(text)?.ToUniversalTime().ToString("O"), Is.EqualTo(utc));

    [Test]
    public void GetUtcNow_StandsStillInUtc()
    {
        var clock = new FixedTimeProvider(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(-5)));

        Assert.That((clock.GetUtcNow().DateTime, clock.GetUtcNow().Offset), Is.EqualTo((new DateTime(2026, 3, 2, 15, 0, 0), TimeSpan.Zero)));
    }
}
