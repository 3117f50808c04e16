using System.Collections.Immutable;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Wording;

/// <summary>How a kind of fact is called on a card.</summary>
internal sealed record ConceptText(Concept Concept, string Label);

/// <summary>How a unit is written on a card.</summary>
internal sealed record UnitText(string Ucum, string Shown);

/// <summary>Why a value was not used.</summary>
internal sealed record BlockText(ValueBlock Block, string Text);

/// <summary>What a confidence mark means.</summary>
internal sealed record ConfidenceText(Confidence Confidence, string Text);

/// <summary>How a rule family is called.</summary>
internal sealed record FamilyText(RuleFamily Family, string Name);

/// <summary>The names of facts, units, marks and families: the copy of the tables of docs/clinical/wording-general.md, row by row.</summary>
internal static class FactTexts
{
    /// <summary>One row for every concept.</summary>
    internal static ImmutableArray<ConceptText> Concepts => ConceptTexts.All;

    /// <summary>The units that are written otherwise than in UCUM.</summary>
    internal static ImmutableArray<UnitText> Units { get; } =
    [
        new("10*9/L", "x10^9/L"),
        new("10*3/uL", "x10^3/uL"),
        new("/uL", "per uL"),
        new("Cel", "°C"),
        new("[degF]", "°F"),
        new("m2", "m²"),
        new("[IU]/mL", "IU/mL"),
        new("m[IU]/mL", "mIU/mL"),
        new("{copies}/mL", "copies/mL"),
        new("h", "hours"),
        new("d", "days"),
        new("mo", "months"),
        new("a", "years"),
        new("mg/d", "mg/day"),
        new("mL/min/{1.73_m2}", "mL/min/1.73 m²"),
        new("m[IU]/L", "mIU/L"),
    ];

    /// <summary>One row for every reason but "none".</summary>
    internal static ImmutableArray<BlockText> Blocks { get; } =
    [
        new(ValueBlock.NoUnit, "no unit, not used"),
        new(ValueBlock.UnknownUnit, "unit not known, not used"),
        new(ValueBlock.UnitSlip, "unit to confirm, not used"),
        new(ValueBlock.Implausible, "not plausible, not used"),
        new(ValueBlock.NoNumber, "no number"),
        new(ValueBlock.NoTime, "no date, not used"),
        new(ValueBlock.InTheFuture, "dated in the future, not used"),
        new(ValueBlock.NotComparable, "cannot be compared with the limit"),
    ];

    /// <summary>One row for every mark that a card shows; A needs no remark.</summary>
    internal static ImmutableArray<ConfidenceText> Confidences { get; } =
    [
        new(Confidence.B, "confidence B: read in a secondary source or an old label copy"),
        new(Confidence.C, "confidence C: not yet seen in a source"),
        new(Confidence.P, "confidence P: policy of this service"),
    ];

    /// <summary>One row for every family.</summary>
    internal static ImmutableArray<FamilyText> Families { get; } =
    [
        new(RuleFamily.Data, "Data"),
        new(RuleFamily.Myelosuppression, "Myelosuppression"),
        new(RuleFamily.BloodCountSchedule, "Blood count schedule"),
        new(RuleFamily.Infection, "Infection risk"),
        new(RuleFamily.HepatitisB, "Hepatitis B"),
        new(RuleFamily.Tuberculosis, "Tuberculosis"),
        new(RuleFamily.Immunoglobulin, "Low immunoglobulins"),
        new(RuleFamily.Vaccination, "Vaccination"),
        new(RuleFamily.Liver, "Liver"),
        new(RuleFamily.Dose, "Dose"),
        new(RuleFamily.Interaction, "Interactions"),
        new(RuleFamily.Renal, "Kidney function"),
        new(RuleFamily.Indication, "Indication"),
        new(RuleFamily.DrugLevel, "Drug level"),
        new(RuleFamily.Stopping, "Stopping imatinib"),
        new(RuleFamily.Pregnancy, "Pregnancy and lactation"),
        new(RuleFamily.Response, "Response"),
        new(RuleFamily.OtherInhibitor, "Other BCR-ABL inhibitors"),
        new(RuleFamily.LabelWarning, "Label warnings"),
    ];

    private static readonly string[] LabelOfConcept = ByConcept();

    /// <summary>How a concept is called; empty for none.</summary>
    internal static string LabelOf(Concept concept) => LabelOfConcept[(int)concept];

    /// <summary>How a unit is written: as UCUM when no row says otherwise.</summary>
    internal static string UnitOf(string ucum)
    {
        foreach (var unit in Units)
        {
            if (unit.Ucum == ucum)
            {
                return unit.Shown;
            }
        }

        return ucum;
    }

    /// <summary>Why a value was not used; null when it was.</summary>
    internal static string? BlockOf(ValueBlock block) => block == ValueBlock.None ? null : Blocks[(int)block - 1].Text;

    /// <summary>What a mark means; null for A.</summary>
    internal static string? ConfidenceOf(Confidence confidence) => confidence == Confidence.A ? null : Confidences[(int)confidence - 1].Text;

    /// <summary>How a family is called.</summary>
    internal static string NameOf(RuleFamily family) => Families[(int)family].Name;

    private static string[] ByConcept()
    {
        var labels = new string[256];
        Array.Fill(labels, string.Empty);
        foreach (var row in Concepts)
        {
            labels[(int)row.Concept] = row.Label;
        }

        return labels;
    }
}
