using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>A result that cannot be used, and why.</summary>
/// <param name="Lab">Its index in the record.</param>
/// <param name="Analyte">What it is a result of; <see cref="Concept.Anc"/> for every absolute neutrophil count.</param>
/// <param name="Block">Why.</param>
/// <param name="Ticks">Its earliest instant in UTC ticks; <see cref="long.MaxValue"/> when undated, so that it is never older than anything.</param>
/// <param name="Source">The entry it was read from.</param>
internal readonly record struct UnusableResult(int Lab, Concept Analyte, ValueBlock Block, long Ticks, FactSource Source)
{
    /// <summary>Newest first, then by source, analyte and reason, whatever the order of the record.</summary>
    public static int NewestFirst(UnusableResult left, UnusableResult right)
    {
        var order = right.Ticks.CompareTo(left.Ticks);
        order = order != 0 ? order : left.Source.CompareTo(right.Source);
        order = order != 0 ? order : left.Analyte.CompareTo(right.Analyte);
        return order != 0 ? order : left.Block.CompareTo(right.Block);
    }
}
