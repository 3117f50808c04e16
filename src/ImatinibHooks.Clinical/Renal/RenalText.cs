using System.Collections.Immutable;
using System.Globalization;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>The form in which a clearance stands in a card.</summary>
internal static class RenalText
{
    /// <summary>Millilitres a minute, cut to one decimal, so that a value below a limit never looks equal to it.</summary>
    internal static string Of(Clearance clearance) =>
        (Math.Truncate(clearance.MlPerMin * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What has to be said beside a finding that rests on the clearance.</summary>
    internal static ImmutableArray<string> NotesOf(Clearance clearance, Locale locale)
    {
        var kind = clearance.Kind switch
        {
            ClearanceKind.Calculated => "renal-calculated",
            ClearanceKind.Reported => "renal-reported",
            _ => "renal-estimated",
        };
        return locale == Locale.Us ? [kind, "renal-eu"] : [kind];
    }
}
