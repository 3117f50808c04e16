using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Names the entries that verdicts rest on, while the body is still there.</summary>
internal sealed class NameMaker(ResourceSet resources, ConceptMap map, Gathering gathering)
{
    private static readonly ImmutableArray<string> TypeNames = [.. Enum.GetNames<ResourceType>()];

    private readonly FactNames names = new();
    private string?[] references = [];

    /// <summary>The names of every fact and every order that a verdict speaks of, good until the next call of this maker; what an entry itself calls it only where a card shows it.</summary>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="all">Whether those that have not fired are named too, as a trace shows them.</param>
    internal FactNames Make(ImmutableArray<Verdict> verdicts, bool all)
    {
        names.Clear();
        BeginReferences();
        foreach (var verdict in verdicts)
        {
            if (verdict is Verdict.Fired)
            {
                AddAll(verdict, isShown: true);
            }
        }

        for (var index = 0; all && index < verdicts.Length; index++)
        {
            AddAll(verdicts[index], isShown: false);
        }

        return names;
    }

    /// <summary>ResourceType/id; without an id the fullUrl, else the type alone.</summary>
    internal string ReferenceOf(in SourceEntry entry)
    {
        if (!entry.Id.IsAbsent)
        {
            return ReferenceOf(TypeNames[(int)entry.Type], entry.Id);
        }

        return entry.FullUrl.IsAbsent ? TypeNames[(int)entry.Type] : resources.Text(entry.FullUrl);
    }

    // An id is short and plain as a rule; then one string is made and no other on the way.
    private string ReferenceOf(string type, JsonText id)
    {
        Span<char> characters = stackalloc char[64];
        return !id.IsEscaped && Ascii.ToUtf16(resources.Bytes(id.Range), characters, out var length) == OperationStatus.Done
            ? string.Concat(type, "/", characters[..length])
            : string.Concat(type, "/", resources.Text(id));
    }

    private void BeginReferences()
    {
        if (references.Length < gathering.Sources.Count)
        {
            references = new string?[gathering.Sources.Count * 2];
        }

        Array.Clear(references);
    }

    private void AddAll(Verdict verdict, bool isShown)
    {
        Add(verdict.Order, Concept.None, isShown);
        foreach (var fact in verdict.Evidence)
        {
            Add(fact.Source, fact.Concept, isShown && fact.Value is null);
        }
    }

    private void Add(FactSource source, Concept concept, bool withText)
    {
        if (source == FactSource.None || names.Has(source, concept))
        {
            return;
        }

        ref readonly var entry = ref gathering.Sources[source.Index];
        var row = concept == Concept.None ? 0 : CodeRowOf(entry, concept);
        names.Add(source, concept, new(references[source.Index] ??= ReferenceOf(entry), row == 0 ? null : map.CodeOf(row), withText ? TextOf(entry) : null)
        {
            IsByText = entry.IsByText,
            Place = concept == Concept.BodyTemperature ? PlaceOf(entry) : null,
        });
    }

    private int CodeRowOf(in SourceEntry entry, Concept concept) => entry.Type switch
    {
        ResourceType.Observation => CodeRowOf(entry.Row, concept),
        ResourceType.Condition => FirstRow(
            gathering.Codes.RowOf(resources.Conditions[entry.Row].Code, concept),
            gathering.Codes.RowOf(resources.Conditions[entry.Row].Stage, concept)),
        ResourceType.Immunization => gathering.Codes.RowOf(resources.Immunizations[entry.Row].Vaccine, concept),
        ResourceType.Patient => 0,
        _ => gathering.Drugs.RowOfCode(resources.MedicationUses[entry.Row], concept),
    };

    private int CodeRowOf(int observationRow, Concept concept)
    {
        ref readonly var observation = ref resources.Observations[observationRow];
        var row = FirstRow(gathering.Codes.RowOf(observation.Code, concept), gathering.Codes.RowOf(observation.Value.Concept, concept));
        foreach (ref readonly var component in resources.Components[observation.Components])
        {
            row = FirstRow(row, gathering.Codes.RowOf(component.Code, concept));
        }

        for (var before = observationRow - 1; row == 0 && before >= 0 && IsContainedIn(before, observation); before--)
        {
            row = gathering.Codes.RowOf(resources.Observations[before].Code, concept);
        }

        return row;
    }

    private bool IsContainedIn(int row, in Observation container) => resources.Observations[row].Header.ContainerStart == container.Header.Range.Start;

    private string? TextOf(in SourceEntry entry)
    {
        switch (entry.Type)
        {
            case ResourceType.Observation:
                ref readonly var observation = ref resources.Observations[entry.Row];
                return observation.Value.Text.IsAbsent ? gathering.Codes.NameOf(observation.Value.Concept) : resources.Text(observation.Value.Text);
            case ResourceType.Condition:
                return gathering.Codes.NameOf(resources.Conditions[entry.Row].Code);
            case ResourceType.Immunization:
                return gathering.Codes.NameOf(resources.Immunizations[entry.Row].Vaccine);
            case ResourceType.Patient:
                return null;
            default:
                return gathering.Drugs.NameOf(resources.MedicationUses[entry.Row]);
        }
    }

    // A temperature is used as it was given; the card names where it was taken (MYELO-FN-01).
    private string? PlaceOf(in SourceEntry entry)
    {
        ref readonly var observation = ref resources.Observations[entry.Row];
        return gathering.Codes.NameOf(observation.BodySite) ?? gathering.Codes.NameOf(observation.Method);
    }

    private static int FirstRow(int first, int second) => first != 0 ? first : second;
}
