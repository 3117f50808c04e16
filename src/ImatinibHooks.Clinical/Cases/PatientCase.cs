using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.HepatitisB;
using ImatinibHooks.Clinical.Interactions;
using ImatinibHooks.Clinical.Liver;
using ImatinibHooks.Clinical.Renal;
using ImatinibHooks.Clinical.Pregnancies;
using ImatinibHooks.Clinical.Tuberculosis;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>What the rules ask of one patient at one time, computed once: all that does not depend on a draft.</summary>
/// <remarks>
/// Days are calendar days in <see cref="Offset"/>: the offset of the order, UTC when it has none. <see cref="Day"/> is the order date: the day of now, since
/// an order is judged when it is signed.
/// </remarks>
internal sealed class PatientCase
{
    private HbvState? hepatitisB;
    private LiverState? liver;
    private TbState? tuberculosis;
    private KidneyState? kidney;
    private CoMedication? coMedication;
    private PregnancyState? pregnancy;

    /// <summary>Computes it.</summary>
    /// <param name="record">The facts.</param>
    /// <param name="now">Now, as the caller's clock says.</param>
    /// <param name="offset">The offset of the order.</param>
    /// <param name="policy">The policy numbers.</param>
    /// <param name="isTraced">Whether the facts behind quiet verdicts are wanted.</param>
    public PatientCase(PatientRecord record, DateTimeOffset now, TimeSpan offset, SitePolicy policy, bool isTraced = true)
    {
        IsTraced = isTraced;
        Record = record;
        Now = now;
        Offset = offset;
        Policy = policy;
        Day = DateOnly.FromDateTime(now.ToOffset(offset).Date);
        Counts = CountsReader.Read(record.Labs, now, offset);
        Course = CourseReader.Read(record, Day, offset, policy);
        Age = Dosing.Age.On(Day, record.BirthDate);
        Body = BodySurface.Of(Counts, Day, Age is { IsChild: true }, policy);
    }

    /// <summary>The facts.</summary>
    public PatientRecord Record { get; }

    /// <summary>Now, as the caller's clock says.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The offset in which calendar days are counted.</summary>
    public TimeSpan Offset { get; }

    /// <summary>The policy numbers.</summary>
    public SitePolicy Policy { get; }

    /// <summary>Whether somebody will look at the facts behind verdicts that have not fired: a trace names them, a card does not.</summary>
    public bool IsTraced { get; }

    /// <summary>The order date.</summary>
    public DateOnly Day { get; }

    /// <summary>The measured values, by analyte, newest first.</summary>
    public Counts Counts { get; }

    /// <summary>The course of imatinib on record.</summary>
    public Course Course { get; }

    /// <summary>The age on the order date; null when it cannot be told.</summary>
    public Age? Age { get; }

    /// <summary>The body surface area; null when it cannot be had.</summary>
    public BodySurface? Body { get; }

    /// <summary>What the record says of hepatitis B; read when a rule first asks.</summary>
    public HbvState HepatitisB => hepatitisB ??= HbvStateReader.Read(this);

    /// <summary>The liver tests; read when a rule first asks.</summary>
    public LiverState Liver => liver ??= LiverState.Read(this);

    /// <summary>What the record says of tuberculosis; read when a rule first asks.</summary>
    public TbState Tuberculosis => tuberculosis ??= TbState.Read(this);

    /// <summary>The kidney function; read when a rule first asks.</summary>
    public KidneyState Kidney => kidney ??= KidneyState.Read(this);

    /// <summary>The drugs that interact with imatinib; read when a rule first asks.</summary>
    public CoMedication CoMedication => coMedication ??= CoMedication.Read(this);

    /// <summary>What the record says of pregnancy and breastfeeding; read when a rule first asks.</summary>
    public PregnancyState Pregnancy => pregnancy ??= PregnancyState.Read(this);

    /// <summary>Whether the patient is certainly a child; an unknown age counts as adult.</summary>
    public bool IsChild => Age is { IsChild: true };

    /// <summary>Whether any of the groups could not be had: then nothing may rest on the absence of their facts.</summary>
    public bool Lacks(DataGroups groups) => (Record.Unavailable & groups) != DataGroups.None;

    /// <summary>The evidence of readings, the missing ones left out; a derived one gives each of its parts.</summary>
    public ImmutableArray<Evidence> EvidenceOf(params ReadOnlySpan<Reading?> readings)
    {
        var count = 0;
        foreach (ref readonly var reading in readings)
        {
            count += reading is { } known ? known.Parts : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var evidence = new Evidence[count];
        var next = 0;
        foreach (ref readonly var reading in readings)
        {
            if (reading is { } known)
            {
                Put(evidence, ref next, known);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }

    /// <summary>The evidence of readings that a quiet verdict rests on: gathered only for a trace.</summary>
    public ImmutableArray<Evidence> TracedEvidenceOf(params ReadOnlySpan<Reading?> readings) => IsTraced ? EvidenceOf(readings) : [];

    /// <summary>The evidence of a result that could not be used, with the reason.</summary>
    public Evidence EvidenceOf(in UnusableResult unusable) => Evidence.Of(Counts.ResultAt(unusable.Lab)) with { Block = unusable.Block };

    /// <summary>Puts the evidence of a reading into an array, from the given place on; a derived one gives each of its <see cref="Reading.Parts"/>.</summary>
    public void Put(Evidence[] evidence, ref int next, in Reading reading)
    {
        var first = Counts.EvidenceAt(reading.Lab);
        evidence[next++] = first.Block == ValueBlock.None ? first : first with { Block = ValueBlock.None };
        if (reading.SecondLab >= 0)
        {
            evidence[next++] = Counts.EvidenceAt(reading.SecondLab);
        }

        if (reading.ThirdLab >= 0)
        {
            evidence[next++] = Counts.EvidenceAt(reading.ThirdLab);
        }
    }

    /// <summary>Whether now is at most so many hours after a value that has a time of day; false for a date alone (settled reading: too old for clearing).</summary>
    public bool IsWithinHours(in Reading reading, int hours) => reading.HasTime && Now.UtcTicks - reading.Ticks <= hours * TimeSpan.TicksPerHour;
}
