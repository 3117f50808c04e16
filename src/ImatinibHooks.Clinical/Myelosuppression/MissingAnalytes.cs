using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>Why neutrophils or platelets are missing: the notes, terms and evidence of MYELO-MISS-01.</summary>
internal sealed class MissingAnalytes
{
    private readonly OrderCase order;
    private readonly int limitDays;

    internal MissingAnalytes(OrderCase order, int limitDays)
    {
        this.order = order;
        this.limitDays = limitDays;
        Terms.Add(new("limit", limitDays.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The keys of the notes: for each analyte that there is none, and why its newest result could not be used.</summary>
    internal List<string> Notes { get; } = [];

    /// <summary>The limit in days, and for each blocked result the value as sent and the limit that it was to be compared with.</summary>
    internal List<Term> Terms { get; } = [];

    /// <summary>The blocked results.</summary>
    internal List<Evidence> Evidence { get; } = [];

    /// <summary>Whether any analyte is missing.</summary>
    internal bool Any => Notes.Count > 0;

    /// <summary>Adds an analyte whose newest usable value is not there or beyond the limit.</summary>
    internal void AddUnlessInside(Concept analyte, in Reading? newest, decimal threshold)
    {
        if (newest is not { } known || known.DaysBefore(order.Day) > limitDays)
        {
            Add(analyte, threshold);
        }
    }

    private void Add(Concept analyte, decimal threshold)
    {
        var name = analyte == Concept.Anc ? "anc" : "platelets";
        Notes.Add(name + "-none");
        if (order.Counts.NewestUnusable(analyte, threshold) is { } blocked)
        {
            var evidence = order.Patient.EvidenceOf(blocked);
            Evidence.Add(evidence);
            Notes.Add(name + SuffixOf(blocked.Block));
            AddTerms(analyte == Concept.Anc ? "anc" : "plt", evidence, threshold);
        }
        else if (HasPreliminary(analyte))
        {
            Notes.Add(name + "-preliminary");
        }
    }

    private void AddTerms(string name, Evidence blocked, decimal threshold)
    {
        if (blocked.Value is { } value)
        {
            var sent = CountText.Sent(new(value, blocked.Comparator));
            Terms.Add(new(name + "Sent", blocked.Unit is { Length: > 0 } unit ? $"{sent} {unit}" : sent));
        }

        Terms.Add(new(name + "Limit", threshold.ToString("0.0##", CultureInfo.InvariantCulture)));
    }

    private bool HasPreliminary(Concept analyte)
    {
        foreach (ref readonly var reading in order.Counts.Of(analyte).NewestFirst)
        {
            if (!reading.IsFinal)
            {
                return true;
            }
        }

        return false;
    }

    private static string SuffixOf(ValueBlock block) => block switch
    {
        ValueBlock.NoUnit => "-no-unit",
        ValueBlock.UnknownUnit => "-unknown-unit",
        ValueBlock.UnitSlip => "-unit-slip",
        ValueBlock.Implausible => "-implausible",
        ValueBlock.NotComparable => "-comparator",
        ValueBlock.NoTime => "-no-time",
        ValueBlock.InTheFuture => "-in-the-future",
        _ => "-no-number",
    };
}
