using ImatinibHooks.Clinical.Indications;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Indications;

/// <summary>The reviewed page of the family IND holds the same rows as the code.</summary>
internal sealed class IndicationPagesTests
{
    [Test]
    public void Rules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("indications.md", "IND-RULES", IndicationRules.All.Select(static entry => entry.Rule));
}
