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
}
