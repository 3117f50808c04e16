using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>The same entry in two keys is one fact, and a draft is not its record.</summary>
internal sealed class CopiesTests
{
    private static readonly string Low = Sent.Count("a", Sent.Neutrophils, "0.4", "2026-03-01");
    private static readonly string High = Sent.Count("a", Sent.Neutrophils, "2.4", "2026-03-01");

    [Test]
    public void SameEntryInTwoKeys_IsOneFact()
    {
        var read = Read.Values((Read.Laboratory, Sent.Bundle(Low)), (2, Sent.Bundle(Low)));
        Assert.That((read.Labs.Length, read.LeftOut.Single()), Is.EqualTo((1, "Observation/a Duplicate")));
    }

    [Test]
    public void CopiesThatDifferInTwoKeys_TheFirstByContentWhateverTheOrder() => Assert.That(
        (Read.Values((Read.Laboratory, Sent.Bundle(Low)), (2, Sent.Bundle(High))).Lab.Value, Read.Values((Read.Laboratory, Sent.Bundle(High)), (2, Sent.Bundle(Low))).Lab.Value),
        Is.EqualTo((0.4m, 0.4m)));

    [Test]
    public void CopiesThatDifferInOneKey_BothCount() => Assert.That(Read.Results(High, Low).Labs, Has.Length.EqualTo(2));

    [Test]
    public void EntriesWithoutAnId_AreOneOnlyWhenEqual()
    {
        var low = Low.Replace("\"id\":\"a\",", "", StringComparison.Ordinal);
        var high = High.Replace("\"id\":\"a\",", "", StringComparison.Ordinal);
        Assert.That(Read.Results(low, high, low).Labs, Has.Length.EqualTo(2));
    }

    [TestCase("active", "Draft Order", Description = "what the patient has been on, re-signed")]
    [TestCase("on-hold", "Draft Order")]
    [TestCase("stopped", "Draft Order")]
    [TestCase("draft", "Draft")]
    [TestCase("cancelled", "Draft")]
    public void DraftThatStandsOnRecordToo_ByStatusThere(string status, string expected)
    {
        var onRecord = Sent.DraftWith("status", $"\"{status}\"");
        var read = Read.Values((Read.Drafts, Sent.Bundle(Sent.Draft)), (Read.Orders, Sent.Bundle(onRecord)));
        Assert.That(string.Join(' ', read.Record.Medications.Select(drug => drug.Role)), Is.EqualTo(expected));
    }

    [Test]
    public void KeyThatStandsTwice_TheLastCounts()
    {
        var read = Read.Values((Read.Laboratory, Sent.Bundle(Low)), (Read.Laboratory, Sent.Bundle(High)));
        Assert.That(read.Lab.Value, Is.EqualTo(2.4m));
    }

    [Test]
    public void Handles_FollowTheReferences()
    {
        var labs = Read.Results(Sent.Count("b", Sent.Neutrophils, "2", "2026-03-01"), Sent.Count("a", Sent.Platelets, "2", "2026-03-01"), Sent.Count("c", Sent.Platelets, "2", "2026-03-01")).Labs;
        Assert.That(labs.OrderBy(lab => lab.Source).Select(lab => lab.Analyte), Is.EqualTo(new[] { Concept.Platelets, Concept.Anc, Concept.Platelets }));
    }
}
