using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>Everything that was read from one body, in pooled tables; the body itself stays where it is.</summary>
/// <remarks>Not thread-safe. Rows point into the body, which must outlive them. Reuse with <see cref="Begin"/>.</remarks>
public sealed class ResourceSet
{
    /// <summary>The body that all ranges point into.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Patients.</summary>
    public Table<Patient> Patients { get; } = new();

    /// <summary>Observations.</summary>
    public Table<Observation> Observations { get; } = new();

    /// <summary>Medication requests, statements and administrations.</summary>
    public Table<MedicationUse> MedicationUses { get; } = new();

    /// <summary>Medications, also contained ones.</summary>
    public Table<Medication> Medications { get; } = new();

    /// <summary>Conditions.</summary>
    public Table<Condition> Conditions { get; } = new();

    /// <summary>Immunizations.</summary>
    public Table<Immunization> Immunizations { get; } = new();

    /// <summary>Encounters.</summary>
    public Table<Encounter> Encounters { get; } = new();

    /// <summary>Operation outcomes.</summary>
    public Table<OperationOutcome> Outcomes { get; } = new();

    /// <summary>Codings of all concepts.</summary>
    public Table<Coding> Codings { get; } = new();

    /// <summary>Components of observations.</summary>
    public Table<ObservationComponent> Components { get; } = new();

    /// <summary>References of hasMember and reasonReference.</summary>
    public Table<Reference> References { get; } = new();

    /// <summary>Dosage instructions.</summary>
    public Table<Dosage> Dosages { get; } = new();

    /// <summary>Doses of dosage instructions.</summary>
    public Table<DoseAndRate> DoseAndRates { get; } = new();

    /// <summary>Ingredients of medications.</summary>
    public Table<MedicationIngredient> Ingredients { get; } = new();

    /// <summary>What was wrong with what was read, and read all the same.</summary>
    public Table<Defect> Defects { get; } = new();

    /// <summary>The links to further pages that were met, of whatever Bundle; none of them was followed.</summary>
    public Table<NextPage> NextPages { get; } = new();

    /// <summary>What the body says again and again.</summary>
    internal RepeatedValues Repeated { get; } = new();

    /// <summary>The bytes of a range.</summary>
    public ReadOnlySpan<byte> Bytes(ByteRange range) => range.In(Body.Span);

    /// <summary>The text as a string, escapes decoded; what is no valid Unicode (a lone surrogate, stray bytes) becomes U+FFFD. Empty when absent.</summary>
    public string Text(JsonText text) => JsonTextDecoder.Decode(Bytes(text.Range), text.IsEscaped);

    /// <summary>Whether the decoded text has exactly these bytes; no string is made.</summary>
    public bool TextEquals(JsonText text, ReadOnlySpan<byte> utf8) =>
        text.IsEscaped ? JsonTextDecoder.DecodedEquals(Bytes(text.Range), utf8) : Bytes(text.Range).SequenceEqual(utf8);

    /// <summary>Goes back to a mark that was set, or sets one: what came from a member is dropped when the member comes a second time.</summary>
    internal ResourceMark Return(ResourceMark? mark)
    {
        if (mark is not { } known)
        {
            return new(
                Patients.Count, Observations.Count, MedicationUses.Count, Medications.Count,
                Conditions.Count, Immunizations.Count, Encounters.Count, Outcomes.Count);
        }

        Patients.Truncate(known.Patients);
        Observations.Truncate(known.Observations);
        MedicationUses.Truncate(known.MedicationUses);
        Medications.Truncate(known.Medications);
        Conditions.Truncate(known.Conditions);
        Immunizations.Truncate(known.Immunizations);
        Encounters.Truncate(known.Encounters);
        Outcomes.Truncate(known.Outcomes);
        return known;
    }

    /// <summary>Forgets all rows and takes a new body.</summary>
    public void Begin(ReadOnlyMemory<byte> body)
    {
        Body = body;
        Repeated.Begin();
        Patients.Clear();
        Observations.Clear();
        MedicationUses.Clear();
        Medications.Clear();
        Conditions.Clear();
        Immunizations.Clear();
        Encounters.Clear();
        Outcomes.Clear();
        Codings.Clear();
        Components.Clear();
        References.Clear();
        Dosages.Clear();
        DoseAndRates.Clear();
        Ingredients.Clear();
        Defects.Clear();
        NextPages.Clear();
    }

    /// <summary>Takes a longer body that begins with the bytes of the one before: what was read stays, and more can be read from behind them.</summary>
    /// <exception cref="ArgumentException">The body is shorter than the one before.</exception>
    public void Extend(ReadOnlyMemory<byte> body)
    {
        if (body.Length < Body.Length)
        {
            throw new ArgumentException("A body that is extended begins with all of the one before.", nameof(body));
        }

        Body = body;
    }
}

/// <summary>A link of a Bundle to its next page.</summary>
/// <param name="Origin">The number of the value that held it, as in <see cref="ResourceHeader.Origin"/>.</param>
/// <param name="Url">Its address; absent when none was sent.</param>
public readonly record struct NextPage(int Origin, JsonText Url);

/// <summary>What was wrong with an element that was read all the same, or left out.</summary>
public enum DefectKind : byte
{
    /// <summary>An object stands where R4 wants an array.</summary>
    ObjectForArray,

    /// <summary>A member has another JSON type than R4 wants and was left out.</summary>
    WrongType,

    /// <summary>A member stands twice; the last one was taken.</summary>
    DuplicateMember,

    /// <summary>A date that is no FHIR date; it was left out.</summary>
    BadDate,

    /// <summary>A number that a decimal cannot hold; it was left out.</summary>
    BadNumber,

    /// <summary>Text that is no valid Unicode; it is shown with replacement characters.</summary>
    BadText,

    /// <summary>Nesting deeper than the reader follows; the part was left out.</summary>
    TooDeep,

    /// <summary>A resource without a resourceType, or with one that is not a string.</summary>
    NoResourceType,

    /// <summary>A dateTime with a time of day and no offset; taken as UTC.</summary>
    NoOffset,

    /// <summary>An array stands where R4 wants one value; its first element was taken.</summary>
    ArrayForObject,

    /// <summary>A string stands where R4 wants a CodeableConcept, a Reference or an Annotation; it was taken as its text.</summary>
    TextForObject,

    /// <summary>A date written in another way than FHIR wants (lower-case t or z, no seconds, an offset without a colon); it was read all the same.</summary>
    LooseDate,
}

/// <summary>One defect and where it stands.</summary>
public readonly record struct Defect(DefectKind Kind, ByteRange Range);
