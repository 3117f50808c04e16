using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>Finds conditions of a concept.</summary>
internal static class ConditionUse
{
    extension(PatientRecord record)
    {
        /// <summary>The condition of a concept, whatever its status; of several the one with the first handle; null when there is none.</summary>
        public ConditionFact? ConditionEver(Concept concept)
        {
            ConditionFact? found = null;
            foreach (var condition in record.Conditions)
            {
                if (condition.Concepts.Has(concept) && (found is null || condition.Source < found.Source))
                {
                    found = condition;
                }
            }

            return found;
        }

        /// <summary>The condition of a concept that is not over: active, or without a status; null when there is none.</summary>
        public ConditionFact? ConditionNotOver(Concept concept)
        {
            ConditionFact? found = null;
            foreach (var condition in record.Conditions)
            {
                if (condition.Status != ClinicalStatus.Inactive && condition.Concepts.Has(concept) && (found is null || condition.Source < found.Source))
                {
                    found = condition;
                }
            }

            return found;
        }
    }
}
