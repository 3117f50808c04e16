using System.Globalization;

namespace ImatinibHooks.CdsHooks.Feedback;

/// <summary>Reads the time of an outcome (REQ-FB-09).</summary>
internal static class FeedbackTime
{
    private const string OffsetForm = "+00:00";

    /// <summary>Whether a text is a time with an offset; the time is told in UTC.</summary>
    internal static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        return HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out time);
    }

    // Without this an ISO date, or a time of day without an offset, would be taken in the zone of this machine.
    private static bool HasOffset(string text) =>
        text.Length > "2026-03-02T15:00".Length
        && text[10] is 'T' or 't' or ' '
        && (text[^1] is 'Z' or 'z' || (text[^OffsetForm.Length] is '+' or '-' && text[^3] == ':'));
}
