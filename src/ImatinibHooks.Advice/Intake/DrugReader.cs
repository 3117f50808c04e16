using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A strength of a product and the concept that stands for it.</summary>
internal sealed record StrengthRow(decimal Milligrams, Concept Concept);

/// <summary>What a medication entry says of its drug.</summary>
/// <param name="Concepts">The concepts of drug and strength.</param>
/// <param name="IsByText">Whether the drug was recognised by its text.</param>
internal readonly record struct Drug(ConceptSet Concepts, bool IsByText);

/// <summary>Reads the drug of a request, a statement or an administration (DATA-ORD-01).</summary>
/// <remarks>
/// The drug is coded in place, or in a Medication that is contained, comes in a Bundle, or was not sent at all: then only the display of the reference is left.
/// Codes of the product and of its ingredients count alike; texts count when no code was understood. The strength comes from the product code, else from the
/// strength of the imatinib ingredient.
/// </remarks>
internal sealed class DrugReader(ResourceSet resources, CodeReader codes, ReferenceIndex references)
{
    /// <summary>The strengths of one piece: the copy of table STRENGTHS of docs/clinical/intake.md, row by row.</summary>
    internal static ImmutableArray<StrengthRow> Strengths { get; } =
    [
        new(50, Concept.ImatinibUnit50Mg),
        new(100, Concept.ImatinibUnit100Mg),
        new(400, Concept.ImatinibUnit400Mg),
    ];

    private static readonly ConceptSet LocalUse = ConceptSet.Of(Concept.LocalUse);

    /// <summary>The drug of an entry.</summary>
    internal Drug Read(in MedicationUse use)
    {
        var row = RowOf(use);
        var byCode = codes.ByCode(use.Medication) | (row < 0 ? default : ByCode(resources.Medications[row]));
        if (!byCode.IsEmpty)
        {
            return new(byCode, IsByText: false);
        }

        var byText = codes.ByText(use.Medication) | codes.ByText(use.MedicationReference.Display);
        byText |= row < 0 ? default : ByText(resources.Medications[row]);
        // A form without a drug that the rules know is no drug of theirs.
        byText = byText == LocalUse ? default : byText;
        return new(byText, !byText.IsEmpty);
    }

    /// <summary>What the entry calls its drug; null when it does not say.</summary>
    internal string? NameOf(in MedicationUse use)
    {
        var row = RowOf(use);
        var name = codes.NameOf(use.Medication) ?? (row < 0 ? null : codes.NameOf(resources.Medications[row].Code));
        return name ?? (use.MedicationReference.Display.IsAbsent ? null : resources.Text(use.MedicationReference.Display));
    }

    /// <summary>The row of the code that carries a concept; 0 when no code does.</summary>
    internal int RowOfCode(in MedicationUse use, Concept concept)
    {
        var code = codes.RowOf(use.Medication, concept);
        var row = code == 0 ? RowOf(use) : -1;
        if (row < 0)
        {
            return code;
        }

        ref readonly var medication = ref resources.Medications[row];
        code = codes.RowOf(medication.Code, concept);
        foreach (ref readonly var ingredient in resources.Ingredients[medication.Ingredients])
        {
            code = code == 0 ? codes.RowOf(ingredient.Item, concept) : code;
        }

        return code;
    }

    private int RowOf(in MedicationUse use) =>
        references.Find(ResourceType.Medication, use.MedicationReference.Literal, use.Header.Range.Start);

    private ConceptSet ByCode(in Medication medication)
    {
        var concepts = codes.ByCode(medication.Code);
        foreach (ref readonly var ingredient in resources.Ingredients[medication.Ingredients])
        {
            var item = codes.ByCode(ingredient.Item);
            concepts |= item | (item.Has(Concept.Imatinib) ? StrengthOf(ingredient) : default);
        }

        return concepts;
    }

    private ConceptSet ByText(in Medication medication)
    {
        var concepts = codes.ByText(medication.Code);
        foreach (ref readonly var ingredient in resources.Ingredients[medication.Ingredients])
        {
            concepts |= codes.ByText(ingredient.Item);
        }

        return concepts;
    }

    private static ConceptSet StrengthOf(in MedicationIngredient ingredient)
    {
        var isMilligrams = DoseIntake.UnitOf(ingredient.StrengthNumerator) == DoseUnit.Milligram && ingredient.StrengthNumerator.Unit == "mg";
        var perUnit = ingredient.StrengthDenominator.Value ?? 1;
        if (!isMilligrams || perUnit != 1 || ingredient.StrengthNumerator.Value is not { } milligrams)
        {
            return default;
        }

        if (DoseIntake.UnitOf(ingredient.StrengthDenominator) == DoseUnit.Millilitre)
        {
            return milligrams == 80 ? ConceptSet.Of(Concept.ImatinibSolution80MgPerMl) : default;
        }

        foreach (var strength in Strengths)
        {
            if (strength.Milligrams == milligrams)
            {
                return ConceptSet.Of(strength.Concept);
            }
        }

        return default;
    }
}
