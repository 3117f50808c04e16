using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>One draft order as it can be edited: its bytes, and where its doses stand in them.</summary>
internal sealed record DraftSheet
{
    /// <summary>The order as the client sent it, from brace to brace.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Whether it has an id: without one an update names nothing (REQ-ACT-08).</summary>
    public bool HasId { get; init; }

    /// <summary>MedicationRequest/id; null without an id.</summary>
    public string? Reference { get; init; }

    /// <summary>Its dosage instructions; empty for none.</summary>
    public ImmutableArray<DosageSheet> Dosages { get; init; } = [];

    /// <summary>The milligrams in one piece of the product; null when the product does not say.</summary>
    public decimal? MilligramsPerPiece { get; init; }
}

/// <summary>One dosage instruction of a draft.</summary>
/// <param name="Start">Its opening brace in the order.</param>
/// <param name="End">The byte behind its closing brace.</param>
internal sealed record DosageSheet(int Start, int End)
{
    /// <summary>How often a day; null when the timing does not say.</summary>
    public decimal? TimesPerDay { get; init; }

    /// <summary>Whether it is to be taken as needed.</summary>
    public bool IsAsNeeded { get; init; }

    /// <summary>Every amount in it; empty for none.</summary>
    public ImmutableArray<DoseAmount> Amounts { get; init; } = [];
}

/// <summary>Where the digits of one dose stand in the order.</summary>
/// <param name="Start">The first digit.</param>
/// <param name="End">The byte behind the last digit.</param>
/// <param name="Unit">The unit of the dose; unknown also for a range.</param>
internal readonly record struct DoseAmount(int Start, int End, DoseUnit Unit);
