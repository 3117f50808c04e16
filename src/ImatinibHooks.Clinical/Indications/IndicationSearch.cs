using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>What was found where an indication was looked for.</summary>
internal enum IndicationFound : byte
{
    /// <summary>One labelled indication.</summary>
    One,

    /// <summary>Acute lymphoblastic leukaemia whose Ph status is not known: IND-03 asks for it.</summary>
    PhStatusMissing,

    /// <summary>Several labelled indications.</summary>
    Several,

    /// <summary>A disease that is known not to be an indication.</summary>
    Outside,

    /// <summary>A reason in the order of which no indication could be read.</summary>
    UnreadReason,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Looks for the indication as the resolver does, and tells what was found instead of one.</summary>
/// <remarks>Reasons of the order first, then conditions that are not over. Reading decisions: docs/clinical/indications.md.</remarks>
internal static class IndicationSearch
{
    /// <summary>The diseases that are known not to be an indication.</summary>
    internal static readonly ConceptSet OutsideDiseases = ConceptSet.Of(Concept.BreastCancer).With(Concept.IndolentMastocytosis);

    /// <summary>What was found for an order.</summary>
    internal static IndicationFound Of(OrderCase order)
    {
        var reasons = order.Draft.Reasons;
        if (order.Indication.Disease != DiseaseKind.Unknown)
        {
            return reasons.HasAny(OutsideDiseases) && !reasons.HasAny(IndicationResolver.Labelled) ? IndicationFound.Outside : IndicationFound.One;
        }

        var all = reasons | IndicationResolver.ActiveConcepts(order.Record);
        return all.HasAny(IndicationResolver.Labelled) ? IndicationFound.Several
            : all.Has(Concept.AllPhUnknown) ? IndicationFound.PhStatusMissing
            : all.HasAny(OutsideDiseases) ? IndicationFound.Outside
            : order.Draft.HasReason ? IndicationFound.UnreadReason
            : IndicationFound.None;
    }
}
