using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Hooks;

/// <summary>What order-select shows: the findings about a selected draft, and those that rest on one (REQ-CTX-07, T-12; docs/clinical/hooks.md).</summary>
internal sealed class SelectedOrders : HookChoice
{
    private readonly HashSet<FactSource> selected = [];

    /// <summary>Whether no draft that the rules could look at is selected.</summary>
    internal bool IsEmpty => selected.Count == 0;

    /// <summary>What of the selections names no draft of a kind that is read here.</summary>
    internal ImmutableArray<CallRemark> Remarks { get; private init; } = [];

    /// <summary>Finds the selected drafts.</summary>
    /// <param name="selections">What was sent.</param>
    /// <param name="intake">What was read of the call, gathered.</param>
    internal static SelectedOrders Find(ImmutableArray<string> selections, RecordIntake intake)
    {
        var keys = new SelectionKeys(selections);
        var found = new List<FactSource>();
        for (var handle = 0; handle < intake.Gathering.Sources.Count; handle++)
        {
            ref readonly var entry = ref intake.Gathering.Sources[handle];
            if (entry.Slot == FhirValueSlots.DraftOrders && keys.Name(intake.Resources, entry))
            {
                found.Add(new(handle));
            }
        }

        var orders = new SelectedOrders { Remarks = keys.Unmatched() };
        orders.selected.UnionWith(found);
        return orders;
    }

    internal override void Apply(List<FiredVerdict> fired)
    {
        foreach (var verdict in fired)
        {
            verdict.IsOffHook = !selected.Contains(verdict.Verdict.Order) && !RestsOnSelected(verdict);
        }
    }

    private bool RestsOnSelected(FiredVerdict verdict)
    {
        foreach (var fact in verdict.Verdict.Evidence)
        {
            if (selected.Contains(fact.Source))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The selections by what they name: a typed id, a bare id or a URN. A full URL counts by its last two segments.</summary>
internal sealed class SelectionKeys
{
    private const string UuidPrefix = "urn:uuid:";

    private static readonly ImmutableArray<string> TypesRead = [nameof(ResourceType.MedicationRequest), nameof(ResourceType.Immunization)];

    private readonly ImmutableArray<string> keys;
    private readonly Dictionary<string, bool> isNamed = new(StringComparer.Ordinal);

    internal SelectionKeys(ImmutableArray<string> selections)
    {
        keys = [.. selections.Select(KeyOf)];
        foreach (var key in keys)
        {
            isNamed[key] = false;
        }
    }

    /// <summary>Whether a selection names the entry; notes which.</summary>
    internal bool Name(ResourceSet resources, in SourceEntry entry)
    {
        var id = entry.Id.IsAbsent ? null : resources.Text(entry.Id);
        var byId = id is not null && (Mark($"{entry.Type}/{id}") | Mark(id) | Mark(UuidPrefix + id));
        return (!entry.FullUrl.IsAbsent && Mark(KeyOf(resources.Text(entry.FullUrl)))) | byId;
    }

    /// <summary>A remark for each selection that no entry was named by; those of kinds that are not read here are passed over.</summary>
    internal ImmutableArray<CallRemark> Unmatched()
    {
        var remarks = ImmutableArray.CreateBuilder<CallRemark>();
        for (var index = 0; index < keys.Length; index++)
        {
            var slash = keys[index].IndexOf('/', StringComparison.Ordinal);
            if (!isNamed[keys[index]] && (slash < 0 || TypesRead.Contains(keys[index][..slash])))
            {
                remarks.Add(new("REQ-CTX-07", $"context.selections[{index}]", "names no medication order or vaccination of draftOrders"));
            }
        }

        return remarks.DrainToImmutable();
    }

    private bool Mark(string key)
    {
        if (!isNamed.ContainsKey(key))
        {
            return false;
        }

        isNamed[key] = true;
        return true;
    }

    private static string KeyOf(string reference)
    {
        var parsed = LocalReference.Parse(Encoding.UTF8.GetBytes(reference.Trim()));
        var id = Encoding.UTF8.GetString(parsed.Id);
        return parsed.Type.IsEmpty ? id : $"{Encoding.UTF8.GetString(parsed.Type)}/{id}";
    }
}
