using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Period.</summary>
internal struct PeriodReader : IObjectReader
{
    private FhirDateTime start;
    private FhirDateTime end;

    private enum Member
    {
        Start = 1,
        End,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads one period.</summary>
    internal static Timing Read(ref JsonCursor json, in ReadScope scope)
    {
        var period = default(PeriodReader);
        JsonObject.TryRead(ref period, ref json, scope);
        return new(period.start, period.end);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Start)
        {
            start = JsonValue.Date(ref json, scope);
        }
        else
        {
            end = JsonValue.Date(ref json, scope);
        }
    }
}

/// <summary>An element that can be a point, a period or a timing: if several were sent, the point wins, then the period.</summary>
internal struct TimeChoice
{
    private FhirDateTime point;
    private FhirDateTime instant;
    private Timing period;
    private FhirDateTime timing;

    /// <summary>What was sent.</summary>
    internal readonly Timing Value =>
        !point.IsAbsent ? new(point, default)
        : !instant.IsAbsent ? new(instant, default)
        : !period.IsAbsent ? period
        : new(timing, default);

    /// <summary>Takes a dateTime.</summary>
    internal void TakePoint(ref JsonCursor json, in ReadScope scope) => point = JsonValue.Date(ref json, scope);

    /// <summary>Takes an instant.</summary>
    internal void TakeInstant(ref JsonCursor json, in ReadScope scope) => instant = JsonValue.Date(ref json, scope);

    /// <summary>Takes a Period.</summary>
    internal void TakePeriod(ref JsonCursor json, in ReadScope scope) => period = PeriodReader.Read(ref json, scope);

    /// <summary>Takes the first event of a Timing.</summary>
    internal void TakeTiming(ref JsonCursor json, in ReadScope scope) => timing = TimingEventReader.Read(ref json, scope);
}

/// <summary>Reads the first event of a Timing.</summary>
internal struct TimingEventReader : IObjectReader
{
    private FhirDateTime first;

    private enum Member
    {
        Event = 1,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the timing.</summary>
    internal static FhirDateTime Read(ref JsonCursor json, in ReadScope scope)
    {
        var timing = default(TimingEventReader);
        JsonObject.TryRead(ref timing, ref json, scope);
        return timing.first;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        first = default;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var one = JsonValue.Date(ref json, scope);
            first = first.IsAbsent ? one : first;
        }
    }
}
