using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>IND-04 and IND-06: a mutation against which imatinib is not expected to work.</summary>
/// <remarks>
/// Critical: ABL1 T315I, whatever the indication, ever found; PDGFRA D842V in GIST, as the newest answer says. A preliminary positive answer counts and is marked. Another ABL1 mutation
/// is an info. Source: docs/clinical/indications.md (T315I B; D842V A).
/// </remarks>
internal static class ResistanceMutations
{
    internal static readonly Rule Abl1 = new("IND-04", "1", RuleFamily.Indication, 56, Confidence.B, "ELN20");
    internal static readonly Rule Pdgfra = new("IND-06", "1", RuleFamily.Indication, 57, Confidence.A, "ONKOPEDIA-GIST24");

    internal static Verdict CheckAbl1(OrderCase order)
    {
        if (AnswerReader.Read(order.Patient, Biomarkers.T315I).NewestPositive is { } found)
        {
            return order.Fired(Abl1, Indicator.Critical, [found.Evidence]) with { Notes = Biomarkers.NotesOf(found) };
        }

        var other = AnswerReader.Read(order.Patient, Biomarkers.Abl1Other).NewestPositive ?? Biomarkers.Now(order, Biomarkers.Abl1);
        return other is { IsPositive: true } mutation
            ? order.Fired(Abl1, Indicator.Info, [mutation.Evidence]) with { Variant = "other", Notes = [.. Biomarkers.NotesOf(mutation), "ind-known-mutations"] }
            : order.Quiet(Abl1, DataGroups.Laboratory, other is { } answer ? [answer.Evidence] : []);
    }

    internal static Verdict CheckPdgfra(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.Gist)
        {
            return order.NotApplicable(Pdgfra, "no GIST");
        }

        var answer = Biomarkers.Now(order, Biomarkers.D842V);
        return answer is { IsPositive: true } found
            ? order.Fired(Pdgfra, Indicator.Critical, [found.Evidence]) with { Notes = Biomarkers.NotesOf(found) }
            : answer is { } negative ? order.Quiet(Pdgfra, DataGroups.Laboratory, [negative.Evidence])
            : order.NotAssessed(Pdgfra, "a test for PDGFRA D842V");
    }
}
