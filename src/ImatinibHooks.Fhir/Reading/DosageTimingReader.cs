using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads the Timing of a dosage.</summary>
internal struct DosageTimingReader : IObjectReader
{
    private CodeableConcept code;
    private RepeatReader repeat;

    private enum Member
    {
        Code = 1,
        Repeat,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the object.</summary>
    internal static DosageTiming Read(ref JsonCursor json, in ReadScope scope)
    {
        var timing = default(DosageTimingReader);
        JsonObject.TryRead(ref timing, ref json, scope);
        return timing.repeat.Row(timing.code);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Code)
        {
            code = CodeableConceptReader.Read(ref json, scope);
            return;
        }

        repeat = default;
        JsonObject.TryRead(ref repeat, ref json, scope);
    }
}

/// <summary>Reads the repeat of a Timing.</summary>
internal struct RepeatReader : IObjectReader
{
    private int? frequency;
    private int? frequencyMax;
    private decimal? period;
    private JsonText periodUnit;
    private int timesOfDay;
    private int whens;
    private int daysOfWeek;
    private Timing bounds;

    private enum Member
    {
        Frequency = 1,
        FrequencyMax,
        Period,
        PeriodUnit,
        TimeOfDay,
        When,
        DayOfWeek,
        BoundsPeriod,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Frequency:
                frequency = JsonValue.Integer(ref json, scope);
                break;
            case Member.FrequencyMax:
                frequencyMax = JsonValue.Integer(ref json, scope);
                break;
            case Member.Period:
                period = JsonValue.Number(ref json, scope, out _);
                break;
            case Member.PeriodUnit:
                periodUnit = JsonValue.Text(ref json, scope);
                break;
            case Member.BoundsPeriod:
                bounds = PeriodReader.Read(ref json, scope);
                break;
            default:
                TakeCount((Member)member, CountTexts(ref json, scope));
                break;
        }
    }

    /// <summary>The timing with its code.</summary>
    internal readonly DosageTiming Row(CodeableConcept code) => new()
    {
        Code = code,
        Frequency = frequency,
        FrequencyMax = frequencyMax,
        Period = period,
        PeriodUnit = periodUnit,
        TimesOfDay = timesOfDay,
        Whens = whens,
        DaysOfWeek = daysOfWeek,
        Bounds = bounds,
    };

    private void TakeCount(Member member, int count)
    {
        switch (member)
        {
            case Member.TimeOfDay:
                timesOfDay = count;
                break;
            case Member.When:
                whens = count;
                break;
            default:
                daysOfWeek = count;
                break;
        }
    }

    private static int CountTexts(ref JsonCursor json, in ReadScope scope)
    {
        var count = 0;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            count += JsonValue.Text(ref json, scope).IsAbsent ? 0 : 1;
        }

        return count;
    }
}
