using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Response;

/// <summary>Whom the milestones are for: first line in chronic phase, from the first dose on record.</summary>
internal static class ResponseGate
{
    extension(OrderCase order)
    {
        /// <summary>The verdict on an order that the milestones are not for, or cannot be told to be for; null for any other.</summary>
        public Verdict? UnlessFirstLine(Rule rule)
        {
            if (order.Indication.Disease != DiseaseKind.Cml || order.Indication.Phase is not (CmlPhase.Chronic or CmlPhase.Unknown))
            {
                return order.OutOfPlace(rule, DataGroups.Conditions, "not chronic-phase leukaemia");
            }

            return order.Indication.Phase == CmlPhase.Unknown ? order.NotAssessed(rule, "the phase of the leukaemia")
                : order.UnlessOnTherapy(rule) ?? order.UnlessOnlyImatinib(rule);
        }

        private Verdict? UnlessOnTherapy(Rule rule) => order.Course.State switch
        {
            CourseState.NewStart => order.NotApplicable(rule, "imatinib is started"),
            CourseState.Unknown => order.NotAssessed(rule, "imatinib orders on record"),
            _ => order.Course.FirstStart is null ? order.NotAssessed(rule, "the first day of imatinib") : null,
        };

        private Verdict? UnlessOnlyImatinib(Rule rule)
        {
            foreach (var fact in order.Record.Medications)
            {
                if (fact.Concepts.Has(Concept.OtherBcrAblInhibitor) && MedicationSpan.WasTaken(fact))
                {
                    return order.NotApplicable(rule, "another BCR-ABL inhibitor on record: not first line");
                }
            }

            return order.Patient.Lacks(DrugUse.Orders) ? order.NotAssessed(rule, "medication orders and statements, for other inhibitors") : null;
        }
    }
}
