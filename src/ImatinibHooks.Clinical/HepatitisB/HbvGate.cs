using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>What keeps a rule about one status from speaking.</summary>
internal static class HbvGate
{
    /// <summary>The groups that the status rests on.</summary>
    internal const DataGroups StatusGroups = DataGroups.Laboratory | DataGroups.Conditions;

    /// <summary>The groups that the status and its treatment rest on.</summary>
    internal const DataGroups TreatmentGroups = StatusGroups | DrugUse.Orders;

    private const string Drugs = "medication orders and statements, for antivirals against hepatitis B";

    extension(OrderCase order)
    {
        /// <summary>The verdict on a patient who does not have the status; null for one who has it.</summary>
        public Verdict? UnlessHepatitisB(Rule rule, HbvStatus status) => order.Patient.HepatitisB.Status == status
            ? null
            : order.WithoutStatus(rule, status == HbvStatus.Chronic ? "no chronic hepatitis B on record" : "no past hepatitis B on record");

        /// <summary>The verdict on a patient without the status that the rule is about: not assessed when it is not known.</summary>
        public Verdict WithoutStatus(Rule rule, string reason)
        {
            if (order.Patient.Lacks(StatusGroups))
            {
                return order.NotAssessed(rule, "laboratory results and conditions, for hepatitis B", order.Patient.HepatitisB.QuietEvidence());
            }

            return order.Patient.HepatitisB.Status == HbvStatus.Unknown
                ? order.NotAssessed(rule, "HBsAg and anti-HBc total", order.Patient.HepatitisB.QuietEvidence())
                : order.NotApplicable(rule, reason);
        }

        /// <summary>The verdict when no antiviral was found and drugs could not be had, so that none can be said to be absent; null otherwise.</summary>
        public Verdict? UnlessDrugsKnown(Rule rule) => !order.Patient.HepatitisB.IsTreated && order.Patient.Lacks(DrugUse.Orders)
            ? order.NotAssessed(rule, Drugs, order.Patient.HepatitisB.QuietEvidence())
            : null;
    }
}
