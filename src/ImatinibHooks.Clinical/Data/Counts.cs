using System.Buffers;
using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>The measured values of a record, indexed by analyte, newest first, as seen at one time and in one offset.</summary>
/// <remarks>Made once by <see cref="CountsReader"/>. What could not be used is kept apart (<see cref="Unusable"/>), never dropped.</remarks>
internal sealed class Counts
{
    private readonly ReadOnlyMemory<LabResult> labs;
    private readonly Reading[] readings;
    private readonly CountsLayout layout;
    private readonly Evidence?[] evidence;

    internal Counts(ReadOnlyMemory<LabResult> labs, Reading[] readings, CountsLayout layout, ImmutableArray<UnusableResult> unusable)
    {
        this.labs = labs;
        this.readings = readings;
        this.layout = layout;
        evidence = labs.IsEmpty ? [] : ArrayPool<Evidence?>.Shared.Rent(labs.Length);
        Unusable = unusable;
    }

    /// <summary>Gives the readings back for the next record; nothing of this one may be used afterwards. Verdicts hold no readings.</summary>
    public void Release()
    {
        if (readings.Length > 0)
        {
            ArrayPool<Reading>.Shared.Return(readings);
            Array.Clear(evidence, 0, labs.Length);
            ArrayPool<Evidence?>.Shared.Return(evidence);
            layout.Release();
        }
    }

    /// <summary>The results that could not be used, newest first, undated ones before them: blocked, undated or in the future.</summary>
    public ImmutableArray<UnusableResult> Unusable { get; }

    /// <summary>Absolute neutrophil counts, measured or derived, in 10*9/L.</summary>
    public Series Anc => Of(Concept.Anc);

    /// <summary>Platelets, in 10*9/L.</summary>
    public Series Platelets => Of(Concept.Platelets);

    /// <summary>Haemoglobin, in g/dL.</summary>
    public Series Hemoglobin => Of(Concept.Hemoglobin);

    /// <summary>Lymphocytes, in 10*9/L.</summary>
    public Series Lymphocytes => Of(Concept.Lymphocytes);

    /// <summary>Body temperatures, in Cel.</summary>
    public Series Temperature => Of(Concept.BodyTemperature);

    /// <summary>The values of any measured analyte; the empty series for one that was never measured.</summary>
    public Series Of(Concept analyte)
    {
        var (start, length) = layout.PlaceOf(analyte);
        return length == 0 ? default : new(readings, start, length);
    }

    /// <summary>The result that a reading was made from: the first part of a derived one.</summary>
    public ref readonly LabResult ResultOf(in Reading reading) => ref labs.Span[reading.Lab];

    /// <summary>The result with the given index.</summary>
    public ref readonly LabResult ResultAt(int lab) => ref labs.Span[lab];

    /// <summary>The result with the given index as evidence: many rules rest on the same few, and each is made once.</summary>
    public Evidence EvidenceAt(int lab) => evidence[lab] ??= Evidence.Of(labs.Span[lab]);

    /// <summary>
    /// The newest result of an analyte that cannot answer the threshold and is newer than every one that can: blocked, undated, in the future, or bounded on
    /// the wrong side. Null when the newest result can be used.
    /// </summary>
    public UnusableResult? NewestUnusable(Concept analyte, decimal threshold)
    {
        var usable = Of(analyte).NewestFinal(threshold)?.Ticks ?? long.MinValue;
        UnusableResult? newest = null;
        foreach (var candidate in Unusable)
        {
            if (candidate.Analyte == analyte && candidate.Ticks > usable)
            {
                newest = candidate;
                break;
            }
        }

        foreach (ref readonly var reading in Of(analyte).NewestFirst)
        {
            if (reading.Bound.Against(threshold) == Side.Unknown && reading.Ticks > Math.Max(usable, newest?.Ticks ?? long.MinValue))
            {
                return new(reading.Lab, analyte, ValueBlock.NotComparable, reading.Ticks, reading.Source);
            }
        }

        return newest;
    }
}
