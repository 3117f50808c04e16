using ImatinibHooks.Clinical.Renal;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Renal;

/// <summary>The reviewed page of the family REN holds the same rows as the code.</summary>
internal sealed class RenalPagesTests
{
    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals("renal.md", "REN-RULES", RenalRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Ceilings_EqualTheReviewedTable() => ReviewedTable.AssertEquals("renal.md", "REN-CEILINGS", RenalDoseCeiling.Rows);
}
