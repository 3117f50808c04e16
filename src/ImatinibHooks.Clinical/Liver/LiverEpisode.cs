namespace ImatinibHooks.Clinical.Liver;

/// <summary>One episode of liver toxicity on imatinib (docs/clinical/liver.md).</summary>
/// <param name="Opening">The value that opened it.</param>
/// <param name="ClosedOn">The day on which the last of the three tests showed recovery; null while it is open.</param>
internal sealed record LiverEpisode(LiverValue Opening, DateOnly? ClosedOn)
{
    /// <summary>The day on which it opened.</summary>
    public DateOnly OpenedOn => Opening.Reading.Day;

    /// <summary>Whether it has not closed.</summary>
    public bool IsOpen => ClosedOn is null;
}
