using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>An assessment as text, one line a verdict, so that two can be compared and the difference read.</summary>
internal static class Traces
{
    internal static string[] Of(Case chart) => [.. chart.Assess().Verdicts.Select(Line)];

    /// <summary>As a card needs it: of verdicts that have not fired no evidence.</summary>
    internal static string[] ForCards(Assessment assessment) => [.. assessment.Verdicts.Select(static verdict =>
        Line(verdict is Verdict.Fired ? verdict : verdict with { Evidence = [] }))];

    internal static string[] FiredIn(Case chart) => chart.Fired();

    private static string Line(Verdict verdict) => string.Join(" ", verdict.Order.Index, verdict.Rule.Id, Outcome(verdict), Evidence(verdict.Evidence));

    private static string Outcome(Verdict verdict) => verdict switch
    {
        Verdict.Fired fired =>
            $"FIRED {fired.Indicator} {fired.Variant} {string.Join(",", fired.Terms)} {string.Join(",", fired.Notes)} {string.Join(",", fired.Proposals)}",
        Verdict.NotAssessed missing => $"NOT ASSESSED {missing.Missing}",
        Verdict.NotApplicable other => $"NOT APPLICABLE {other.Reason}",
        _ => "NOT FIRED",
    };

    private static string Evidence(ImmutableArray<Evidence> evidence) => string.Join(";", evidence.Select(static item =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Source.Index}:{item.Concept}:{item.Comparator}{item.Value:G29}{item.Unit}:{item.Time.FirstDay:O}:{item.Block}")));
}
