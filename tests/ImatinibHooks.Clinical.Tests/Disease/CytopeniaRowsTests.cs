using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Disease;

/// <summary>rules.md section 2, the table.</summary>
internal sealed class CytopeniaRowsTests
{
    private static string Row(Case record) => record.AsOrder().Row.Id;

    private static Case With(Concept condition) => Case.Standard().WithoutConditions().WithCondition(condition);

    [Test]
    public void All_EqualTheReviewedTable() => ReviewedTable.AssertEquals("myelosuppression-rows.md", "MYELO-ROWS", CytopeniaRows.All);

    [TestCase(Concept.CmlChronicPhase, "CP")]
    [TestCase(Concept.Cml, "CP")]
    [TestCase(Concept.ActiveInfection, "CP", Description = "unknown indication: the stricter limits")]
    [TestCase(Concept.MdsMpn, "MDS")]
    [TestCase(Concept.Gist, "GIST")]
    [TestCase(Concept.Dfsp, "DFSP")]
    [TestCase(Concept.CmlAcceleratedPhase, "AP")]
    [TestCase(Concept.CmlBlastPhase, "AP")]
    [TestCase(Concept.PhPositiveAll, "AP")]
    public void For_Adult_IsTheRowOfTheDisease(Concept condition, string expected) => Assert.That(Row(With(condition)), Is.EqualTo(expected));

    [TestCase(Concept.CmlChronicPhase, "PED")]
    [TestCase(Concept.Gist, "PED")]
    [TestCase(Concept.CmlAcceleratedPhase, "PED-ADV")]
    [TestCase(Concept.PhPositiveAll, "PED-ADV")]
    public void For_Child_IsAChildRow(Concept condition, string expected) =>
        Assert.That(Row(With(condition) with { BirthDate = Case.Time("2008-03-03") }), Is.EqualTo(expected));

    [Test]
    public void For_UnknownAge_IsAnAdultRow() => Assert.That(Row(With(Concept.Cml) with { BirthDate = default }), Is.EqualTo("CP"));

    [TestCase(Concept.AggressiveSystemicMastocytosis, 100, "ASM1")]
    [TestCase(Concept.AggressiveSystemicMastocytosis, 399, "ASM1")]
    [TestCase(Concept.AggressiveSystemicMastocytosis, 400, "ASM4")]
    [TestCase(Concept.HypereosinophilicSyndrome, 100, "HES1")]
    [TestCase(Concept.HypereosinophilicSyndrome, 400, "HES4")]
    public void For_MastocytosisAndEosinophilia_GoesByTheDoseOnRecord(Concept condition, decimal mg, string expected) =>
        Assert.That(Row(With(condition).WithoutOrders().WithOrder(MedicationStatus.Active, "2025-01-01", mg).DraftOf(800)), Is.EqualTo(expected));

    [Test]
    public void For_Mastocytosis_ReducedFrom400_KeepsTheRowOf400() => Assert.That(
        Row(With(Concept.AggressiveSystemicMastocytosis).WithOrder(MedicationStatus.Active, "2026-01-01", 300)),
        Is.EqualTo("ASM4"));

    [TestCase(100, "ASM1")]
    [TestCase(400, "ASM4")]
    public void For_MastocytosisFirstOrder_GoesByTheDraft(decimal mg, string expected) =>
        Assert.That(Row(With(Concept.AggressiveSystemicMastocytosis).WithoutOrders().DraftOf(mg)), Is.EqualTo(expected));

    [TestCase("CP", 1, "400 mg")]
    [TestCase("CP", 2, "300 mg")]
    [TestCase("CP", 3, "300 mg")]
    [TestCase("DFSP", 2, "400 mg")]
    [TestCase("PED", 1, "previous dose")]
    [TestCase("PED", 2, "260 mg/m2")]
    [TestCase("ASM1", 2, "none")]
    public void ResumeAfter_Episode_IsTheDoseOfTheRow(string row, int episode, string expected) =>
        Assert.That(CytopeniaRows.Of(row).ResumeAfter(episode).ToString(), Is.EqualTo(expected));

    [Test]
    public void Of_UnknownRow_Throws() => Assert.That(static () => CytopeniaRows.Of("XX"), Throws.ArgumentException);
}
