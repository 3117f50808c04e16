using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Hooks;

/// <summary>What patient-view shows: what is overdue or open (docs/clinical/hooks.md).</summary>
internal sealed class PatientViewChoice : HookChoice
{
    internal static readonly PatientViewChoice Only = new();

    private PatientViewChoice()
    {
    }

    internal override string WordingSuffix => "view";

    internal override void Apply(List<FiredVerdict> fired)
    {
        foreach (var verdict in fired)
        {
            verdict.IsOffHook = HookRows.OnPatientView(verdict.Verdict.Rule, verdict.Verdict.Variant) switch
            {
                Shown.All or Shown.Beside => false,
                Shown.Warnings => verdict.Indicator < Indicator.Warning,
                _ => true,
            };
        }

        foreach (var verdict in fired)
        {
            verdict.IsOffHook |= IsBeside(verdict) && !fired.Exists(other => Leads(other, verdict));
        }
    }

    private static bool IsBeside(FiredVerdict verdict) => HookRows.OnPatientView(verdict.Verdict.Rule, verdict.Verdict.Variant) == Shown.Beside;

    private static bool Leads(FiredVerdict other, FiredVerdict verdict) =>
        other is { IsOffHook: false, IsShadow: false } && !IsBeside(other) && other.Verdict.Rule.Family == verdict.Verdict.Rule.Family && other.Verdict.Order == verdict.Verdict.Order;
}
