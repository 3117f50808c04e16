using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads an Immunization.</summary>
internal struct ImmunizationReader : IResourceReader
{
    private JsonText status;
    private CodeableConcept vaccine;
    private FhirDateTime occurrence;

    private enum Member
    {
        Status = HeaderMember.Next,
        VaccineCode,
        OccurrenceDateTime,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Status:
                status = JsonValue.Text(ref json, scope);
                break;
            case Member.VaccineCode:
                vaccine = CodeableConceptReader.Read(ref json, scope);
                break;
            default:
                occurrence = JsonValue.Date(ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) =>
        set.Immunizations.Add(new() { Header = header, Status = status, Vaccine = vaccine, Occurrence = occurrence });
}
