using ImatinibHooks.Clinical.HepatitisB;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>The reviewed pages of the family HBV hold the same rows as the code.</summary>
internal sealed class HbvPagesTests
{
    [Test]
    public void ScreeningRules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "hepatitis-b-screening.md", "HBV-SCREENING-RULES", [HbvScreening.Rule, HbvSerologyAge.Rule, NonImmune.Rule, NonImmune.Vaccination]);

    [Test]
    public void ChronicRules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "hepatitis-b-chronic.md", "HBV-CHRONIC-RULES", [UntreatedHepatitisB.Rule, TreatedHepatitisB.Rule, LowBarrierAntiviral.Rule]);

    [Test]
    public void PastRules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "hepatitis-b-past.md", "HBV-PAST-RULES", [PastHepatitisB.Monitor, PastHepatitisB.Overdue, PastHepatitisBAtHighRisk.Rule]);

    [Test]
    public void ReactivationRules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "hepatitis-b-reactivation.md", "HBV-REACTIVATION-RULES", [ChronicReactivation.Rule, PastReactivation.Rule, HbvFlare.Rule]);

    [Test]
    public void ReactivationLimits_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "hepatitis-b-reactivation.md", "HBV-REACT-LIMITS", [DnaRise.Multiple, DnaRise.Undetectable, DnaRise.None]);
}
