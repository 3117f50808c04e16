using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Interactions;

/// <summary>Rows of the rule base that are told by the drug alone, each with a drug beside that is not meant.</summary>
internal sealed class DdiAppendixTests
{
    [TestCase("DDI-2D6-01", Concept.Metoprolol, Says.Fired)]
    [TestCase("DDI-2D6-01", Concept.Codeine, Says.Fired)]
    [TestCase("DDI-2D6-01", Concept.Warfarin, Says.NotFired)]
    [TestCase("DDI-IND-02", Concept.Oxcarbazepine, Says.Fired)]
    [TestCase("DDI-IND-02", Concept.Dexamethasone, Says.Fired)]
    [TestCase("DDI-IND-02", Concept.Rifampicin, Says.NotFired)]
    public void Ddi_ByTheDrug(string rule, Concept drug, string expected) => Assert.That(Case.Standard().WithDrug(drug).Of(rule), Is.EqualTo(expected));

    /// <summary>WARN-TSH-01 is another name of DDI-LEVO-01: one finding, not two.</summary>
    [Test]
    public void WarnTsh01_IsDdiLevo01() => Assert.That(
        Case.Standard().WithDrug(Concept.Levothyroxine).WithCondition(Concept.Thyroidectomy).Fired(), Has.Member("DDI-LEVO-01").And.No.Member("WARN-TSH-01"));
}
