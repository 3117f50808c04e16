using System.Collections.Immutable;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>The infections on record that are there on the day of the order, the severe ones apart (docs/clinical/infection-active.md).</summary>
/// <remarks>
/// Active is what <see cref="ActiveConditions"/> says. Severe is sepsis in any form, an invasive fungal infection or Pneumocystis pneumonia.
/// </remarks>
/// <param name="Mild">Those that are not severe, ordered by source.</param>
/// <param name="Severe">The severe ones, ordered by source.</param>
internal readonly record struct ActiveInfections(ImmutableArray<ConditionFact> Mild, ImmutableArray<ConditionFact> Severe)
{
    private static readonly ConceptSet SevereConcepts = ConceptSet.Of(Concept.Sepsis).With(Concept.InvasiveFungalInfection);

    /// <summary>Whether there is any.</summary>
    internal bool Any => !Mild.IsEmpty || !Severe.IsEmpty;

    /// <summary>Finds them among the conditions of the record.</summary>
    internal static ActiveInfections Of(ImmutableArray<ConditionFact> conditions, DateOnly today, TimeSpan offset)
    {
        List<ConditionFact>? mild = null;
        List<ConditionFact>? severe = null;
        foreach (var condition in conditions)
        {
            if (!ActiveConditions.IsActive(condition, today, offset))
            {
                continue;
            }

            if (condition.Concepts.HasAny(SevereConcepts))
            {
                (severe ??= []).Add(condition);
            }
            else if (condition.Concepts.Has(Concept.ActiveInfection))
            {
                (mild ??= []).Add(condition);
            }
        }

        return new(Ordered(mild), Ordered(severe));
    }

    private static ImmutableArray<ConditionFact> Ordered(List<ConditionFact>? found)
    {
        found?.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return found is null ? [] : [.. found];
    }
}
