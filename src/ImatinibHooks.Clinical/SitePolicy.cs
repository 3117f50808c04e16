using System.Collections.Immutable;

namespace ImatinibHooks.Clinical;

/// <summary>Whose label leads where the sources differ (docs/clinical/conflicts.md).</summary>
public enum Locale : byte
{
    /// <summary>The US prescribing information.</summary>
    Us,

    /// <summary>The EU summary of product characteristics.</summary>
    Eu,
}

/// <summary>The policy numbers (mark P) that a site may change; the defaults are the reviewed ones of docs/clinical/policy.md.</summary>
/// <remarks>Whoever builds one from configuration checks the bounds of <see cref="Numbers"/>; here they are taken as they are.</remarks>
public sealed record SitePolicy
{
    /// <summary>The reviewed defaults.</summary>
    public static SitePolicy Default { get; } = new();

    /// <summary>Every number with its bounds, in the order of the page (table POLICY).</summary>
    public static ImmutableArray<PolicyNumber> Numbers { get; } =
    [
        new("CourseGapDays", 90, 30, 365, "d", static p => p.CourseGapDays, static (p, v) => p with { CourseGapDays = v }),
        new("LastSupplyDays", 30, 7, 90, "d", static p => p.LastSupplyDays, static (p, v) => p with { LastSupplyDays = v }),
        new("RemoteEpisodeMonths", 24, 12, 120, "mo", static p => p.RemoteEpisodeMonths, static (p, v) => p with { RemoteEpisodeMonths = v }),
        new("ClearHoldHours", 72, 24, 168, "h", static p => p.ClearHoldHours, static (p, v) => p with { ClearHoldHours = v }),
        new("StartCountDays", 14, 7, 28, "d", static p => p.StartCountDays, static (p, v) => p with { StartCountDays = v }),
        new("StartCountInfoDays", 7, 3, 14, "d", static p => p.StartCountInfoDays, static (p, v) => p with { StartCountInfoDays = v }),
        new("LastKnownCountDays", 14, 7, 28, "d", static p => p.LastKnownCountDays, static (p, v) => p with { LastKnownCountDays = v }),
        new("WeeklyGraceDays", 3, 0, 3, "d", static p => p.WeeklyGraceDays, static (p, v) => p with { WeeklyGraceDays = v }),
        new("BiweeklyGraceDays", 4, 0, 7, "d", static p => p.BiweeklyGraceDays, static (p, v) => p with { BiweeklyGraceDays = v }),
        new("QuarterlyGraceDays", 7, 0, 14, "d", static p => p.QuarterlyGraceDays, static (p, v) => p with { QuarterlyGraceDays = v }),
        new("AdultBodyMeasureDays", 90, 30, 365, "d", static p => p.AdultBodyMeasureDays, static (p, v) => p with { AdultBodyMeasureDays = v }),
        new("ChildBodyMeasureDays", 30, 7, 90, "d", static p => p.ChildBodyMeasureDays, static (p, v) => p with { ChildBodyMeasureDays = v }),
        new("ChildHeightDays", 90, 30, 180, "d", static p => p.ChildHeightDays, static (p, v) => p with { ChildHeightDays = v }),
        new("RecentEpisodeDays", 30, 14, 90, "d", static p => p.RecentEpisodeDays, static (p, v) => p with { RecentEpisodeDays = v }),
        new("InfectionAgeYears", 65, 50, 80, "a", static p => p.InfectionAgeYears, static (p, v) => p with { InfectionAgeYears = v }),
        new("RecurrentInfections", 2, 2, 5, "1", static p => p.RecurrentInfections, static (p, v) => p with { RecurrentInfections = v }),
        new("HbvSerologyDays", 365, 180, 730, "d", static p => p.HbvSerologyDays, static (p, v) => p with { HbvSerologyDays = v }),
        new("HbvMonitoringDays", 90, 30, 90, "d", static p => p.HbvMonitoringDays, static (p, v) => p with { HbvMonitoringDays = v }),
        new("HbvViralLoadDays", 90, 30, 180, "d", static p => p.HbvViralLoadDays, static (p, v) => p with { HbvViralLoadDays = v }),
        new("HbvHighRiskMonths", 12, 6, 24, "mo", static p => p.HbvHighRiskMonths, static (p, v) => p with { HbvHighRiskMonths = v }),
        new("TuberculosisTestDays", 365, 90, 730, "d", static p => p.TuberculosisTestDays, static (p, v) => p with { TuberculosisTestDays = v }),
        new("ImmunoglobulinDays", 180, 90, 365, "d", static p => p.ImmunoglobulinDays, static (p, v) => p with { ImmunoglobulinDays = v }),
        new("ImmunoglobulinTestDays", 365, 180, 730, "d", static p => p.ImmunoglobulinTestDays, static (p, v) => p with { ImmunoglobulinTestDays = v }),
        new("InfluenzaSeasonMonth", 7, 1, 12, "1", static p => p.InfluenzaSeasonMonth, static (p, v) => p with { InfluenzaSeasonMonth = v }),
        new("LiverRaiseDays", 14, 7, 28, "d", static p => p.LiverRaiseDays, static (p, v) => p with { LiverRaiseDays = v }),
        new("LiverClearDays", 3, 1, 7, "d", static p => p.LiverClearDays, static (p, v) => p with { LiverClearDays = v }),
        new("LiverRecentDays", 30, 14, 90, "d", static p => p.LiverRecentDays, static (p, v) => p with { LiverRecentDays = v }),
        new("LiverDueDays", 30, 30, 45, "d", static p => p.LiverDueDays, static (p, v) => p with { LiverDueDays = v }),
        new("CreatinineDays", 90, 30, 180, "d", static p => p.CreatinineDays, static (p, v) => p with { CreatinineDays = v }),
        new("CreatinineShortDays", 30, 7, 90, "d", static p => p.CreatinineShortDays, static (p, v) => p with { CreatinineShortDays = v }),
        new("RenalFallPercent", 25, 10, 50, "%", static p => p.RenalFallPercent, static (p, v) => p with { RenalFallPercent = v }),
        new("InducerWashoutDays", 14, 7, 28, "d", static p => p.InducerWashoutDays, static (p, v) => p with { InducerWashoutDays = v }),
        new("InhibitorWashoutDays", 3, 1, 14, "d", static p => p.InhibitorWashoutDays, static (p, v) => p with { InhibitorWashoutDays = v }),
        new("InhibitorCourseDays", 3, 1, 14, "d", static p => p.InhibitorCourseDays, static (p, v) => p with { InhibitorCourseDays = v }),
        new("AcetaminophenMilligrams", 3000, 2000, 4000, "mg/d", static p => p.AcetaminophenMilligrams, static (p, v) => p with { AcetaminophenMilligrams = v }),
        new("TshDays", 60, 30, 180, "d", static p => p.TshDays, static (p, v) => p with { TshDays = v }),
        new("FoodAdvice", 0, 0, 1, "1", static p => p.FoodAdvice, static (p, v) => p with { FoodAdvice = v }),
        new("ImatinibLevelDays", 90, 30, 180, "d", static p => p.ImatinibLevelDays, static (p, v) => p with { ImatinibLevelDays = v }),
        new("SteadyStateDays", 7, 5, 14, "d", static p => p.SteadyStateDays, static (p, v) => p with { SteadyStateDays = v }),
        new("PregnancyTestDays", 7, 1, 14, "d", static p => p.PregnancyTestDays, static (p, v) => p with { PregnancyTestDays = v }),
        new("PregnancyFromYears", 12, 8, 15, "a", static p => p.PregnancyFromYears, static (p, v) => p with { PregnancyFromYears = v }),
        new("PregnancyToYears", 55, 45, 60, "a", static p => p.PregnancyToYears, static (p, v) => p with { PregnancyToYears = v }),
        new("BreastfeedingDays", 180, 30, 365, "d", static p => p.BreastfeedingDays, static (p, v) => p with { BreastfeedingDays = v }),
        new("ResponseDays", 100, 90, 180, "d", static p => p.ResponseDays, static (p, v) => p with { ResponseDays = v }),
        new("WeightGainKilograms", 2, 1, 5, "kg", static p => p.WeightGainKilograms, static (p, v) => p with { WeightGainKilograms = v }),
        new("TumourLysisLeukocytes", 100, 50, 200, "10*9/L", static p => p.TumourLysisLeukocytes, static (p, v) => p with { TumourLysisLeukocytes = v }),
        new("GrowthHeightDays", 180, 90, 365, "d", static p => p.GrowthHeightDays, static (p, v) => p with { GrowthHeightDays = v }),
    ];

    /// <summary>Whose label leads where the sources differ; the US one unless set.</summary>
    public Locale Locale { get; init; } = Locale.Us;

    /// <summary>The longest gap in supply, in days, that does not end a course: a longer one makes the next order a new start.</summary>
    public int CourseGapDays { get; init; } = 90;

    /// <summary>How many days after the last supply a low count can still come from imatinib (EPI-01).</summary>
    public int LastSupplyDays { get; init; } = 30;

    /// <summary>How many months ago an episode opened at most, that is not shown as remote (EPI-01).</summary>
    public int RemoteEpisodeMonths { get; init; } = 24;

    /// <summary>How many hours old a count may be at most to clear a hold.</summary>
    public int ClearHoldHours { get; init; } = 72;

    /// <summary>How many days old a count may be at a new start (CBC-00 warning, MYELO-MISS-01, MYELO-PRE-01).</summary>
    public int StartCountDays { get; init; } = 14;

    /// <summary>Beyond how many days a count at a new start gets an info (CBC-00).</summary>
    public int StartCountInfoDays { get; init; } = 7;

    /// <summary>Beyond how many days a count that raises a hold on therapy is called "last known".</summary>
    public int LastKnownCountDays { get; init; } = 14;

    /// <summary>The grace, in days, before a weekly count is overdue (CBC-01, and every band while counts are low).</summary>
    public int WeeklyGraceDays { get; init; } = 3;

    /// <summary>The grace, in days, before a two-weekly count is overdue (CBC-02, CBC-03).</summary>
    public int BiweeklyGraceDays { get; init; } = 4;

    /// <summary>The grace, in days, before a three-monthly count is overdue (CBC-04, CBC-05).</summary>
    public int QuarterlyGraceDays { get; init; } = 7;

    /// <summary>How many days old a weight or a body surface of an adult may be.</summary>
    public int AdultBodyMeasureDays { get; init; } = 90;

    /// <summary>How many days old a weight or a body surface of a child may be.</summary>
    public int ChildBodyMeasureDays { get; init; } = 30;

    /// <summary>How many days old a height of a child may be.</summary>
    public int ChildHeightDays { get; init; } = 90;

    /// <summary>How many days after an episode closed the dose of an order is still checked (MYELO-CP-04).</summary>
    public int RecentEpisodeDays { get; init; } = 30;

    /// <summary>From which age, in years, infections are looked at more closely (INFX-04, INFX-04b).</summary>
    public int InfectionAgeYears { get; init; } = 65;

    /// <summary>How many treated infections in 12 months are recurrent (INFX-07).</summary>
    public int RecurrentInfections { get; init; } = 2;

    /// <summary>Beyond how many days negative hepatitis B tests are called old (HBV-SCR-02).</summary>
    public int HbvSerologyDays { get; init; } = 365;

    /// <summary>How many days old HBV DNA may be after past infection (HBV-PAST-01, HBV-PAST-02).</summary>
    public int HbvMonitoringDays { get; init; } = 90;

    /// <summary>How many days old HBV DNA may be to show a reactivation (HBV-REACT-01).</summary>
    public int HbvViralLoadDays { get; init; } = 90;

    /// <summary>For how many months after an anti-CD20 antibody past hepatitis B is at high risk (HBV-PAST-03).</summary>
    public int HbvHighRiskMonths { get; init; } = 12;

    /// <summary>How many days old a negative tuberculosis test may be (TB-SCR-01).</summary>
    public int TuberculosisTestDays { get; init; } = 365;

    /// <summary>How many days old an immunoglobulin value may be (IGG-01 to IGG-04).</summary>
    public int ImmunoglobulinDays { get; init; } = 180;

    /// <summary>Beyond how many days IgG is to be measured again in recurrent infection (IGG-05).</summary>
    public int ImmunoglobulinTestDays { get; init; } = 365;

    /// <summary>The month whose first day begins the influenza season: 7 in the north (VAX-FLU-01).</summary>
    public int InfluenzaSeasonMonth { get; init; } = 7;

    /// <summary>How many days old a liver test may be to raise a finding (HEP-01, HEP-04, HBV-FLARE-01).</summary>
    public int LiverRaiseDays { get; init; } = 14;

    /// <summary>How many days old liver tests may be to end a hold (HEP-02).</summary>
    public int LiverClearDays { get; init; } = 3;

    /// <summary>For how many days after recovery the dose is checked (HEP-03).</summary>
    public int LiverRecentDays { get; init; } = 30;

    /// <summary>Beyond how many days liver tests are due (HEP-05).</summary>
    public int LiverDueDays { get; init; } = 30;

    /// <summary>How many days old creatinine, a reported clearance or an estimated rate may be (REN).</summary>
    public int CreatinineDays { get; init; } = 90;

    /// <summary>The same from 65 years of age and below 60 mL/min (REN).</summary>
    public int CreatinineShortDays { get; init; } = 30;

    /// <summary>From which fall of the estimated rate, in percent, REN-05 fires.</summary>
    public int RenalFallPercent { get; init; } = 25;

    /// <summary>For less than how many days after its last day an inducer counts (DDI-IND-01, DDI-IND-02).</summary>
    public int InducerWashoutDays { get; init; } = 14;

    /// <summary>For less than how many days after its last day a strong inhibitor counts (DDI-INH-01).</summary>
    public int InhibitorWashoutDays { get; init; } = 3;

    /// <summary>From how many days on a course of a moderate inhibitor counts (DDI-INH-02).</summary>
    public int InhibitorCourseDays { get; init; } = 3;

    /// <summary>From how many milligrams of acetaminophen a day DDI-APAP-01 is a warning.</summary>
    public int AcetaminophenMilligrams { get; init; } = 3000;

    /// <summary>How many days old TSH may be after removal of the thyroid (DDI-LEVO-01).</summary>
    public int TshDays { get; init; } = 60;

    /// <summary>Whether advice on how to take imatinib stands beside findings about the dose: 1, or 0 for not (DOSE-FOOD-01).</summary>
    public int FoodAdvice { get; init; }

    /// <summary>How many days old an imatinib level may be (TDM).</summary>
    public int ImatinibLevelDays { get; init; } = 90;

    /// <summary>For how many days the same dose has to be taken before a level (TDM-00).</summary>
    public int SteadyStateDays { get; init; } = 7;

    /// <summary>How many days old a negative pregnancy test may be at a start (PREG-02).</summary>
    public int PregnancyTestDays { get; init; } = 7;

    /// <summary>From which age, in years, a pregnancy test is asked for (PREG-02).</summary>
    public int PregnancyFromYears { get; init; } = 12;

    /// <summary>Up to which age, in years, a pregnancy test is asked for (PREG-02).</summary>
    public int PregnancyToYears { get; init; } = 55;

    /// <summary>How many days a visit for the care of a lactating mother counts (PREG-03).</summary>
    public int BreastfeedingDays { get; init; } = 180;

    /// <summary>How many days old a result of BCR-ABL1 may be (RESP-02, RESP-04), and from which day one is due.</summary>
    public int ResponseDays { get; init; } = 100;

    /// <summary>From how many kilograms on a gain within 7 days is rapid (WARN-EDEMA-01).</summary>
    public int WeightGainKilograms { get; init; } = 2;

    /// <summary>From how many leukocytes on tumour lysis is warned of at a start (WARN-TLS-01).</summary>
    public int TumourLysisLeukocytes { get; init; } = 100;

    /// <summary>How many days old the height of a child on therapy may be (WARN-GROW-01).</summary>
    public int GrowthHeightDays { get; init; } = 180;
}
