namespace ImatinibHooks.Clinical.Disease;

/// <summary>The diseases that the rule base has rows for.</summary>
internal enum DiseaseKind : byte
{
    /// <summary>None found, several found, or one without a row.</summary>
    Unknown,

    /// <summary>Chronic myeloid leukaemia.</summary>
    Cml,

    /// <summary>Philadelphia-positive acute lymphoblastic leukaemia.</summary>
    PhPositiveAll,

    /// <summary>Gastrointestinal stromal tumour.</summary>
    Gist,

    /// <summary>Dermatofibrosarcoma protuberans.</summary>
    Dfsp,

    /// <summary>Aggressive systemic mastocytosis.</summary>
    SystemicMastocytosis,

    /// <summary>Hypereosinophilic syndrome or chronic eosinophilic leukaemia.</summary>
    Hypereosinophilia,

    /// <summary>Myelodysplastic or myeloproliferative disease.</summary>
    MdsMpn,
}

/// <summary>The phase of a chronic myeloid leukaemia.</summary>
internal enum CmlPhase : byte
{
    /// <summary>Not a chronic myeloid leukaemia.</summary>
    None,

    /// <summary>Not recorded, or recorded as chronic and as advanced.</summary>
    Unknown,

    /// <summary>Chronic.</summary>
    Chronic,

    /// <summary>Accelerated or blast phase.</summary>
    Advanced,
}

/// <summary>Why imatinib is given (rules.md 1.6, docs/clinical/indication.md).</summary>
/// <param name="Disease">The one disease; unknown when none or several were found.</param>
/// <param name="Phase">Its phase, when it is a chronic myeloid leukaemia.</param>
internal readonly record struct Indication(DiseaseKind Disease, CmlPhase Phase)
{
    /// <summary>No indication, or more than one.</summary>
    public static Indication Unknown => default;

    /// <summary>Accelerated or blast phase, or Ph-positive acute lymphoblastic leukaemia: the advanced rows.</summary>
    public bool IsAdvanced => Phase == CmlPhase.Advanced || Disease == DiseaseKind.PhPositiveAll;

    /// <summary>Whether the limits of the chronic phase are used for want of a disease or a phase (MYELO-UNK-01).</summary>
    public bool IsUncertain => Disease == DiseaseKind.Unknown || Phase == CmlPhase.Unknown;
}
