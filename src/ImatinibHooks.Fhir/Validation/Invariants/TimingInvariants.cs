using System.Collections.Immutable;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of what says when something happens.</summary>
internal static class TimingInvariants
{
    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("Timing.repeat", "tim-1", static (in node) => Needs(node, "duration"u8, "durationUnit"u8),
            "A duration needs its durationUnit (s, min, h, d, wk, mo or a)."),
        new("Timing.repeat", "tim-2", static (in node) => Needs(node, "period"u8, "periodUnit"u8),
            "A period needs its periodUnit (s, min, h, d, wk, mo or a)."),
        new("Timing.repeat", "tim-4", static (in node) => !IsNegative(node, "duration"u8), "A duration is 0 or more."),
        new("Timing.repeat", "tim-5", static (in node) => !IsNegative(node, "period"u8), "A period is 0 or more."),
        new("Timing.repeat", "tim-6", static (in node) => Needs(node, "periodMax"u8, "period"u8), "periodMax needs a period: it is its longest."),
        new("Timing.repeat", "tim-7", static (in node) => Needs(node, "durationMax"u8, "duration"u8),
            "durationMax needs a duration: it is its longest."),
        new("Timing.repeat", "tim-8", static (in node) => Needs(node, "countMax"u8, "count"u8), "countMax needs a count: it is its greatest."),
        new("Timing.repeat", "tim-9", static (in node) => !node.Has("offset"u8) || (node.Has("when"u8) && !IsOfMeal(node.TextOf("when"u8))),
            "An offset needs a when that is an event with a before and an after, not C, CM, CD or CV."),
        new("Timing.repeat", "tim-10", static (in node) => !node.Has("timeOfDay"u8) || !node.Has("when"u8),
            "timeOfDay and when exclude each other: keep one of them."),
        new("Period", "per-1", static (in node) => !IsAfter(node, "start"u8, "end"u8),
            "The start of a period may not lie after its end: exchange them or correct the dates."),
        new("Task", "inv-1", static (in node) => !IsAfter(node, "authoredOn"u8, "lastModified"u8), "lastModified may not lie before authoredOn."),
        new("TriggerDefinition", "trd-1", static (in node) => !node.Has("data"u8) || !node.Has("timing"u8),
            "A trigger has data or a timing, not both."),
        new("TriggerDefinition", "trd-2", static (in node) => Needs(node, "condition"u8, "data"u8),
            "A condition needs the data that it is asked of."),
        new("TriggerDefinition", "trd-3", static (in node) => HasWhatItsTypeNeeds(node),
            "A trigger needs what its type asks for: named-event a name, periodic a timing, data-* data."),
    ];

    private static bool Needs(in FhirNode node, ReadOnlySpan<byte> element, ReadOnlySpan<byte> other) => !node.Has(element) || node.Has(other);

    private static bool IsNegative(in FhirNode node, ReadOnlySpan<byte> name) => QuantityInvariants.TryNumber(node.Child(name), out var number) && number < 0;

    private static bool IsOfMeal(ReadOnlySpan<byte> when) => when.SequenceEqual("C"u8) || when.SequenceEqual("CM"u8) || when.SequenceEqual("CD"u8) || when.SequenceEqual("CV"u8);

    /// <summary>Whether both are dates and the first lies wholly after the second. Dates that overlap, as 2024 and 2024-05, do not.</summary>
    private static bool IsAfter(in FhirNode node, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        FhirDateTime.TryParse(node.TextOf(first), out var start) && FhirDateTime.TryParse(node.TextOf(second), out var end) && start.OrderTo(end) == DateOrder.After;

    private static bool HasWhatItsTypeNeeds(in FhirNode trigger)
    {
        var type = trigger.TextOf("type"u8);
        return (!type.SequenceEqual("named-event"u8) || trigger.Has("name"u8))
            && (!type.SequenceEqual("periodic"u8) || trigger.Has("timing"u8))
            && (!type.StartsWith("data-"u8) || trigger.Has("data"u8));
    }
}
