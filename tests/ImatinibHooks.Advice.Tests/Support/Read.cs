using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>What was read of some resources.</summary>
internal sealed record ReadRecord(PatientRecord Record, ImmutableArray<LabResult> Labs, ImmutableArray<string> LeftOut)
{
    internal LabResult Lab => Labs.Single();

    internal MedicationFact Drug => Record.Medications.Single();
}

/// <summary>Reads resources into a record, each group of them as one value of a call.</summary>
internal static class Read
{
    internal const int Drafts = -1;
    internal const int Laboratory = 1;
    internal const int Conditions = 3;
    internal const int Orders = 4;
    internal const int Immunizations = 7;

    internal static ReadRecord Results(params IEnumerable<string> observations) => Values((Laboratory, Sent.Bundle(observations)));

    internal static MedicationFact Draft(string draft, params IEnumerable<string> others) =>
        Values((Drafts, Sent.Bundle([draft, .. others]))).Record.Medications.Single(drug => drug.Role == MedicationRole.Draft);

    internal static ReadRecord OrdersOnRecord(params IEnumerable<string> resources) => Values((Orders, Sent.Bundle(resources)));

    internal static ReadRecord Values(params IEnumerable<(int Slot, string Json)> values)
    {
        var intake = new RecordIntake(new ResourceReader(Given.Terminology), new ConceptMap(Given.Terminology));
        var read = values.ToArray();
        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', read.Select(value => value.Json))}]");
        intake.Begin(body);
        var json = new Utf8JsonReader(body);
        json.Read();
        foreach (var (slot, _) in read)
        {
            json.Read();
            intake.Read(slot, ref json);
        }

        var record = intake.Make("p1", DraftChoice.OfContext, DataGroups.None, []);
        var sources = intake.Gathering.Sources;
        var names = new NameMaker(intake.Resources, new ConceptMap(Given.Terminology), intake.Gathering);
        return new(record, [.. record.Labs.Span], [.. Enumerable.Range(0, sources.Count)
            .Where(handle => sources[handle].LeftOut != LeftOut.No)
            .Select(handle => $"{names.ReferenceOf(sources[handle])} {sources[handle].LeftOut}")]);
    }
}
