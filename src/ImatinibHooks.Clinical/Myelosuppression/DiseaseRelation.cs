using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>Whether a cytopenia comes from the disease.</summary>
internal enum DiseaseRelation : byte
{
    /// <summary>The record does not say, or says both on the same day.</summary>
    Unknown,

    /// <summary>It comes from the disease.</summary>
    Related,

    /// <summary>It does not come from the disease.</summary>
    Unrelated,
}

/// <summary>Reads from the record whether the cytopenia comes from the disease (settled reading "Marrow relation").</summary>
/// <remarks>
/// Results that are not preliminary nor negative, and conditions that are not inactive, whose code or text says so. The newest day wins; undated ones are the
/// oldest. A statement dated before the open episode is about another one and is left out.
/// </remarks>
internal static class DiseaseRelations
{
    /// <summary>What the record says of the order's open episode.</summary>
    internal static DiseaseRelation Of(OrderCase order)
    {
        var related = NewestDay(order, Concept.CytopeniaRelatedToDisease);
        var unrelated = NewestDay(order, Concept.CytopeniaUnrelatedToDisease);
        return Nullable.Compare(related, unrelated) switch
        {
            > 0 => DiseaseRelation.Related,
            < 0 => DiseaseRelation.Unrelated,
            _ => DiseaseRelation.Unknown,
        };
    }

    /// <summary>The day of the newest statement, the first day of all when it is undated; null when there is none.</summary>
    private static DateOnly? NewestDay(OrderCase order, Concept concept)
    {
        DateOnly? newest = null;
        foreach (var finding in order.Record.Findings)
        {
            if (finding.Concepts.Has(concept) && finding.Answer != QualitativeAnswer.Negative && finding.Status != ResultStatus.Preliminary)
            {
                newest = Newer(order, newest, finding.Time);
            }
        }

        foreach (var condition in order.Record.Conditions)
        {
            if (condition.Concepts.Has(concept) && condition.Status != ClinicalStatus.Inactive)
            {
                newest = Newer(order, newest, condition.Recorded.IsKnown ? condition.Recorded : condition.Onset);
            }
        }

        return newest;
    }

    private static DateOnly? Newer(OrderCase order, DateOnly? newest, ClinicalTime time)
    {
        var day = time.IsKnown ? time.DayIn(order.Patient.Offset) : DateOnly.MinValue;
        var isOfEpisode = !time.IsKnown || !(day < order.Episodes.Open?.OpenedOn);
        return isOfEpisode && !(day < newest) ? day : newest;
    }
}
