using ImatinibHooks.Clinical.Tuberculosis;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Tuberculosis;

/// <summary>The reviewed page of the family TB holds the same rows as the code.</summary>
internal sealed class TbPagesTests
{
    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "tuberculosis.md",
        "TB-RULES",
        [ActiveTuberculosis.Rule, LatentTuberculosis.Rule, IndeterminateAssay.Rule, TuberculosisScreening.Rule, AssayControls.Rule]);

    [Test]
    public void AssayLimits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("tuberculosis.md", "TB-ASSAY-LIMITS", new AssayLimit[]
    {
        new("antigen-above-nil-from", IgraNumbers.PositiveFrom),
        new("share-of-nil-from", IgraNumbers.ShareOfNil),
        new("nil-up-to", IgraNumbers.NilUpTo),
        new("mitogen-above-nil-from", IgraNumbers.MitogenFrom),
    });

    private sealed record AssayLimit(string Id, decimal Limit);
}
