using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>With which earlier HBV DNA a value is compared, and from where on the comparison means a reactivation (table HBV-REACT-LIMITS).</summary>
/// <param name="Id">How the earlier DNA was.</param>
/// <param name="Times">How many times the baseline the value has to reach; null where a fixed number counts.</param>
/// <param name="From">The fixed number in [IU]/mL, itself included; null where the multiple counts.</param>
internal sealed record DnaLimit(string Id, decimal? Times, decimal? From);

/// <summary>One HBV DNA value against its baseline.</summary>
/// <remarks>
/// Baseline: the lowest final DNA of the 12 months before the value, else the oldest before it. Copies are compared with copies and units with units only; a
/// baseline that was not detected or lies below the limit of its test counts as undetectable for both. A value of copies has no fixed numbers.
/// </remarks>
/// <param name="Value">The value.</param>
/// <param name="Baseline">Its baseline; null when there is none that can be compared.</param>
/// <param name="Limit">The row of the table; null for copies without a number before them.</param>
internal readonly record struct DnaRise(Answer Value, Answer? Baseline, DnaLimit? Limit)
{
    /// <summary>For how many calendar months before a value its baseline is looked for first.</summary>
    internal const int BaselineMonths = 12;

    internal static readonly DnaLimit Multiple = new("baseline-known", 100, null);

    internal static readonly DnaLimit Undetectable = new("baseline-undetectable", null, 1000);

    internal static readonly DnaLimit None = new("no-baseline", null, 10000);

    /// <summary>Whether the value shows a reactivation. An upper bound never does.</summary>
    internal bool IsReached
    {
        get
        {
            if (Limit is null || IsUpperBound(Value.Evidence.Comparator))
            {
                return false;
            }

            var baseline = Baseline?.NumericValue ?? 0;
            return Value.NumericValue >= (Limit.Times is { } times ? times * baseline : Math.Max(Limit.From!.Value, baseline));
        }
    }

    /// <summary>Compares a value, which must be a number, with the answers before it.</summary>
    internal static DnaRise Of(in Answer value, AnswerSeries dna)
    {
        var baseline = BaselineOf(value, dna);
        var isCopies = value.Evidence.Concept == Concept.HbvDnaCopies;
        var limit = (baseline, isCopies) switch
        {
            ({ } known, _) when !IsUndetectable(known) => Multiple,
            (_, true) => null,
            (null, _) => None,
            _ => Undetectable,
        };
        return new(value, baseline, limit);
    }

    private static Answer? BaselineOf(in Answer value, AnswerSeries dna)
    {
        Answer? lowest = null;
        Answer? oldest = null;
        foreach (ref readonly var earlier in dna.NewestFirst)
        {
            if (earlier.Ticks >= value.Ticks || !IsComparable(earlier, value))
            {
                continue;
            }

            oldest = earlier;
            if (earlier.Day >= value.Day.AddMonths(-BaselineMonths) && (lowest is not { } known || Amount(earlier) < Amount(known)))
            {
                lowest = earlier;
            }
        }

        return lowest ?? oldest;
    }

    private static bool IsComparable(in Answer earlier, in Answer value) => earlier.IsFinal && earlier.IsDated
        && (earlier.Value == QualitativeAnswer.Negative || (earlier.NumericValue is not null && earlier.Evidence.Concept == value.Evidence.Concept));

    private static bool IsUndetectable(in Answer baseline) =>
        baseline.Value == QualitativeAnswer.Negative || IsUpperBound(baseline.Evidence.Comparator);

    private static decimal Amount(in Answer answer) => IsUndetectable(answer) ? 0 : answer.NumericValue ?? 0;

    private static bool IsUpperBound(Comparator comparator) => comparator is Comparator.Less or Comparator.LessOrEqual;
}
