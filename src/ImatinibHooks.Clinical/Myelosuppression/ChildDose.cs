namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>How a dose by body surface becomes milligrams that can be dispensed.</summary>
internal static class ChildDose
{
    /// <summary>The smallest step that tablets allow, in mg (DOSE-FORM-01: multiples of 50 mg from 100-mg tablets).</summary>
    internal const decimal StepMilligrams = 50;

    /// <summary>The milligrams to offer: rounded down to a multiple of <see cref="StepMilligrams"/>, so that the row's dose is never exceeded.</summary>
    internal static decimal RoundedDown(decimal milligrams) => Math.Floor(milligrams / StepMilligrams) * StepMilligrams;
}
