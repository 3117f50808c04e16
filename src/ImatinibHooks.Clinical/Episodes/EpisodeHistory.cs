using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>All episodes on record by the limits of one row, oldest first (EPI-01).</summary>
/// <param name="Episodes">The episodes; only the last can be open.</param>
internal sealed record EpisodeHistory(ImmutableArray<Episode> Episodes)
{
    /// <summary>No episode.</summary>
    public static EpisodeHistory None { get; } = new([]);

    /// <summary>The newest episode; null when there is none.</summary>
    public Episode? Last => Episodes.IsEmpty ? null : Episodes[^1];

    /// <summary>The open episode; null when there is none.</summary>
    public Episode? Open => Last is { IsOpen: true } last ? last : null;

    /// <summary>The newest episode when it has closed; null when there is none or it is open.</summary>
    public Episode? LastClosed => Last is { IsOpen: false } last ? last : null;

    /// <summary>The number of the episode that a low value of today belongs to: the open one's, else the next.</summary>
    public int NumberNow => Open?.Number ?? Episodes.Length + 1;
}
