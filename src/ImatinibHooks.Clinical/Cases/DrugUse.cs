using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>Which drugs the patient has now, or had last, by orders, statements, doses given and the drafts of this session.</summary>
internal static class DrugUse
{
    /// <summary>The groups in which a drug may stand.</summary>
    internal const DataGroups Orders = DataGroups.MedicationRequests | DataGroups.MedicationStatements;

    extension(PatientCase patient)
    {
        /// <summary>A drug that runs on the day of the order or is drafted in this session; null when there is none.</summary>
        /// <remarks>
        /// An order or a statement runs when it is active, has not ended and does not begin later; it needs no date. A draft counts because it is signed in the
        /// same session. Doses given alone do not show that a drug goes on. Of several the one with the first handle.
        /// </remarks>
        public MedicationFact? DrugNow(ConceptSet drugs)
        {
            MedicationFact? found = null;
            foreach (var fact in patient.Record.Medications)
            {
                if (fact.Concepts.HasAny(drugs) && (found is null || fact.Source < found.Source) && (IsDrafted(fact) || Runs(fact, patient)))
                {
                    found = fact;
                }
            }

            return found;
        }

        /// <summary>Whether an order or a statement on record of this drug runs on the day of the order; drafts do not count.</summary>
        public bool IsOnRecordNow(Concept drug)
        {
            foreach (var fact in patient.Record.Medications)
            {
                if (fact.Role != MedicationRole.Draft && fact.Concepts.Has(drug) && Runs(fact, patient))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The last day on which a drug was given, taken or ordered, the day of the order when it runs or is drafted; null when never.</summary>
        public (MedicationFact Drug, DateOnly Day)? LastDrug(ConceptSet drugs)
        {
            (MedicationFact Drug, DateOnly Day)? last = null;
            foreach (var fact in patient.Record.Medications)
            {
                if (fact.Concepts.HasAny(drugs) && LastDayOf(fact, patient) is { } day
                    && (last is not { } known || day > known.Day || (day == known.Day && fact.Source < known.Drug.Source)))
                {
                    last = (fact, day);
                }
            }

            return last;
        }
    }

    extension(MedicationFact drug)
    {
        /// <summary>The drug as evidence, by the concept that matters.</summary>
        public Evidence AsEvidence(Concept concept) => new(drug.Source, concept, drug.Start.IsKnown ? drug.Start : drug.Authored);
    }

    extension(ConditionFact condition)
    {
        /// <summary>The condition as evidence, by the concept that matters.</summary>
        public Evidence AsEvidence(Concept concept) =>
            new(condition.Source, concept, condition.Onset.IsKnown ? condition.Onset : condition.Recorded);
    }

    /// <summary>Whether it is about to be signed in this session.</summary>
    internal static bool IsDrafted(MedicationFact fact) => fact.Role == MedicationRole.Draft && !fact.DoNotPerform && !fact.IsOption
        && fact.Status is not (MedicationStatus.Cancelled or MedicationStatus.Stopped or MedicationStatus.Completed);

    private static bool Runs(MedicationFact fact, PatientCase patient) => MedicationSpan.IsActiveOn(fact, patient.Day, patient.Offset);

    /// <summary>The last day on which it was given, taken or ordered, the day of the order when it runs or is drafted; null when never.</summary>
    internal static DateOnly? LastDayOf(MedicationFact fact, PatientCase patient)
    {
        if (IsDrafted(fact) || Runs(fact, patient))
        {
            return patient.Day;
        }

        var begin = fact.Start.IsKnown ? fact.Start : fact.Authored;
        return MedicationSpan.WasTaken(fact) ? DayUntilNow(fact.End, patient) ?? DayUntilNow(begin, patient) : null;
    }

    private static DateOnly? DayUntilNow(ClinicalTime time, PatientCase patient) =>
        time.IsKnown && MedicationSpan.EndDay(time, patient.Offset) is var day && day <= patient.Day ? day : null;
}
