namespace ImatinibHooks.Clinical.Dosing;

/// <summary>Why an order has no daily dose.</summary>
internal enum DoseBlock : byte
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>It has no dosage instruction, or text only; a dose is never guessed from what is dispensed.</summary>
    NoInstruction,

    /// <summary>It is to be taken as needed.</summary>
    AsNeeded,

    /// <summary>An instruction has no dose or no unit that is understood.</summary>
    NoDose,

    /// <summary>An instruction has no timing that gives a number a day.</summary>
    NoTiming,

    /// <summary>The dose counts pieces or millilitres of a product whose strength is not known.</summary>
    NoStrength,

    /// <summary>The dose is by body surface, which cannot be had.</summary>
    NoBodySurface,
}

/// <summary>The milligrams a day that an order asks for (DATA-DOSE-01).</summary>
/// <remarks>
/// Instructions that run at the same time add up; those that follow each other are judged one by one: the lowest and the highest of them stand here. A range
/// counts with its low end for floors and with its high end for ceilings. Both are 0 while <see cref="Block"/> is set.
/// </remarks>
/// <param name="LowMg">The lowest daily dose, in mg.</param>
/// <param name="HighMg">The highest daily dose, in mg.</param>
/// <param name="Block">Why there is none, if so.</param>
internal readonly record struct DailyDose(decimal LowMg, decimal HighMg, DoseBlock Block)
{
    /// <summary>Whether a daily dose could be calculated.</summary>
    public bool IsKnown => Block == DoseBlock.None;

    /// <summary>The daily dose when it is known and the same throughout; null otherwise.</summary>
    public decimal? ExactMg => IsKnown && LowMg == HighMg ? HighMg : null;

    /// <summary>No daily dose, for the given reason.</summary>
    internal static DailyDose Without(DoseBlock block) => new(0, 0, block);
}
