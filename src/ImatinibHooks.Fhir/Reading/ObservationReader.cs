using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads an Observation.</summary>
internal struct ObservationReader : IResourceReader
{
    private JsonText status;
    private JsonText identifier;
    private JsonText note;
    private CodeableConcept bodySite;
    private CodeableConcept method;
    private Reference specimen;
    private TimeChoice effective;
    private FhirDateTime issued;
    private Rows components;
    private Rows members;
    private ResultReader result;

    private enum Member
    {
        Status = HeaderMember.Next,
        Identifier,
        Note,
        BodySite,
        Method,
        Specimen,
        EffectiveDateTime,
        EffectiveInstant,
        EffectivePeriod,
        EffectiveTiming,
        Issued,
        Component,
        HasMember,
        FirstOfResult,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } =
        MemberTable.OfResource<Member>().With<ResultMember>((int)Member.FirstOfResult);

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if (member >= (int)Member.FirstOfResult)
        {
            result.Take((ResultMember)(member - (int)Member.FirstOfResult), ref json, scope);
            return;
        }

        switch ((Member)member)
        {
            case Member.Status:
                status = JsonValue.Text(ref json, scope);
                break;
            case Member.Issued:
                issued = JsonValue.Date(ref json, scope);
                break;
            case Member.Component:
                components = ComponentReader.ReadAll(ref json, scope);
                break;
            case Member.HasMember:
                members = ReferenceReader.ReadAll(ref json, scope);
                break;
            case Member.Specimen:
                specimen = ReferenceReader.Read(ref json, scope);
                break;
            default:
                TakeMore((Member)member, ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) => set.Observations.Add(new()
    {
        Header = header,
        Status = status,
        Code = result.Code,
        Value = result.Value,
        Effective = effective.Value,
        Issued = issued,
        HasDataAbsentReason = result.HasDataAbsentReason,
        Interpretation = result.Interpretation,
        ReferenceRange = result.ReferenceRange,
        Specimen = specimen,
        Identifier = identifier,
        BodySite = bodySite,
        Method = method,
        Note = note,
        Components = components,
        HasMember = members,
    });

    private void TakeMore(Member member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case Member.EffectiveDateTime:
                effective.TakePoint(ref json, scope);
                break;
            case Member.EffectiveInstant:
                effective.TakeInstant(ref json, scope);
                break;
            case Member.EffectivePeriod:
                effective.TakePeriod(ref json, scope);
                break;
            case Member.EffectiveTiming:
                effective.TakeTiming(ref json, scope);
                break;
            case Member.BodySite:
                bodySite = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Method:
                method = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Identifier:
                identifier = FirstTextReader.Read(ref json, scope);
                break;
            default:
                note = FirstTextReader.Read(ref json, scope);
                break;
        }
    }
}
