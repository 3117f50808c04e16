using ImatinibHooks.Clinical.Infection;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>The reviewed pages of the family INFX hold the same rows as the code.</summary>
internal sealed class InfectionPagesTests
{
    [Test]
    public void ActiveRules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "infection-active.md", "INFX-ACTIVE-RULES", [InfectionNormalAnc.Rule, InfectionLowAnc.Rule, SevereInfection.Rule, StopForMinorInfection.Rule]);

    [Test]
    public void AncBands_EqualTheReviewedTable() => ReviewedTable.AssertEquals("infection-active.md", "INFX-ANC-BANDS", new Band[]
    {
        new("close-follow-up", InfectionLowAnc.Rule.Id, InfectionAnc.HoldBelow, InfectionAnc.NormalFrom),
        new("no-interruption", InfectionNormalAnc.Rule.Id, InfectionAnc.NormalFrom, null),
    });

    [Test]
    public void AgeRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("infection-age.md", "INFX-AGE-RULES", [OlderPatientWithRisk.Rule, OlderPatient.Rule]);

    [Test]
    public void ImmunosuppressionRule_EqualsTheReviewedTable() =>
        ReviewedTable.AssertEquals("infection-immunosuppression.md", "INFX-IMMUNOSUPPRESSION-RULES", [AddedImmunosuppression.Rule]);

    [Test]
    public void Steroids_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("infection-immunosuppression.md", "INFX-STEROIDS", SteroidExposure.Equivalents);

    [Test]
    public void BackgroundRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("infection-background.md", "INFX-BACKGROUND-RULES", [AdvancedDisease.Rule, RecurrentInfections.Rule]);

    private sealed record Band(string Id, string Rule, decimal From, decimal? Below);
}
