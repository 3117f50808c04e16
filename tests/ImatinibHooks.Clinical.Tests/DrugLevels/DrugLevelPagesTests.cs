using ImatinibHooks.Clinical.DrugLevels;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.DrugLevels;

/// <summary>The reviewed page of the family TDM holds the same rows as the code.</summary>
internal sealed class DrugLevelPagesTests
{
    private const string Page = "drug-level.md";

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "TDM-RULES", DrugLevelRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Schedules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "TDM-SCHEDULES", TroughCorrection.Schedules);

    [Test]
    public void Targets_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "TDM-TARGETS", LevelFindings.Targets);
}
