using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-04: an older patient with a further contributor to the infection risk.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-age.md (S0; the age is P). Completed years on the day of the order, 65 included. Contributors:
/// neutrophils below 1.5 x10^9/L, an active infection or sepsis, INFX-05.
/// </remarks>
internal static class OlderPatientWithRisk
{
    /// <summary>When the blood count is repeated, in days (weekly while the risk lasts).</summary>
    private const int RecheckDays = 7;

    internal static readonly Rule Rule = new("INFX-04", "1", RuleFamily.Infection, 170, Confidence.P, "S0");

    internal static Verdict Check(OrderCase order)
    {
        if (OlderPatient.Otherwise(order, Rule) is { } otherwise)
        {
            return otherwise;
        }

        var contributors = Contributors.Of(order);
        return contributors.Any
            ? order.Fired(Rule, Indicator.Warning, [order.BirthDate, .. contributors.Evidence]) with
            {
                Terms = [OlderPatient.AgeTerm(order)],
                Notes = [.. contributors.Notes, "no-score", "age-cut", "infection-background"],
                Proposals = [new Proposal.OrderBloodCount(RecheckDays)],
            }
            : contributors.Missing is { } missing ? order.NotAssessed(Rule, missing)
            : order.NotFired(Rule, []);
    }
}

/// <summary>INFX-04b: an older patient without a further contributor on record.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/infection-age.md (S0, A; the age is P). Replaced by INFX-04.</remarks>
internal static class OlderPatient
{
    internal static readonly Rule Rule = new("INFX-04b", "1", RuleFamily.Infection, 290, Confidence.A, "S0");

    internal static Verdict Check(OrderCase order)
    {
        if (Otherwise(order, Rule) is { } otherwise)
        {
            return otherwise;
        }

        return Contributors.Of(order).Any
            ? order.NotApplicable(Rule, "INFX-04 speaks")
            : order.Fired(Rule, Indicator.Info, [order.BirthDate]) with
            {
                Terms = [AgeTerm(order)],
                Notes = ["age-cut", "infection-background"],
            };
    }

    /// <summary>What both rules say of an age that is too low or cannot be told; null when the patient is old enough.</summary>
    internal static Verdict? Otherwise(OrderCase order, Rule rule)
    {
        var from = order.Policy.InfectionAgeYears;
        return order.Patient.Age switch
        {
            { } age when age.Youngest >= from => null,
            { } age when age.Oldest < from => order.NotApplicable(rule, "a younger patient"),
            _ => order.NotAssessed(rule, "the date of birth"),
        };
    }

    /// <summary>The age for the card: completed years, the lowest when the date of birth is vague.</summary>
    internal static Term AgeTerm(OrderCase order) =>
        new("a", order.Patient.Age.GetValueOrDefault().Youngest.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What adds to the infection risk of an older patient.</summary>
/// <param name="Notes">The keys of the notes, one for each contributor.</param>
/// <param name="Evidence">Their evidence.</param>
/// <param name="Missing">What could not be checked, in words; null when everything was.</param>
internal readonly record struct Contributors(ImmutableArray<string> Notes, ImmutableArray<Evidence> Evidence, string? Missing)
{
    /// <summary>Whether there is any.</summary>
    internal bool Any => !Notes.IsEmpty;

    /// <summary>Finds them.</summary>
    internal static Contributors Of(OrderCase order)
    {
        var notes = new List<string>();
        var evidence = new List<Evidence>();
        var anc = InfectionAnc.Of(order);
        if (anc is { } value && value.Bound.Trips(InfectionAnc.NormalFrom))
        {
            notes.Add("contributor-anc");
            evidence.AddRange(order.Patient.EvidenceOf(anc));
        }

        var infections = ActiveInfections.Of(order.Record.Conditions, order.Day, order.Patient.Offset);
        AddInfections(notes, evidence, infections.Mild, "contributor-infection", Concept.ActiveInfection);
        AddInfections(notes, evidence, infections.Severe, "contributor-sepsis", Concept.Sepsis);
        var immunosuppression = order.AddedImmunosuppression;
        if (immunosuppression is Verdict.Fired)
        {
            notes.Add("contributor-immunosuppression");
            evidence.AddRange(immunosuppression.Evidence);
        }

        return new([.. notes], [.. evidence], MissingOf(order, anc is not null, immunosuppression));
    }

    private static void AddInfections(
        List<string> notes, List<Evidence> evidence, ImmutableArray<ConditionFact> infections, string note, Concept concept)
    {
        if (!infections.IsEmpty)
        {
            notes.Add(note);
            evidence.AddRange(InfectionWithAnc.EvidenceOf(infections, concept));
        }
    }

    private static string? MissingOf(OrderCase order, bool hasAnc, Verdict immunosuppression) =>
        !hasAnc ? "a usable ANC of the last 14 days"
        : order.Patient.Lacks(DataGroups.Conditions | DataGroups.Laboratory)
            ? QuietVerdicts.NamesOf(order.Record.Unavailable & (DataGroups.Conditions | DataGroups.Laboratory))
        : immunosuppression is Verdict.NotAssessed { Missing: var missing } ? missing
        : null;
}
