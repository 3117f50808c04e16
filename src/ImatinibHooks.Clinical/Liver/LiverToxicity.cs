using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>HEP-01: bilirubin above 3 times, or ALT or AST above 5 times the upper limit of normal: hold.</summary>
/// <remarks>
/// Critical. Values at most 14 days old; of final values within 24 hours the highest; a preliminary value counts only when it is high. At a first order
/// bilirubin up to 10 times the limit is impairment (HEP-04), not toxicity. Limits are strict: 3.00 and 5.00 times do not fire. Source:
/// docs/clinical/liver.md (US label 2.13, EU text 4.2, A).
/// </remarks>
internal static class LiverToxicity
{
    internal static readonly Rule Rule = new("HEP-01", "1", RuleFamily.Liver, 32, Confidence.A, "USPI-2.13");

    internal static Verdict Check(OrderCase order)
    {
        var values = order.Patient.Liver.NowWithin(order.Policy.LiverRaiseDays, order.Day);
        var high = High(order, values);
        if (!high.IsEmpty)
        {
            return Fired(order, high, LiverState.EvidenceOf(order.Patient, values));
        }

        var evidence = LiverState.TracedEvidenceOf(order.Patient, values);
        return order.Patient.Lacks(DataGroups.Laboratory) || values.Length < LiverLimits.All.Length
            ? order.NotAssessed(Rule, Missing(order, values), evidence)
            : order.NotFired(Rule, evidence);
    }

    private static string Missing(OrderCase order, ImmutableArray<LiverValue> values) => values.Length < LiverLimits.All.Length
        ? $"{LiverState.NamesMissing(values)} of the last {order.Policy.LiverRaiseDays} days"
        : "laboratory results";

    /// <summary>Whether it fires.</summary>
    internal static bool Holds(OrderCase order) => !High(order, order.Patient.Liver.NowWithin(order.Policy.LiverRaiseDays, order.Day)).IsEmpty;

    /// <summary>The values that hold imatinib, the furthest above its limit first; empty when none does.</summary>
    internal static ImmutableArray<LiverValue> High(OrderCase order, ImmutableArray<LiverValue> values)
    {
        ImmutableArray<LiverValue>.Builder? high = null;
        foreach (var value in values)
        {
            var isImpairment = order.Course.IsNewStart && value.Limit.Id == Concept.Bilirubin && !value.IsAbove(LiverLimits.ImpairmentUpTo);
            if (value.IsHigh && !isImpairment)
            {
                (high ??= ImmutableArray.CreateBuilder<LiverValue>()).Add(value);
            }
        }

        high?.Sort(static (left, right) => (right.Ratio / right.Limit.HoldAbove).CompareTo(left.Ratio / left.Limit.HoldAbove));
        return high?.DrainToImmutable() ?? [];
    }

    private static Verdict Fired(OrderCase order, ImmutableArray<LiverValue> high, ImmutableArray<Evidence> evidence) =>
        order.Fired(Rule, Indicator.Critical, evidence) with
        {
            Terms = [new("tests", Shown(high))],
            Notes = NotesOf(order, high),
            Proposals = [new Proposal.Hold("liver-toxicity"), new Proposal.OrderTest(Concept.LiverPanel, 7)],
        };

    private static string Shown(ImmutableArray<LiverValue> high)
    {
        var shown = new string[high.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = high[i].Shown();
        }

        return string.Join(", ", shown);
    }

    private static ImmutableArray<string> NotesOf(OrderCase order, ImmutableArray<LiverValue> high)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add("liver-hepatitis-b");
        AddIf(notes, high.Any(static value => value.Normal.IsAssumed), "liver-limit-assumed");
        AddIf(notes, high.Any(static value => (value.Reading.Marks & ReadingMarks.Preliminary) != 0), "preliminary");
        AddIf(notes, high.Any(value => value.Limit.Id == Concept.Bilirubin && LiverState.IsUnconjugated(order.Patient, value)), "liver-gilbert");
        AddIf(notes, order.Record.ConditionNotOver(Concept.LiverMetastasis) is not null, "liver-metastases");
        return notes.DrainToImmutable();
    }

    private static void AddIf(ImmutableArray<string>.Builder notes, bool isTrue, string note)
    {
        if (isTrue)
        {
            notes.Add(note);
        }
    }
}
