using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Liver;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Liver;

/// <summary>The reviewed page of the family HEP holds the same rows as the code.</summary>
internal sealed class LiverPagesTests
{
    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "liver.md",
        "HEP-RULES",
        [LiverToxicity.Rule, LiverRecovery.Rule, LiverDoseSteps.Rule, LiverImpairment.Rule, LiverTestsDue.Rule, LiverWithHepatitisB.Rule]);

    [Test]
    public void Limits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("liver.md", "HEP-LIMITS", LiverLimits.All);

    [Test]
    public void Steps_EqualTheReviewedTable() => ReviewedTable.AssertEquals("liver.md", "HEP-STEPS", LiverDoseSteps.All);

    [Test]
    public void UsualDoses_EqualTheReviewedTable() => ReviewedTable.AssertEquals("liver.md", "USUAL-DOSE", UsualDose.All);
}
