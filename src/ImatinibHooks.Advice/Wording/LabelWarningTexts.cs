using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What the warnings of the label say: the copy of docs/clinical/wording-label-warnings.md, row by row.</summary>
/// <remarks>Terms and limits of length: the page.</remarks>
internal static class LabelWarningTexts
{
    /// <summary>The cards.</summary>
    internal static ImmutableArray<CardText> Cards { get; } =
    [
        new("WARN-EDEMA-01", null,
            "Rapid weight gain ({kg} kg in {d} days): assess fluid retention",
            "Look for oedema, effusions and breathlessness, and treat fluid retention. The weight rose by {kg} kg in {d} days."),
        new("WARN-CHF-01", "heart-failure",
            "Heart failure on record: monitor closely",
            "Monitor closely for signs of heart failure, and assess any of them."),
        new("WARN-CHF-01", "age",
            "Age 65 or older with heart disease: monitor closely",
            "Monitor closely for signs of heart failure, and assess any of them."),
        new("WARN-EOS-01", null,
            "Eosinophilic disease, start: risk of cardiogenic shock - echo, troponin; steroid cover",
            "Obtain an echocardiogram and troponin before the first dose. With either abnormal, consider a systemic steroid " +
            "for one to two weeks from the start."),
        new("WARN-TLS-01", "leukocytes",
            "Leukocytes {wbc} x10^9/L before start: hydrate and treat urate (tumour lysis)",
            "Hydrate the patient and treat high urate before the first dose."),
        new("WARN-TLS-01", "urate",
            "Urate high before start: hydrate and treat urate (tumour lysis)",
            "Hydrate the patient and treat high urate before the first dose."),
        new("WARN-GROW-01", "overdue",
            "Child on imatinib, height {d} days old: monitor growth",
            "Measure the height. Imatinib can slow growth in children."),
        new("WARN-GROW-01", "never",
            "Child on imatinib, no height on record: monitor growth",
            "Measure the height. Imatinib can slow growth in children."),
        new("WARN-HEM-01", null,
            "GIST with gastrointestinal bleeding on record: tumour bleed risk",
            "Watch the haemoglobin and ask about black stools. The tumour itself can bleed."),
    ];

    /// <summary>The remarks.</summary>
    internal static ImmutableArray<NoteText> Notes { get; } =
    [
        new("weight-limit", "Policy: 2 kg within 7 days is ours."),
        new("tumour-lysis-limit", "Policy: 100 x10^9/L is ours."),
        new("growth-limit", "Policy: the 180 days are ours."),
    ];

    /// <summary>The status reasons that suggested holds give.</summary>
    internal static ImmutableArray<StatusReasonText> StatusReasons { get; } = [];
}
