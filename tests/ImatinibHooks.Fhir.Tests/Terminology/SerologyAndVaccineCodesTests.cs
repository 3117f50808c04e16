using System.Text;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Terminology;

/// <summary>The codes of hepatitis B, tuberculosis, liver tests, immunoglobulins and vaccines, the traps of the rule base among them.</summary>
public sealed class SerologyAndVaccineCodesTests
{
    private const string Loinc = "http://loinc.org";
    private const string Cvx = "http://hl7.org/fhir/sid/cvx";
    private const string Icd = "http://hl7.org/fhir/sid/icd-10-cm";
    private const string Snomed = "http://snomed.info/sct";

    [TestCase(Loinc, "5196-1", "hbs-ag")]
    [TestCase(Loinc, "13952-7", "anti-hbc-total orderable")]
    [TestCase(Loinc, "47358-7", "", Description = "a donor's test is never a result of the patient")]
    [TestCase(Loinc, "31204-1", "", Description = "IgM alone is no anti-HBc total")]
    [TestCase(Loinc, "5193-8", "anti-hbs anti-hbs-presence")]
    [TestCase(Loinc, "42595-9", "hbv-dna hbv-dna-presence orderable")]
    [TestCase(Loinc, "48398-2", "hbv-dna hbv-dna-presence")]
    [TestCase(Loinc, "29615-2", "hbv-dna-copies hbv-dna-presence", Description = "copies are not international units")]
    [TestCase(Loinc, "71773-6", "igra orderable")]
    [TestCase(Loinc, "71774-4", "igra-mitogen", Description = "the mitogen control is never an assay's result (X17)")]
    [TestCase(Loinc, "71776-9", "igra-nil")]
    [TestCase(Loinc, "74280-9", "", Description = "the positive control of a spot count")]
    [TestCase(Loinc, "74277-5", "", Description = "spot counts are not interferon gamma")]
    [TestCase(Loinc, "64084-7", "igra igra-tb1-corrected")]
    [TestCase(Loinc, "24325-3", "liver-panel orderable")]
    [TestCase(Loinc, "24323-8", "liver-panel")]
    [TestCase(Loinc, "1968-7", "direct-bilirubin")]
    [TestCase(Icd, "B18.1", "hbv-chronic")]
    [TestCase(Icd, "B16.9", null, Description = "acute hepatitis B is not chronic")]
    [TestCase(Icd, "A15.0", "active-infection tuberculosis-active")]
    [TestCase(Icd, "Z22.7", "tuberculosis-latent")]
    [TestCase(Icd, "R76.11", "tuberculosis-latent")]
    [TestCase(Icd, "Z20.1", "tuberculosis-risk")]
    [TestCase(Icd, "Z94.84", "stem-cell-transplant")]
    [TestCase(Snomed, "11999007", "tuberculosis-latent")]
    [TestCase(Snomed, "86406008", "tuberculosis-risk")]
    [TestCase(Cvx, "03", "live-vaccine")]
    [TestCase(Cvx, "111", "live-vaccine", Description = "nasal influenza vaccine is live")]
    [TestCase(Cvx, "150", "influenza-vaccine")]
    [TestCase(Cvx, "88", "influenza-vaccine")]
    [TestCase(Cvx, "187", "recombinant-zoster-vaccine")]
    [TestCase(Cvx, "121", "live-vaccine", Description = "the live zoster vaccine")]
    [TestCase(Cvx, "216", "pcv20")]
    [TestCase(Cvx, "109", null, Description = "pneumococcal, valency not said: no dose of any")]
    [TestCase(Cvx, "96", null, Description = "a tuberculin test recorded as a vaccination")]
    [TestCase(Cvx, "98", null)]
    [TestCase(Cvx, "998", null, Description = "no vaccine administered")]
    [TestCase(Cvx, "999", null, Description = "unknown")]
    public void Find_LeadsToTheValueSets(string system, string code, string? valueSets)
    {
        var index = ReadJson.Terminology;
        var row = index.Find(Encoding.UTF8.GetBytes(system), Encoding.UTF8.GetBytes(code));

        Assert.That(row == 0 ? null : string.Join(' ', index.ValueSetsOf(row).Select(set => index.ValueSets[set])), Is.EqualTo(valueSets));
    }

    [TestCase("Chronic hepatitis B", "hbv-chronic")]
    [TestCase("No chronic hepatitis B", "")]
    [TestCase("family history of chronic hepatitis B", "")]
    [TestCase("entecavir 0.5 mg", "hbv-antiviral-high-barrier")]
    [TestCase("emtricitabine / tenofovir", "hbv-antiviral-high-barrier")]
    [TestCase("hepatitis B immune globulin", "")]
    [TestCase("immune globulin intravenous (Privigen)", "immunoglobulin-replacement")]
    [TestCase("Pulmonary tuberculosis", "active-infection tuberculosis-active")]
    [TestCase("history of pulmonary tuberculosis", "")]
    [TestCase("history of tuberculosis", "tuberculosis-risk")]
    [TestCase("family history of tuberculosis", "")]
    [TestCase("Shingrix", "recombinant-zoster-vaccine")]
    [TestCase("influenza vaccine, live, intranasal", "")]
    [TestCase("M-M-R II", "live-vaccine")]
    [TestCase("liver metastases", "liver-metastasis")]
    public void MatchText_FindsTheValueSets(string text, string valueSets)
    {
        var index = ReadJson.Terminology;

        Assert.That(string.Join(' ', index.MatchText(text).Select(set => index.ValueSets[set])), Is.EqualTo(valueSets));
    }
}
