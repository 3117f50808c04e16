using ImatinibHooks.Clinical.LabelledDose;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.LabelledDose;

/// <summary>The reviewed page of the family DOSE holds the same rows as the code.</summary>
internal sealed class DosePagesTests
{
    private const string Page = "labelled-dose.md";

    [Test]
    public void Rules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals(Page, "DOSE-RULES", DoseRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Labelled_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "DOSE-LABELLED", LabelledDoses.All);

    [Test]
    public void Forms_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "DOSE-FORMS", DeliverableDose.Products);
}
