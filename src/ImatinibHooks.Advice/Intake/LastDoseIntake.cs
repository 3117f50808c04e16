using System.Globalization;
using System.Text.RegularExpressions;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Reads when the last dose before a level was taken: of the level's components, else of its note.</summary>
/// <remarks>
/// Components: a date with its time, or a date and a time of day each for itself, by code or text. A note: "last dose" and an ISO time. A time without an offset has that of the
/// sample, and without a time of day there is none. Reading decisions: docs/clinical/drug-level.md.
/// </remarks>
internal sealed partial class LastDoseIntake(ResourceSet resources, CodeReader codes)
{
    /// <summary>The instant of the last dose; unknown when it is not stated.</summary>
    internal ClinicalTime Of(in Observation level)
    {
        var offset = ClinicalTimes.EndOf(level.Effective).Instant?.Offset ?? TimeSpan.Zero;
        var (date, time) = (Component(level, Concept.LastDoseDate), Component(level, Concept.LastDoseTime));
        return Parse(date, offset) ?? Parse(time, offset) ?? Parse($"{date}T{time}", offset) ?? OfNote(level, offset) ?? default;
    }

    private ClinicalTime? OfNote(in Observation level, TimeSpan offset) =>
        level.Note.IsAbsent || Stated().Match(resources.Text(level.Note)) is not { Success: true } match ? null : Parse(match.Groups[1].Value, offset);

    private string? Component(in Observation level, Concept wanted)
    {
        foreach (ref readonly var component in resources.Components[level.Components])
        {
            if (component.Value.Kind is ValueKind.Time or ValueKind.Text && codes.ByCodeOrText(component.Code).Has(wanted))
            {
                return resources.Text(component.Value.Text);
            }
        }

        return null;
    }

    private static ClinicalTime? Parse(string? text, TimeSpan offset)
    {
        if (text is null || !Iso().IsMatch(text))
        {
            return null;
        }

        var hasOffset = text.EndsWith('Z') || text.AsSpan(text.IndexOf('T', StringComparison.Ordinal)).IndexOfAny('+', '-') > 0;
        return hasOffset
            ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? ClinicalTime.At(at) : null
            : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? At(local, offset) : null;
    }

    // A day at the end of time has no instant in every offset.
    private static ClinicalTime? At(DateTime local, TimeSpan offset) =>
        local.Ticks - offset.Ticks is >= 0 and <= 3155378975999999999 ? ClinicalTime.At(new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset)) : null;

    [GeneratedRegex(@"last dose\D{0,12}(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Iso();
}
