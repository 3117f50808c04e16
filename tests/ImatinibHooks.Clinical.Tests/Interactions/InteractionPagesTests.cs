using ImatinibHooks.Clinical.Interactions;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Interactions;

/// <summary>The reviewed page of the family DDI holds the same rows as the code.</summary>
internal sealed class InteractionPagesTests
{
    [Test]
    public void Rules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("interactions.md", "DDI-RULES", InteractionRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Drugs_EqualTheReviewedTable() => ReviewedTable.AssertEquals("interactions.md", "DDI-DRUGS", InteractingDrugs.All);

    [Test]
    public void Drugs_OnceARule() => Assert.That(InteractingDrugs.All.Select(static drug => (drug.Id, drug.Rule)), Is.Unique);
}
