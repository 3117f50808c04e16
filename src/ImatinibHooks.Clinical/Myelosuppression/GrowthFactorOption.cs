using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Episodes;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-GCSF-01: neutropenia that returns or lasts in chronic phase: a growth factor is an option.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-growth-factor.md (B). Adults with CML in chronic or unknown phase. At least two
/// neutrophil episodes opened at most 730 days ago, or one open for at least 14 days from its opening to today; all limits included.
/// </remarks>
internal static class GrowthFactorOption
{
    /// <summary>How many episodes are needed.</summary>
    internal const int EpisodeCount = 2;

    /// <summary>How many days ago an episode opened at most.</summary>
    internal const int EpisodeDays = 730;

    /// <summary>For how many days one episode has to be open.</summary>
    internal const int OpenDays = 14;

    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.MedicationRequests | DataGroups.Conditions;

    private static readonly ImmutableArray<string> RecurringNotes = ["gcsf-episodes", "gcsf-evidence"];
    private static readonly ImmutableArray<string> LastingNotes = ["gcsf-open", "gcsf-evidence"];

    internal static readonly Rule Rule = new("MYELO-GCSF-01", "1", RuleFamily.Myelosuppression, 220, Confidence.B, "S0");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild || order.Row.IsAdvanced || order.Indication.Disease != DiseaseKind.Cml)
        {
            return order.OutOfPlace(
                Rule,
                order.Indication.Disease == DiseaseKind.Unknown ? DataGroups.Conditions : DataGroups.None,
                "not an adult with CML in chronic or unknown phase");
        }

        var recent = RecentEpisodes(order);
        var openDays = OpenFor(order);
        return recent >= EpisodeCount || openDays >= OpenDays ? Fire(order, recent, openDays)
            : order.Counts.Anc.IsEmpty ? order.NotAssessed(Rule, "a usable ANC")
            : order.Quiet(Rule, Needs, []);
    }

    private static int RecentEpisodes(OrderCase order)
    {
        var count = 0;
        foreach (var episode in order.Episodes.Episodes)
        {
            count += IsRecent(order, episode) ? 1 : 0;
        }

        return count;
    }

    private static bool IsRecent(OrderCase order, Episode episode) =>
        episode.HasLowAnc && order.Day.DayNumber - episode.OpenedOn.DayNumber <= EpisodeDays;

    private static int OpenFor(OrderCase order) =>
        order.Episodes.Open is { HasLowAnc: true } open ? order.Day.DayNumber - open.OpenedOn.DayNumber : 0;

    private static Verdict.Fired Fire(OrderCase order, int recent, int openDays)
    {
        var episodes = new Term("n", recent.ToString(CultureInfo.InvariantCulture));
        var open = new Term("open", openDays.ToString(CultureInfo.InvariantCulture));
        var finding = order.Fired(Rule, Indicator.Info, Openings(order, openDays));
        return (recent >= EpisodeCount, openDays >= OpenDays) switch
        {
            (true, true) => finding with { Notes = ["gcsf-episodes", "gcsf-open", "gcsf-evidence"], Terms = [episodes, open] },
            (true, false) => finding with { Notes = RecurringNotes, Terms = [episodes] },
            _ => finding with { Notes = LastingNotes, Terms = [open] },
        };
    }

    private static ImmutableArray<Evidence> Openings(OrderCase order, int openDays)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(order.Episodes.Episodes.Length);
        foreach (var episode in order.Episodes.Episodes)
        {
            if (IsRecent(order, episode) || (episode.IsOpen && openDays >= OpenDays))
            {
                evidence.AddRange(order.Patient.EvidenceOf(episode.Opening));
            }
        }

        return evidence.DrainToImmutable();
    }
}
