namespace ImatinibHooks.Clinical.Facts;

/// <summary>A named group of codes that the rules speak of.</summary>
/// <remarks>
/// The codes of a concept are data: the value set of the same name in kebab case under fhir-profiles/valuesets
/// (<c>FebrileNeutropenia</c> is <c>febrile-neutropenia.json</c>, <c>ImatinibUnit50Mg</c> is <c>imatinib-unit50-mg.json</c>, as JsonNamingPolicy.KebabCaseLower
/// has it). A code may belong to several concepts. A test checks that every member has its value set.
/// </remarks>
public enum Concept : byte
{
    /// <summary>No concept that the rules know.</summary>
    None = 0,
    /// <summary>Imatinib, any product or ingredient code.</summary>
    Imatinib,
    /// <summary>A product whose piece holds 50 mg.</summary>
    ImatinibUnit50Mg,
    /// <summary>A product whose piece holds 100 mg.</summary>
    ImatinibUnit100Mg,
    /// <summary>A product whose piece holds 400 mg.</summary>
    ImatinibUnit400Mg,
    /// <summary>The oral solution of 80 mg/mL.</summary>
    ImatinibSolution80MgPerMl,
    /// <summary>Another BCR-ABL inhibitor.</summary>
    OtherBcrAblInhibitor,
    /// <summary>Granulocyte colony-stimulating factors.</summary>
    Gcsf,
    /// <summary>Prednisone.</summary>
    Prednisone,
    /// <summary>Prednisolone.</summary>
    Prednisolone,
    /// <summary>Methylprednisolone.</summary>
    Methylprednisolone,
    /// <summary>Hydrocortisone.</summary>
    Hydrocortisone,
    /// <summary>Dexamethasone.</summary>
    Dexamethasone,
    /// <summary>Immunosuppressants.</summary>
    Immunosuppressant,
    /// <summary>Antibodies against CD20.</summary>
    AntiCd20,
    /// <summary>Antibacterials for systemic use.</summary>
    Antibacterial,
    /// <summary>Chronic myeloid leukaemia, phase not stated by the code.</summary>
    Cml,
    /// <summary>Its chronic phase.</summary>
    CmlChronicPhase,
    /// <summary>Its accelerated phase.</summary>
    CmlAcceleratedPhase,
    /// <summary>Its blast phase.</summary>
    CmlBlastPhase,
    /// <summary>The qualifier "chronic phase", as a stage.</summary>
    ChronicPhaseQualifier,
    /// <summary>The qualifier "accelerated phase", as a stage.</summary>
    AcceleratedPhaseQualifier,
    /// <summary>Philadelphia-positive acute lymphoblastic leukaemia.</summary>
    PhPositiveAll,
    /// <summary>Acute lymphoblastic leukaemia whose code carries no Ph status.</summary>
    AllPhUnknown,
    /// <summary>Gastrointestinal stromal tumour.</summary>
    Gist,
    /// <summary>Dermatofibrosarcoma protuberans.</summary>
    Dfsp,
    /// <summary>Aggressive systemic mastocytosis.</summary>
    AggressiveSystemicMastocytosis,
    /// <summary>Hypereosinophilic syndrome.</summary>
    HypereosinophilicSyndrome,
    /// <summary>Chronic eosinophilic leukaemia.</summary>
    ChronicEosinophilicLeukemia,
    /// <summary>Myelodysplastic or myeloproliferative disease.</summary>
    MdsMpn,
    /// <summary>An infection other than sepsis.</summary>
    ActiveInfection,
    /// <summary>Sepsis, severe sepsis, septic shock.</summary>
    Sepsis,
    /// <summary>Invasive fungal infection or Pneumocystis pneumonia.</summary>
    InvasiveFungalInfection,
    /// <summary>Febrile neutropenia.</summary>
    FebrileNeutropenia,
    /// <summary>Neutropenia.</summary>
    Neutropenia,
    /// <summary>Fever presenting with conditions classified elsewhere; with neutropenia it means febrile neutropenia.</summary>
    FeverWithOtherCondition,
    /// <summary>A statement that the cytopenia comes from the disease.</summary>
    CytopeniaRelatedToDisease,
    /// <summary>A statement that the cytopenia does not come from the disease.</summary>
    CytopeniaUnrelatedToDisease,
    /// <summary>Absolute neutrophil count.</summary>
    Anc,
    /// <summary>Segmented neutrophils, absolute.</summary>
    SegmentedNeutrophils,
    /// <summary>Band neutrophils, absolute.</summary>
    BandNeutrophils,
    /// <summary>Neutrophils per hundred leukocytes.</summary>
    NeutrophilPercent,
    /// <summary>Segmented neutrophils per hundred leukocytes.</summary>
    SegmentedPercent,
    /// <summary>Band neutrophils per hundred leukocytes.</summary>
    BandPercent,
    /// <summary>Granulocytes, absolute.</summary>
    Granulocytes,
    /// <summary>Leukocytes.</summary>
    Wbc,
    /// <summary>Platelets.</summary>
    Platelets,
    /// <summary>Haemoglobin.</summary>
    Hemoglobin,
    /// <summary>Absolute lymphocyte count.</summary>
    Lymphocytes,
    /// <summary>A blood count panel, which has no value of its own.</summary>
    CbcPanel,
    /// <summary>Body temperature.</summary>
    BodyTemperature,
    /// <summary>Body weight.</summary>
    BodyWeight,
    /// <summary>Body height.</summary>
    BodyHeight,
    /// <summary>Body surface area.</summary>
    BodySurfaceArea,
    /// <summary>A qualitative test for BCR::ABL1 or the Ph chromosome.</summary>
    BcrAblQualitative,
    /// <summary>The date of the last dose.</summary>
    LastDoseDate,
    /// <summary>The time of the last dose.</summary>
    LastDoseTime,
    /// <summary>Entecavir and tenofovir.</summary>
    HbvAntiviralHighBarrier,
    /// <summary>Lamivudine, telbivudine and adefovir.</summary>
    HbvAntiviralLowBarrier,
    /// <summary>Drugs of a preventive or curative course against tuberculosis.</summary>
    TbTreatment,
    /// <summary>Human immunoglobulin, which carries antibodies of its donors.</summary>
    ImmunoglobulinReplacement,
    /// <summary>Chronic hepatitis B, the carrier state, HBsAg positive as a finding, or a reactivation.</summary>
    HbvChronic,
    /// <summary>State after a transplant of stem cells or bone marrow.</summary>
    StemCellTransplant,
    /// <summary>Active tuberculosis of any site.</summary>
    TuberculosisActive,
    /// <summary>Latent tuberculosis, or a positive skin or blood test recorded as a condition.</summary>
    TuberculosisLatent,
    /// <summary>A history of tuberculosis, contact with it, or HIV infection.</summary>
    TuberculosisRisk,
    /// <summary>A statement that the patient made few antibodies after a vaccine.</summary>
    VaccineResponsePoor,
    /// <summary>Metastases in the liver.</summary>
    LiverMetastasis,
    /// <summary>Hepatitis B surface antigen.</summary>
    HbsAg,
    /// <summary>Total antibody against the hepatitis B core antigen; never IgM alone, never a donor test.</summary>
    AntiHbcTotal,
    /// <summary>Antibody against the hepatitis B surface antigen, as an answer.</summary>
    AntiHbsPresence,
    /// <summary>The same as a concentration.</summary>
    AntiHbs,
    /// <summary>Hepatitis B virus DNA, as an answer.</summary>
    HbvDnaPresence,
    /// <summary>Hepatitis B virus DNA in international units.</summary>
    HbvDna,
    /// <summary>Hepatitis B virus DNA in copies; never compared with international units.</summary>
    HbvDnaCopies,
    /// <summary>Interferon-gamma release assay for tuberculosis, as an answer; never one of its controls.</summary>
    Igra,
    /// <summary>Tuberculin skin test, as an answer.</summary>
    TuberculinTest,
    /// <summary>Interferon gamma with the first tuberculosis antigen, nil taken off.</summary>
    IgraTb1Corrected,
    /// <summary>Interferon gamma with the second tuberculosis antigen, nil taken off.</summary>
    IgraTb2Corrected,
    /// <summary>Interferon gamma with the first tuberculosis antigen, as measured.</summary>
    IgraTb1,
    /// <summary>Interferon gamma with the second tuberculosis antigen, as measured.</summary>
    IgraTb2,
    /// <summary>Interferon gamma without antigen: the nil control.</summary>
    IgraNil,
    /// <summary>Interferon gamma with mitogen, nil taken off: the positive control.</summary>
    IgraMitogen,
    /// <summary>Alanine aminotransferase.</summary>
    Alt,
    /// <summary>Aspartate aminotransferase.</summary>
    Ast,
    /// <summary>Total bilirubin.</summary>
    Bilirubin,
    /// <summary>Conjugated (direct) bilirubin.</summary>
    DirectBilirubin,
    /// <summary>A panel of liver tests, which has no value of its own.</summary>
    LiverPanel,
    /// <summary>International normalised ratio of the prothrombin time.</summary>
    Inr,
    /// <summary>Immunoglobulin G.</summary>
    Igg,
    /// <summary>Immunoglobulin A.</summary>
    Iga,
    /// <summary>Immunoglobulin M.</summary>
    Igm,
    /// <summary>A live vaccine.</summary>
    LiveVaccine,
    /// <summary>An influenza vaccine that is not live, or whose kind the code does not say.</summary>
    InfluenzaVaccine,
    /// <summary>Pneumococcal conjugate vaccine, 13-valent.</summary>
    Pcv13,
    /// <summary>Pneumococcal conjugate vaccine, 15-valent.</summary>
    Pcv15,
    /// <summary>Pneumococcal conjugate vaccine, 20-valent.</summary>
    Pcv20,
    /// <summary>Pneumococcal conjugate vaccine, 21-valent.</summary>
    Pcv21,
    /// <summary>Pneumococcal polysaccharide vaccine, 23-valent.</summary>
    Ppsv23,
    /// <summary>Recombinant zoster vaccine.</summary>
    RecombinantZosterVaccine,
}
