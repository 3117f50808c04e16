using System.Collections.Immutable;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Answers;

/// <summary>A test whose answers are read from findings and from measured values.</summary>
/// <param name="Test">The concept of its answers.</param>
/// <param name="Measured">The concepts of its measured values; empty when numbers mean nothing by themselves.</param>
/// <param name="Meaning">What a measured value says; indeterminate when it says nothing.</param>
/// <param name="NumberDecides">Whether a number that says something outranks the words beside it; otherwise the words outrank the number.</param>
internal sealed record AnswerTest(
    Concept Test, ImmutableArray<Concept> Measured, Func<Bound, QualitativeAnswer> Meaning, bool NumberDecides)
{
    /// <summary>A test whose numbers mean nothing without words.</summary>
    public static AnswerTest OfWords(Concept test) => new(test, [], static _ => QualitativeAnswer.Indeterminate, NumberDecides: false);
}
