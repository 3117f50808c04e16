using ImatinibHooks.Knowledge;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>An artefact says of its approval what its pages say, and nothing else.</summary>
internal sealed class SignOffTests
{
    private static readonly ReviewedPage Unsigned = Page("not yet signed");

    private static readonly ReviewedPage InMay = Page("2027-05-03, pharmacist");

    private static readonly ReviewedPage InJune = Page("2027-06-01, haematologist");

    [Test]
    public void Head_APageNotSigned_IsADraftWithoutDatesThatSaysSo()
    {
        var head = SignOff.Head("Library", "liver", "Liver", [InMay, Unsigned]);

        Assert.Multiple(() =>
        {
            Assert.That((string?)head["status"], Is.EqualTo("draft"));
            Assert.That((string?)head["extension"]![0]!["valueString"], Is.EqualTo("not yet signed"));
            Assert.That(head.ContainsKey("approvalDate") || head.ContainsKey("lastReviewDate") || head.ContainsKey("effectivePeriod"), Is.False);
        });
    }

    [Test]
    public void Head_EveryPageSigned_IsActiveFromTheLastSignature()
    {
        var head = SignOff.Head("Library", "liver", "Liver", [InJune, InMay]);

        Assert.Multiple(() =>
        {
            Assert.That((string?)head["status"], Is.EqualTo("active"));
            Assert.That((string?)head["approvalDate"], Is.EqualTo("2027-06-01"));
            Assert.That((string?)head["lastReviewDate"], Is.EqualTo("2027-06-01"));
            Assert.That((string?)head["effectivePeriod"]!["start"], Is.EqualTo("2027-06-01"));
            Assert.That(head.ContainsKey("extension"), Is.False);
        });
    }

    [Test]
    public void Head_NoPageAtAll_IsADraft() => Assert.That((string?)SignOff.Head("Library", "liver", "Liver", [])["status"], Is.EqualTo("draft"));

    [TestCase("signed")]
    [TestCase("3 May 2027")]
    public void Read_ASignOffThatIsNoDate_Throws(string signOff) => Assert.That(() => Page(signOff), Throws.InstanceOf<FormatException>());

    [Test]
    public void Read_APage_HoldsItsRulesSourcesAndHeading() => Assert.Multiple(() =>
    {
        Assert.That(Unsigned.Title, Is.EqualTo("Liver"));
        Assert.That(Unsigned.Rules, Is.EqualTo(new[] { "HEP-01" }));
        Assert.That(Unsigned.Sources, Is.EqualTo(new[] { "USPI-2.13", "SMPC" }), "FN stands only inside MYELO-FN-01");
    });

    private static ReviewedPage Page(string signOff) => ReviewedPages.Read("liver.md", $"""
        # Liver

        Table: HEP-RULES

        | Id | Source |
        | --- | --- |
        | HEP-01 | USPI-2.13 |

        As SMPC has it; see MYELO-FN-01.

        Sign-off: {signOff}

        """);
}
