using System.Globalization;
using System.Text;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>Tells the rows of a set in the words of the reference reader.</summary>
internal sealed class RowTeller(ReadJson read)
{
    private readonly ResourceSet set = read.Set;

    internal static string Tell(ReadJson read)
    {
        var teller = new RowTeller(read);
        return RowText.Join(read.Outcome, teller.Rows());
    }

    private IEnumerable<(ResourceType Type, string Told)> Rows() =>
    [
        .. Of(set.Patients, row => row.Header, row => [Text(row.Gender), Date(row.BirthDate)]),
        .. Of(set.Observations, row => row.Header, Observation),
        .. Of(set.MedicationUses, row => row.Header, MedicationUse),
        .. Of(set.Medications, row => row.Header, Medication),
        .. Of(set.Conditions, row => row.Header, Condition),
        .. Of(set.Immunizations, row => row.Header, row => [Text(row.Status), Concept(row.Vaccine), Date(row.Occurrence)]),
        .. Of(set.Encounters, row => row.Header, row => [Text(row.Status), Coding(row.Class), Time(row.Period)]),
        .. Of(set.Outcomes, row => row.Header, row => [Text(row.Severity), Text(row.Code)]),
    ];

    private IEnumerable<(ResourceType Type, string Told)> Of<T>(Table<T> table, Func<T, ResourceHeader> header, Func<T, string[]> members)
        where T : struct => table.All.ToArray().Select(row => (header(row).Type, $"{Header(header(row))} {RowText.Members(members(row))}"));

    private string Header(ResourceHeader header) => RowText.Header(
        header.Type, Raw(header.Range), Text(header.Id), Text(header.FullUrl), header.ContainerStart >= 0, Reference(header.Subject));

    private string[] Observation(Observation row) =>
    [
        Text(row.Status), .. Result(row.Code, row.Value, row.HasDataAbsentReason, row.Interpretation, row.ReferenceRange), Time(row.Effective), Date(row.Issued),
        Reference(row.Specimen), Text(row.Identifier), Concept(row.BodySite), Concept(row.Method), Text(row.Note),
        All(set.Components, row.Components, one => RowText.Members(Result(one.Code, one.Value, one.HasDataAbsentReason, one.Interpretation, one.ReferenceRange))),
        All(set.References, row.HasMember, Reference),
    ];

    private string[] Result(CodeableConcept code, ObservationValue value, bool isAbsent, CodeableConcept interpretation, ReferenceRange range) =>
        [Concept(code), Value(value), $"{isAbsent}", Concept(interpretation), Range(range.Low, range.High)];

    private string[] Condition(Condition row) =>
    [
        Concept(row.ClinicalStatus), Concept(row.VerificationStatus), Concept(row.Code), Concept(row.Stage), Time(row.Onset), Time(row.Abatement),
        Date(row.Recorded), Text(row.Note),
    ];

    private string[] Medication(Medication row) =>
    [
        Concept(row.Code), Concept(row.Form), Range(row.AmountNumerator, row.AmountDenominator),
        All(set.Ingredients, row.Ingredients, one => RowText.Members(
            [Concept(one.Item), Reference(one.ItemReference), Range(one.StrengthNumerator, one.StrengthDenominator)])),
    ];

    private string[] MedicationUse(MedicationUse row) =>
    [
        Text(row.Status), Concept(row.StatusReason), Text(row.Intent), $"{row.DoNotPerform}", Concept(row.Medication), Reference(row.MedicationReference),
        Date(row.Authored), Time(row.Effective), Concept(row.Reason), All(set.References, row.ReasonReferences, Reference), Text(row.Note),
        All(set.Dosages, row.Dosages, one => RowText.Members(Dosage(one))), Time(row.DispenseValidity), Quantity(row.SupplyDuration), $"{row.Repeats}",
    ];

    private string[] Dosage(Dosage row) =>
    [
        Raw(row.Range), $"{row.Sequence}", Text(row.Text), $"{row.AsNeeded}", Concept(row.Route), Concept(row.Timing.Code), $"{row.Timing.Frequency}",
        $"{row.Timing.FrequencyMax}", Number(row.Timing.Period), Text(row.Timing.PeriodUnit), $"{row.Timing.TimesOfDay}", $"{row.Timing.Whens}",
        $"{row.Timing.DaysOfWeek}", Time(row.Timing.Bounds),
        All(set.DoseAndRates, row.DoseAndRates, one => $"{Concept(one.Type)} {Range(one.Low, one.High)}"),
    ];

    private string Value(ObservationValue value) => value.Kind switch
    {
        ValueKind.Quantity or ValueKind.Range => $"{value.Kind} {Quantity(value.Quantity)}",
        ValueKind.CodeableConcept => $"{value.Kind} {Concept(value.Concept)}",
        ValueKind.Text or ValueKind.Time => $"{value.Kind} {Text(value.Text)}",
        ValueKind.Boolean => $"{value.Kind} {value.Flag}",
        _ => $"{value.Kind}",
    };

    private string Quantity(Quantity row) => PlainValues.Told(
        Number(row.Value), Encoding.UTF8.GetString(set.Bytes(row.Digits)), Sign(row.Comparator), row.Unit, Text(row.SentCode), Text(row.SentUnit));

    private string Range(Quantity low, Quantity high) => $"{Quantity(low)} - {Quantity(high)}";

    private string Concept(CodeableConcept row) => $"{All(set.Codings, row.Codings, Coding)} {Text(row.Text)}";

    private string Coding(Coding row) => PlainParts.Coding(row.Concept, Text(row.System), Text(row.Code), Text(row.Display));

    private string Reference(Reference row) => $"{Text(row.Literal)} ({Text(row.Display)})";

    private string Time(Timing row) => $"{Date(row.Start)} to {Date(row.End)}";

    private string Text(JsonText text) => set.Text(text);

    private string Raw(ByteRange range) => Convert.ToHexString(set.Bytes(range));

    private static string All<T>(Table<T> table, Rows rows, Func<T, string> tell)
        where T : struct => PlainParts.All(table[rows].ToArray().Select(tell));

    private static string Number(decimal? value) => value is { } known ? PlainValues.Plain(known) : "";

    private static string Date(FhirDateTime row) => row.IsAbsent
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{row.Precision} {row.FirstDay:O} {row.LastDay:O}{(row.Instant is { } instant ? $" {instant:O}" : "")}");

    private static string Sign(QuantityComparator comparator) => comparator switch
    {
        QuantityComparator.Less => "<",
        QuantityComparator.LessOrEqual => "<=",
        QuantityComparator.GreaterOrEqual => ">=",
        QuantityComparator.Greater => ">",
        _ => "",
    };
}
