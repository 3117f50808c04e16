using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Reads which mutations the value or the components of a test of genes state, such as <c>T315I detected</c>.</summary>
/// <remarks>
/// A text that denies a mutation states none: the value sets exclude it. A component counts with its name and its value as one text, since the name alone says only what was
/// looked for.
/// </remarks>
internal sealed class GeneStatements(ResourceSet resources, CodeReader codes)
{
    /// <summary>The tests whose values are read so.</summary>
    internal static readonly ConceptSet Tests = ConceptSet.Of(Concept.Abl1Mutation).With(Concept.KitMutation).With(Concept.PdgfraMutation);

    private static readonly ImmutableArray<Concept> Mutations =
        [Concept.T315I, Concept.Abl1OtherMutation, Concept.KitExon9, Concept.KitD816V, Concept.PdgfraD842V];

    /// <summary>The mutations that an Observation states.</summary>
    internal ConceptSet Of(in Observation observation)
    {
        var stated = Stated(observation.Value);
        foreach (ref readonly var component in resources.Components[observation.Components])
        {
            stated |= Joined(component.Code, component.Value);
        }

        var mutations = default(ConceptSet);
        foreach (var mutation in Mutations)
        {
            mutations = stated.Has(mutation) ? mutations.With(mutation) : mutations;
        }

        return mutations;
    }

    private ConceptSet Stated(in ObservationValue value) => codes.ByText(value.Text) | codes.ByText(value.Concept);

    private ConceptSet Joined(in CodeableConcept name, in ObservationValue value)
    {
        var said = value.Text.IsAbsent ? codes.NameOf(value.Concept) : resources.Text(value.Text);
        return said is null ? default : codes.OfText($"{codes.NameOf(name)} {said}");
    }
}
