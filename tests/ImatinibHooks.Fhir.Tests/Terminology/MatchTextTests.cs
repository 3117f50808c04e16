using System.Text;
using FsCheck.Fluent;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Terminology;

public sealed class MatchTextTests
{
    [TestCase("Imatinib 400 mg tablets", "imatinib imatinib-unit400-mg")]
    [TestCase("Glivec 400 mg", "imatinib imatinib-unit400-mg")]
    [TestCase("GLEEVEC", "imatinib")]
    [TestCase("imatinib (as mesylate) 100mg", "imatinib")]
    [TestCase("Imatinib Mesylate 100MG", "imatinib imatinib-unit100-mg")]
    [TestCase("Imkeldi 80 mg/mL oral solution", "imatinib imatinib-solution80-mg-per-ml")]
    [TestCase("STI571", "imatinib")]
    [TestCase("STI-571 (study drug)", "imatinib")]
    [TestCase("N-desmethyl imatinib", "")]
    [TestCase("N-desmethylimatinib", "")]
    [TestCase("imatinib and N-desmethyl imatinib", "imatinib")]
    [TestCase("ximatinib", "")]
    [TestCase("imatinibum", "")]
    [TestCase("ibuprofen 400 mg tablet", "nsaid")]
    [TestCase("Sprycel 100 mg", "dasatinib other-bcr-abl-inhibitor")]
    [TestCase("filgrastim-sndz", "gcsf")]
    [TestCase("methylprednisolone", "methylprednisolone")]
    [TestCase("methyl prednisolone", "methylprednisolone")]
    [TestCase("prednisolone 20 mg", "prednisolone")]
    [TestCase("hydrocortisone cream 1%", "local-use")]
    [TestCase("amoxicillin / clavulanate", "antibacterial")]
    [TestCase("CML", "cml")]
    [TestCase("Chronic myeloid leukaemia", "cml")]
    [TestCase("Chronic myelomonocytic leukemia", "")]
    [TestCase("atypical chronic myeloid leukemia", "")]
    [TestCase("CML, accelerated phase", "accelerated-phase-qualifier cml cml-accelerated-phase")]
    [TestCase("chronic phase CML", "chronic-phase-qualifier cml cml-chronic-phase")]
    [TestCase("CML blast crisis", "cml cml-blast-phase")]
    [TestCase("Ph+ ALL", "bcr-abl-positive-disease ph-positive-all")]
    [TestCase("Ph- ALL", "")]
    [TestCase("Philadelphia chromosome-positive acute lymphoblastic leukemia", "bcr-abl-positive-disease ph-positive-all")]
    [TestCase("Philadelphia chromosome-negative acute lymphoblastic leukemia", "")]
    [TestCase("acute lymphoblastic leukemia", "all-ph-unknown")]
    [TestCase("GIST of stomach", "gist")]
    [TestCase("gist.", "gist")]
    [TestCase("the gist of it: registrar", "gist")]
    [TestCase("registry", "")]
    [TestCase("DFSP", "dfsp")]
    [TestCase("breast cancer", "breast-cancer")]
    [TestCase("community-acquired pneumonia", "active-infection")]
    [TestCase("latent tuberculosis infection", "tuberculosis-latent")]
    [TestCase("no sepsis", "")]
    [TestCase("Sepsis, resolved", "")]
    [TestCase("history of pneumonia", "")]
    [TestCase("sepsis, no pneumonia", "sepsis")]
    [TestCase("Pneumocystis pneumonia", "invasive-fungal-infection")]
    [TestCase("febrile neutropenia", "febrile-neutropenia neutropenia")]
    [TestCase("Cytopenia unrelated to leukaemia", "cytopenia-unrelated-to-disease")]
    [TestCase("cytopenia not disease-related", "cytopenia-unrelated-to-disease")]
    [TestCase("marrow: cytopenia related to leukemia", "cytopenia-related-to-disease")]
    [TestCase("not related to the underlying disease", "cytopenia-unrelated-to-disease")]
    [TestCase("Time of last dose", "last-dose-time")]
    [TestCase("last dose", "last-dose-date")]
    [TestCase("Neutrophils", "", Description = "laboratory results are never found by text")]
    [TestCase("", "")]
    [TestCase("+++ --- …", "")]
    [TestCase("T315I detected", "t315-i")]
    [TestCase("T315I not detected", "")]
    [TestCase("no T315I", "")]
    [TestCase("neoadjuvant", "")]
    public void MatchText_FindsWholeWords(string text, string valueSets)
    {
        var found = ReadJson.Terminology.MatchText(text).Select(index => ReadJson.Terminology.ValueSets[index]);

        Assert.That(string.Join(' ', found), Is.EqualTo(valueSets));
    }

    [TestCase("metformin 500 mg oral tablet", false)]
    [TestCase("Essential hypertension", false)]
    [TestCase("", false)]
    [TestCase("GLEEVEC", true)]
    [TestCase("take GlEeVeC daily", true)]
    [TestCase("BCR::ABL1 p210", false, Description = "the beginning of a matching text is not enough")]
    [TestCase("Ph+ ALL", true)]
    [TestCase("A+ CML+", true)]
    [TestCase("caf\u00e9", true, Description = "beyond ASCII nothing is certain")]
    public void MayMatchText_LooksForWholePhrases(string text, bool expected) =>
        Assert.That(ReadJson.Terminology.MayMatchText(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public FsCheck.Property MayMatchText_MatchingText_IsNeverMissed() => Prop.ForAll(
        Gen.Elements("imatinib", "400", "mg", "chronic", "myeloid", "leukemia", "CML", "Ph", "+", "ALL", "no", "sepsis", "x", "phase", "G-CSF", ",", "-", "fever").ListOf()
            .Select(words => string.Join(' ', words)).ToArbitrary(),
        text => Assert.That(ReadJson.Terminology.MatchText(text).IsEmpty || ReadJson.Terminology.MayMatchText(Encoding.UTF8.GetBytes(text)), Is.True));
}
