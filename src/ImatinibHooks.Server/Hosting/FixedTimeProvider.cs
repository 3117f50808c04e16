using System.Globalization;

namespace ImatinibHooks.Server.Hosting;

/// <summary>A clock that stands still, for replays and tests; durations are still measured with the real one.</summary>
/// <param name="now">The one time it tells.</param>
internal sealed class FixedTimeProvider(DateTimeOffset now) : TimeProvider
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    /// <summary>An ISO 8601 time with an offset; null for anything else, also for a time without an offset.</summary>
    internal static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
