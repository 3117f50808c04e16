using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>The sources by key: the copy of table SOURCES of docs/clinical/sources.md, row by row.</summary>
internal static class SourceTexts
{
    /// <summary>Where every label of the active ingredient can be found.</summary>
    private const string ImatinibLabels = "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=imatinib";

    /// <summary>Every source, in the order of the page.</summary>
    internal static ImmutableArray<SourceText> All { get; } =
    [
        new("USPI", "US prescribing information, imatinib mesylate", ImatinibLabels),
        new("USPI-1", "US prescribing information, imatinib mesylate, section 1", ImatinibLabels),
        new("USPI-2", "US prescribing information, imatinib mesylate, sections 2.2 to 2.11", ImatinibLabels),
        new("USPI-2.12", "US prescribing information, imatinib mesylate, section 2.12", ImatinibLabels),
        new("USPI-2.13", "US prescribing information, imatinib mesylate, section 2.13", ImatinibLabels),
        new("USPI-2.14", "US prescribing information, imatinib mesylate, section 2.14", ImatinibLabels),
        new("USPI-5.1", "US prescribing information, imatinib mesylate, section 5.1", ImatinibLabels),
        new("USPI-5.2", "US prescribing information, imatinib mesylate, section 5.2", ImatinibLabels),
        new("USPI-5.3", "US prescribing information, imatinib mesylate, section 5.3", ImatinibLabels),
        new("USPI-5.4", "US prescribing information, imatinib mesylate, section 5.4", ImatinibLabels),
        new("USPI-5.9", "US prescribing information, imatinib mesylate, section 5.9", ImatinibLabels),
        new("USPI-7.4", "US prescribing information, imatinib mesylate, section 7.4", ImatinibLabels),
        new("USPI-10", "US prescribing information, imatinib mesylate, section 10", ImatinibLabels),
        new("USPI-5.5", "US prescribing information, imatinib mesylate, section 5.5", ImatinibLabels),
        new("USPI-5.7", "US prescribing information, imatinib mesylate, section 5.7", ImatinibLabels),
        new("USPI-5.10", "US prescribing information, imatinib mesylate, section 5.10", ImatinibLabels),
        new("USPI-5.11", "US prescribing information, imatinib mesylate, section 5.11", ImatinibLabels),
        new("USPI-5.12", "US prescribing information, imatinib mesylate, section 5.12", ImatinibLabels),
        new("USPI-8.2", "US prescribing information, imatinib mesylate, section 8.2", ImatinibLabels),
        new("USPI-8.3", "US prescribing information, imatinib mesylate, section 8.3", ImatinibLabels),
        new("IMK", "US prescribing information, Imkeldi oral solution",
            "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=imkeldi"),
        new("SMPC", "EU summary of product characteristics, Glivec, sections 4.2, 4.4 and 4.5", null),
        new("HBV-EU", "EU class warning of 2016 on hepatitis B reactivation, BCR-ABL inhibitors", null),
        new("ELN-AE", "European LeukemiaNet 2016, adverse events in CML (Leukemia 30:1648), table 8",
            "https://doi.org/10.1038/leu.2016.104"),
        new("ELN20", "European LeukemiaNet 2020, milestones in CML", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10133857"),
        new("ELN25", "European LeukemiaNet 2025, CML", "https://pmc.ncbi.nlm.nih.gov/articles/PMC12310532"),
        new("ASCO20", "ASCO provisional clinical opinion 2020, hepatitis B screening", null),
        new("AASLD18", "AASLD 2018, hepatitis B", null),
        new("EASL17", "EASL 2017, hepatitis B", null),
        new("AGA25", "AGA 2025, hepatitis B reactivation", null),
        new("WJMA19", "World Journal of Meta-Analysis 2019, hepatitis B reactivation, table 1", null),
        new("ESGICH18", "ESCMID/ESGICH 2018, targeted therapies and infection", null),
        new("IDSA-VAX", "IDSA 2013, vaccination of the immunocompromised host", null),
        new("ACIP", "Advisory Committee on Immunization Practices, recommendations on pneumococcal and zoster vaccines", null),
        new("FN", "Febrile neutropenia as defined by CTCAE v5.0 and IDSA", null),
        new("CTCAE5", "CTCAE v5.0, laboratory grades",
            "https://ctep.cancer.gov/protocoldevelopment/electronic_applications/docs/CTCAE_v5_Quick_Reference_8.5x11.pdf"),
        new("AAAAI22", "AAAAI 2022, secondary hypogammaglobulinaemia", "https://pmc.ncbi.nlm.nih.gov/articles/PMC11272770"),
        new("GCSF03", "Haematologica 2003; 88:227, G-CSF with imatinib (11 patients)", null),
        new("BRECCIA11", "Breccia 2011, infections on imatinib (250 patients)", "https://doi.org/10.4084/MJHID.2011.021"),
        new("SANTACHIARA08", "Santachiara 2008, low immunoglobulins on imatinib", "https://doi.org/10.3324/haematol.12642"),
        new("TDM-W", "Wang 2009, correcting a level to the trough", null),
        new("TDM-L", "Laboratory handbooks and reviews on imatinib levels", null),
        new("ONKOPEDIA-GIST24", "Onkopedia 2024, gastrointestinal stromal tumours", null),
        new("LOINC", "LOINC, the names of the tests", null),
        new("S0", "Founding document S0, infections in patients on imatinib", null),
        new("S1", "Founding document S1, indications of imatinib", null),
        new("S2", "Founding document S2, GIST and general advice", null),
        new("S3", "Founding document S3, drug level monitoring", null),
        new("PROJECT", "Policy of this service; no source gives the number", null),
    ];

    /// <summary>The source with this key; null when there is none.</summary>
    internal static SourceText? Find(string key)
    {
        foreach (var source in All)
        {
            if (source.Key == key)
            {
                return source;
            }
        }

        return null;
    }
}
