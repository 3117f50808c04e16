using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>What the findings about the dose share.</summary>
internal static class DoseText
{
    /// <summary>The UCUM code of a daily dose.</summary>
    internal const string PerDay = "mg/d";

    /// <summary>The draft with a daily dose, as evidence.</summary>
    internal static ImmutableArray<Evidence> Evidence(OrderCase order, decimal milligramsPerDay) =>
        [new(order.Draft.Source, Concept.Imatinib, order.Draft.Authored) { Value = milligramsPerDay, Unit = PerDay }];

    /// <summary>The draft as evidence, when its dose cannot be worked out.</summary>
    internal static ImmutableArray<Evidence> Evidence(OrderCase order) => [new(order.Draft.Source, Concept.Imatinib, order.Draft.Authored)];

    /// <summary>The draft with a daily dose and the body surface, as evidence.</summary>
    internal static ImmutableArray<Evidence> Evidence(OrderCase order, decimal milligramsPerDay, BodySurface body) =>
        [.. Evidence(order, milligramsPerDay), .. order.Patient.EvidenceOf(body.First, body.Height)];

    /// <summary>A daily dose as a term, in mg.</summary>
    internal static Term DoseTerm(decimal milligrams) => new("dose", CountText.Number(milligrams));
}
