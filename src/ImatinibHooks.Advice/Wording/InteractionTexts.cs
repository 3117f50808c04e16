using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the findings about interactions say: the copy of docs/clinical/wording-interactions.md, row by row.</summary>
/// <remarks>Terms, limits of length and units: the page.</remarks>
internal static class InteractionTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("DDI-IND-01", null,
            "{drug} lowers imatinib exposure: avoid; if essential, raise dose >=50 % and monitor",
            "Choose another drug where possible. If it is essential, raise the imatinib dose by at least 50 % and watch response and level."),
        new("DDI-IND-01", "ended",
            "{drug} ended {days} d ago: imatinib exposure may still be low",
            "Watch response and level. Induction wears off over about two weeks after the inducer ends."),
        new("DDI-IND-02", null,
            "{drug} may lower imatinib: consider level check",
            "Consider a level of imatinib if the drug goes on."),
        new("DDI-IND-02", "ended",
            "{drug} ended {days} d ago: imatinib may still be low",
            "Consider a level of imatinib if response is lower than expected."),
        new("DDI-INH-01", null,
            "{drug} can raise imatinib: watch counts, fluid retention, level",
            "Watch blood counts and fluid retention, and consider a level of imatinib, while the drug is taken. The label does not cut the dose."),
        new("DDI-INH-01", "ended",
            "{drug} ended {days} d ago: imatinib can still be high",
            "Watch blood counts and fluid retention until the inhibitor is gone."),
        new("DDI-INH-02", null,
            "{drug} can raise imatinib moderately",
            "Watch blood counts and fluid retention while both are taken."),
        new("DDI-WAR-01", null,
            "{drug} with imatinib: use LMWH or standard heparin instead, else INR closely",
            "Use low-molecular-weight or standard heparin instead. If it stays, check the INR closely."),
        new("DDI-SUB-01", null,
            "{drug} exposure rises with imatinib",
            "Consider pravastatin or rosuvastatin instead. Watch for muscle pain."),
        new("DDI-SUB-02", null,
            "{drug} level may rise with imatinib",
            "Watch the level or the effects of the partner drug."),
        new("DDI-2D6-01", null,
            "{drug} with imatinib: CYP2D6 substrate, effect may change",
            "Watch the effect of the partner drug."),
        new("DDI-APAP-01", null,
            "Acetaminophen with imatinib: limit dose, watch liver",
            "Keep the dose of acetaminophen low and watch the liver tests."),
        new("DDI-APAP-01", "high",
            "Acetaminophen {dose}/day with imatinib: limit dose, watch liver",
            "Lower the dose of acetaminophen and check the liver tests."),
        new("DDI-LEVO-01", null,
            "Thyroidectomy on levothyroxine: monitor TSH closely",
            "Check TSH closely while imatinib is taken. Hypothyroidism was seen in patients after thyroidectomy."),
        new("DDI-BLD-01", null,
            "Platelets {platelets} with {drug}: bleeding risk",
            "Weigh the need for the drug against the bleeding risk."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("ddi-rifampicin", "Rifampicin lowered the AUC of imatinib by 74 % and raised its clearance 3.8 times."),
        new("ddi-antiepileptics", "With enzyme-inducing antiepileptics the AUC of imatinib was 73 % lower."),
        new("ddi-st-johns-wort", "St John's wort lowered the AUC of imatinib by 30 to 32 %."),
        new("ddi-ketoconazole", "Ketoconazole raised the AUC of imatinib by 40 % and its peak by 26 %."),
        new("ddi-simvastatin", "Imatinib raised the AUC of simvastatin 3.5 times."),
        new("ddi-raise-half", "Confidence C: the increase by at least 50 % was not yet seen in a source."),
        new("ddi-heparin", "Confidence C: the switch to heparin was not yet seen in the US label."),
        new("ddi-acetaminophen-limit", "Policy: a warning from 3 g of acetaminophen a day."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}
