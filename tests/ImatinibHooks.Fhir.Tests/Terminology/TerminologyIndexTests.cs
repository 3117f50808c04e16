using System.Text;
using ImatinibHooks.Fhir.Terminology;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Terminology;

public sealed class TerminologyIndexTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private const string Atc = "http://www.whocc.no/atc";
    private const string Snomed = "http://snomed.info/sct";
    private const string Icd = "http://hl7.org/fhir/sid/icd-10-cm";
    private const string Loinc = "http://loinc.org";

    private static TerminologyIndex Index => ReadJson.Terminology;

    [TestCase(RxNorm, "282388", "imatinib")]
    [TestCase(RxNorm, "403878", "imatinib imatinib-unit100-mg")]
    [TestCase(RxNorm, "284206", "imatinib imatinib-unit100-mg", Description = "a capsule of 100 mg, not the mesylate salt (X16)")]
    [TestCase(RxNorm, "403879", "imatinib imatinib-unit400-mg")]
    [TestCase(RxNorm, "411240", "imatinib imatinib-unit50-mg")]
    [TestCase(RxNorm, "2699831", "imatinib imatinib-solution80-mg-per-ml")]
    [TestCase(Atc, "L01EA01", "imatinib")]
    [TestCase(Atc, "L01XE01", "imatinib")]
    [TestCase(Snomed, "414460008", "imatinib")]
    [TestCase(RxNorm, "475342", "dasatinib other-bcr-abl-inhibitor")]
    [TestCase(RxNorm, "357977", null, Description = "sunitinib inhibits KIT, not BCR-ABL")]
    [TestCase(RxNorm, "121191", "anti-cd20 immunosuppressant")]
    [TestCase(RxNorm, "3264", "dexamethasone")]
    [TestCase(RxNorm, "21212", "antibacterial clarithromycin")]
    [TestCase(Atc, "J01CA04", "antibacterial")]
    [TestCase(Atc, "J02AC02", "itraconazole")]
    [TestCase(Icd, "C92.10", "bcr-abl-positive-disease cml")]
    [TestCase(Icd, "C92.20", "", Description = "atypical: known, and in no set")]
    [TestCase(Snomed, "449386007", "", Description = "Philadelphia-negative: known, and in no set")]
    [TestCase(Snomed, "413847001", "cml-chronic-phase")]
    [TestCase(Snomed, "278179005", "accelerated-phase-qualifier")]
    [TestCase(Icd, "C91.00", "all-ph-unknown")]
    [TestCase(Snomed, "425688002", "bcr-abl-positive-disease ph-positive-all")]
    [TestCase(Snomed, "714251006", "")]
    [TestCase(Icd, "C49.A2", "gist")]
    [TestCase(Icd, "C49.9", null, Description = "a billing proxy for DFSP does not count")]
    [TestCase(Snomed, "276799004", "dfsp")]
    [TestCase(Snomed, "70910003", "indolent-mastocytosis", Description = "no indication")]
    [TestCase(Icd, "A41.51", "sepsis", Description = "under the family A41")]
    [TestCase(Icd, "A41", "sepsis", Description = "the parent itself")]
    [TestCase(Icd, "A4", null)]
    [TestCase(Icd, "R65.21", "sepsis")]
    [TestCase(Icd, "R65.10", null)]
    [TestCase(Icd, "J18.9", "active-infection")]
    [TestCase(Icd, "J15.212", "active-infection")]
    [TestCase(Icd, "B44.1", "invasive-fungal-infection")]
    [TestCase(Icd, "B44.81", "", Description = "excluded from its family")]
    [TestCase(Icd, "B59", "invasive-fungal-infection")]
    [TestCase(Icd, "D70.4", "neutropenia")]
    [TestCase(Icd, "R50.81", "fever-with-other-condition")]
    [TestCase(Snomed, "409089005", "febrile-neutropenia")]
    [TestCase(RxNorm, "9384", "rifampicin tb-treatment")]
    [TestCase(RxNorm, "1191", "other-antithrombotic")]
    [TestCase(Atc, "M01AE01", "nsaid")]
    [TestCase(Loinc, "2160-0", "creatinine orderable")]
    [TestCase(Loinc, "26499-4", "anc")]
    [TestCase(Loinc, "752-6", "", Description = "deprecated, never an ANC (DATA-LAB-05)")]
    [TestCase(Loinc, "768-2", "segmented-neutrophils")]
    [TestCase(Loinc, "769-0", "segmented-percent")]
    [TestCase(Loinc, "26505-8", "segmented-percent")]
    [TestCase(Loinc, "32200-8", "segmented-percent")]
    [TestCase(Loinc, "20482-6", "granulocytes")]
    [TestCase(Loinc, "57021-8", "cbc-panel orderable")]
    [TestCase(Snomed, "26499-4", null, Description = "the system counts")]
    [TestCase("", "26499-4", null)]
    [TestCase(Loinc, "", null)]
    public void Find_LeadsToTheValueSets(string system, string code, string? valueSets)
    {
        var row = Index.Find(Encoding.UTF8.GetBytes(system), Encoding.UTF8.GetBytes(code));

        Assert.That(row == 0 ? null : string.Join(' ', Index.ValueSetsOf(row).Select(index => Index.ValueSets[index])), Is.EqualTo(valueSets));
    }

    [Test]
    public void Find_FindsEveryRowByItsOwnCode()
    {
        var rows = Enumerable.Range(1, Index.Rows)
            .Select(row => (Row: row, Found: Index.Find(Encoding.UTF8.GetBytes(Index.SystemOf(row)), Encoding.UTF8.GetBytes(Index.CodeOf(row)))))
            .Where(pair => pair.Row != pair.Found && Index.CodeOf(pair.Row) != Index.CodeOf(pair.Found));

        Assert.That(rows, Is.Empty);
    }

    [Test]
    public void Row_HasTheDisplayOfItsCode()
    {
        var row = Index.Find(Encoding.UTF8.GetBytes(Loinc), "753-4"u8);

        Assert.That((Index.SystemOf(row), Index.CodeOf(row), Index.DisplayOf(row)),
            Is.EqualTo((Loinc, "753-4", "Neutrophils # Bld Manual [Bld, Qn, e.g. 10*3/uL]")));
    }

    [Test]
    public void ValueSets_AreInOrdinalOrder_WithoutTheUnits()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Index.ValueSets, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(Index.ValueSets, Does.Not.Contain("units"));
        Assert.That(Index.ValueSets, Does.Contain("cytopenia-related-to-disease"));
    }

    [Test]
    public void Find_AllocatesNothing()
    {
        _ = Index.Find("http://loinc.org"u8, "26499-4"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Index.Find("http://loinc.org"u8, "26499-4"u8);
        _ = Index.Find("http://hl7.org/fhir/sid/icd-10-cm"u8, "A41.51"u8);
        _ = Index.Find("http://loinc.org"u8, "0-0"u8);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
