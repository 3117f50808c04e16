using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>One episode of cytopenia on imatinib (EPI-01, docs/clinical/episodes.md).</summary>
internal sealed record Episode
{
    /// <summary>1 for the first on record.</summary>
    public required int Number { get; init; }

    /// <summary>The value that opened it: neutrophils or platelets.</summary>
    public required Reading Opening { get; init; }

    /// <summary>The newest value in it that met the hold criterion.</summary>
    public required Reading LastLow { get; init; }

    /// <summary>Whether any neutrophil count in it met the hold criterion: then it is a neutrophil episode.</summary>
    public bool HasLowAnc { get; init; }

    /// <summary>The neutrophil count that closed it; null while it is open.</summary>
    public Reading? ClosingAnc { get; init; }

    /// <summary>The platelet count that closed it; null while it is open.</summary>
    public Reading? ClosingPlatelets { get; init; }

    /// <summary>The days from the first to the last low value of the run of low values that is still going on; null when the last values met no criterion.</summary>
    public int? CurrentRunDays { get; init; }

    /// <summary>The days from the first to the last low value of the longest run of low values with none above between.</summary>
    public int LongestRunDays { get; init; }

    /// <summary>The day on which it opened.</summary>
    public DateOnly OpenedOn => Opening.Day;

    /// <summary>Whether it has not closed.</summary>
    public bool IsOpen => ClosingAnc is null;

    /// <summary>The day on which it closed: of the later of the two counts; null while it is open.</summary>
    public DateOnly? ClosedOn => (ClosingAnc, ClosingPlatelets) is ({ } anc, { } platelets) ? (anc.Day > platelets.Day ? anc.Day : platelets.Day) : null;

    /// <summary>Whether it opened more than the given months before the day, and is shown as remote.</summary>
    public bool IsRemoteOn(DateOnly day, SitePolicy policy) => OpenedOn < day.AddMonths(-policy.RemoteEpisodeMonths);
}
