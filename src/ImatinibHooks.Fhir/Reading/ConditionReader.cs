using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Condition.</summary>
internal struct ConditionReader : IResourceReader
{
    private CodeableConcept clinicalStatus;
    private CodeableConcept verificationStatus;
    private CodeableConcept code;
    private CodeableConcept stage;
    private TimeChoice onset;
    private TimeChoice abatement;
    private FhirDateTime recorded;
    private JsonText note;

    private enum Member
    {
        ClinicalStatus = HeaderMember.Next,
        VerificationStatus,
        Code,
        Stage,
        OnsetDateTime,
        OnsetPeriod,
        AbatementDateTime,
        AbatementPeriod,
        RecordedDate,
        Note,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.ClinicalStatus:
                clinicalStatus = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.VerificationStatus:
                verificationStatus = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Code:
                code = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Stage:
                stage = StageReader.ReadAll(ref json, scope);
                break;
            case Member.Note:
                note = FirstTextReader.Read(ref json, scope);
                break;
            default:
                TakeTime((Member)member, ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) => set.Conditions.Add(new()
    {
        Header = header,
        ClinicalStatus = clinicalStatus,
        VerificationStatus = verificationStatus,
        Code = code,
        Stage = stage,
        Onset = onset.Value,
        Abatement = abatement.Value,
        Recorded = recorded,
        Note = note,
    });

    private void TakeTime(Member member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case Member.OnsetDateTime:
                onset.TakePoint(ref json, scope);
                break;
            case Member.OnsetPeriod:
                onset.TakePeriod(ref json, scope);
                break;
            case Member.AbatementDateTime:
                abatement.TakePoint(ref json, scope);
                break;
            case Member.AbatementPeriod:
                abatement.TakePeriod(ref json, scope);
                break;
            default:
                recorded = JsonValue.Date(ref json, scope);
                break;
        }
    }
}

/// <summary>Reads the summaries of the stages of a Condition, joined into one concept.</summary>
internal struct StageReader(int start) : IObjectReader
{
    private readonly int start = start;
    private CodeableConcept summary;

    private enum Member
    {
        Summary = 1,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the list of stages.</summary>
    internal static CodeableConcept ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var codings = scope.Set.Codings;
        var first = codings.Count;
        var text = default(JsonText);
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var stage = new StageReader(codings.Count);
            JsonObject.TryRead(ref stage, ref json, scope);
            text = CodeableConceptReader.Join(text, stage.summary.Text, scope);
        }

        return new(codings.Since(first), text);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        scope.Set.Codings.Truncate(start);
        summary = CodeableConceptReader.Read(ref json, scope);
    }
}
