using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>What a policy number is in words, and which rules rest on it.</summary>
/// <param name="Name">The name of the setting.</param>
/// <param name="Words">What it is.</param>
/// <param name="Rules">The ids of the rules, joined by commas; one that ends in a star stands for all that begin so.</param>
internal sealed record PolicyText(string Name, string Words, string Rules)
{
    private readonly ImmutableArray<string> patterns = [.. Rules.Split(", ", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a rule rests on it.</summary>
    internal bool Concerns(string rule)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.EndsWith('*') ? rule.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : pattern == rule)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What the site can set: the copy of table POLICY-USE of docs/clinical/policy.md, row by row.</summary>
internal static class PolicyTexts
{
    /// <summary>Every setting in the order of the page.</summary>
    internal static ImmutableArray<PolicyText> All { get; } =
    [
        new("Locale", "whose sources win where those of the US and the EU differ", "REN-*"),
        new("CourseGapDays", "the longest gap in supply that does not end a course", "MYELO-*, CBC-*, HEP-*, HBV-SCR-02, HBV-PAST-*, VAX-LIVE-02, REN-02, REN-05, DOSE-FLOOR-01, DDI-BLD-01, PREG-02, DISC-01, RESP-*, WARN-EDEMA-01, WARN-EOS-01, WARN-TLS-01, WARN-GROW-01"),
        new("LastSupplyDays", "how long after the last supply a low count can still come from imatinib", "MYELO-*, CBC-*, HEP-*, DOSE-FLOOR-01, DOSE-PED-LOW"),
        new("RemoteEpisodeMonths", "an episode that opened longer ago is shown as remote", "MYELO-*"),
        new("ClearHoldHours", "how old a count may be to clear a hold", "MYELO-*"),
        new("StartCountDays", "how old a count may be at a new start", "CBC-00, MYELO-*, DDI-BLD-01, WARN-TLS-01"),
        new("StartCountInfoDays", "the age beyond which a count at a new start gets an info", "CBC-00"),
        new("LastKnownCountDays", "the age beyond which a count that raises a hold is called last known", "MYELO-*"),
        new("WeeklyGraceDays", "the grace before a weekly count is overdue", "CBC-*, MYELO-*"),
        new("BiweeklyGraceDays", "the grace before a two-weekly count is overdue", "CBC-*, MYELO-*"),
        new("QuarterlyGraceDays", "the grace before a three-monthly count is overdue", "CBC-*, MYELO-*"),
        new("AdultBodyMeasureDays", "how old a weight or a measured body surface of an adult may be", "REN-*, DOSE-FLOOR-01, DOSE-IND-01"),
        new("ChildBodyMeasureDays", "how old a weight or a measured body surface of a child may be", "MYELO-*, HEP-03, DOSE-CEIL-02, DOSE-PED-LOW, DOSE-MISS-01"),
        new("ChildHeightDays", "how old a height of a child may be", "MYELO-*, HEP-03, DOSE-CEIL-02, DOSE-PED-LOW, DOSE-MISS-01"),
        new("RecentEpisodeDays", "how long after an episode closed the ordered dose is checked", "MYELO-CP-04"),
        new("InfectionAgeYears", "from which age infections are looked at more closely", "INFX-04, INFX-04b"),
        new("RecurrentInfections", "how many treated infections in 12 months are recurrent", "INFX-07, IGG-*"),
        new("HbvSerologyDays", "the age beyond which negative hepatitis B tests are called old", "HBV-SCR-02, TKI-03"),
        new("HbvMonitoringDays", "how old HBV DNA may be after past infection", "HBV-PAST-01, HBV-PAST-02, TKI-03"),
        new("HbvViralLoadDays", "how old HBV DNA may be to show a reactivation", "HBV-REACT-01, HBV-POS-02, TKI-03"),
        new("HbvHighRiskMonths", "how long after an anti-CD20 antibody past hepatitis B is at high risk", "HBV-PAST-*, TKI-03"),
        new("TuberculosisTestDays", "how old a negative tuberculosis test may be", "TB-SCR-01"),
        new("ImmunoglobulinDays", "how old an immunoglobulin value may be", "IGG-*"),
        new("ImmunoglobulinTestDays", "the age beyond which IgG is measured again in recurrent infection", "IGG-05"),
        new("InfluenzaSeasonMonth", "the month whose first day begins the influenza season", "VAX-FLU-01"),
        new("LiverRaiseDays", "how old a liver test may be to raise a finding", "HEP-01, HEP-02, HEP-04, HBV-FLARE-01, DOSE-FLOOR-01, DOSE-PED-LOW, DOSE-IND-01"),
        new("LiverClearDays", "how old liver tests may be to end a hold", "HEP-02, HEP-03"),
        new("LiverRecentDays", "how long after recovery the dose is checked", "HEP-03"),
        new("LiverDueDays", "the age beyond which liver tests are due", "HEP-05"),
        new("CreatinineDays", "how old creatinine or a reported clearance may be", "REN-*, DOSE-FLOOR-01, DOSE-IND-01"),
        new("CreatinineShortDays", "the same from 65 years and below 60 mL/min", "REN-*, DOSE-FLOOR-01, DOSE-IND-01"),
        new("RenalFallPercent", "from which fall of the estimated rate it is called falling", "REN-05"),
        new("InducerWashoutDays", "for less than how many days after its last day an inducer counts", "DDI-IND-*, DOSE-IND-01, TDM-WHEN"),
        new("InhibitorWashoutDays", "for less than how many days after its last day a strong inhibitor counts", "DDI-INH-01, TDM-WHEN"),
        new("InhibitorCourseDays", "from how many days on a course of a moderate inhibitor counts", "DDI-INH-02"),
        new("AcetaminophenMilligrams", "from which daily dose of acetaminophen there is a warning", "DDI-APAP-01"),
        new("TshDays", "how old TSH may be after removal of the thyroid", "DDI-LEVO-01"),
        new("FoodAdvice", "1 to show how imatinib is taken, 0 not to", "DOSE-FOOD-01"),
        new("ImatinibLevelDays", "how old an imatinib level may be", "TDM-0*, TDM-CML-LOW, TDM-GIST-LOW, TDM-HIGH-*, TDM-ACT"),
        new("SteadyStateDays", "for how many days the same dose has to be taken before a level", "TDM-0*, TDM-CML-LOW, TDM-GIST-LOW, TDM-HIGH-*, TDM-ACT"),
        new("PregnancyTestDays", "how old a negative pregnancy test may be at a start", "PREG-02"),
        new("PregnancyFromYears", "from which age a pregnancy test is asked for", "PREG-02"),
        new("PregnancyToYears", "up to which age a pregnancy test is asked for", "PREG-02"),
        new("BreastfeedingDays", "how long a visit for the care of a lactating mother counts", "PREG-03, DISC-01"),
        new("ResponseDays", "how old a BCR-ABL1 result may be, and from which day of therapy one is due", "RESP-*"),
        new("WeightGainKilograms", "from which gain within 7 days the weight rose fast", "WARN-EDEMA-01"),
        new("TumourLysisLeukocytes", "from which leukocyte count tumour lysis is warned of at a start", "WARN-TLS-01"),
        new("GrowthHeightDays", "how old the height of a child on therapy may be", "WARN-GROW-01"),
    ];
}
