using System.Collections.Immutable;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>Gathers what the trace says of the reading, while the body is still there.</summary>
internal static class TraceMaker
{
    /// <summary>The entries worth a remark, in the order of their references, and how many there are in all.</summary>
    internal static ImmutableArray<TracedEntry> EntriesOf(SourceTable sources, NameMaker names, out int count)
    {
        count = 0;
        ImmutableArray<TracedEntry>.Builder? entries = null;
        for (var handle = 0; handle < sources.Count; handle++)
        {
            ref readonly var entry = ref sources[handle];
            if (entry is { LeftOut: LeftOut.No, HasNoSubject: false, IsByText: false })
            {
                continue;
            }

            if (count++ < Trace.MostEntries)
            {
                entries ??= ImmutableArray.CreateBuilder<TracedEntry>();
                entries.Add(new(names.ReferenceOf(entry), entry.LeftOut, entry.HasNoSubject, entry.IsByText));
            }
        }

        return entries?.DrainToImmutable() ?? [];
    }

    /// <summary>How often each defect was met, in the order of the kinds.</summary>
    internal static ImmutableArray<TracedDefect> DefectsOf(ResourceSet resources)
    {
        if (resources.Defects.Count == 0)
        {
            return [];
        }

        var counts = new SortedDictionary<DefectKind, int>();
        foreach (ref readonly var defect in resources.Defects.All)
        {
            counts[defect.Kind] = counts.GetValueOrDefault(defect.Kind) + 1;
        }

        return [.. counts.Select(pair => new TracedDefect(pair.Key, pair.Value))];
    }
}
