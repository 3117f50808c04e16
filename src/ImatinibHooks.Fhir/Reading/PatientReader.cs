using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Patient.</summary>
internal struct PatientReader : IResourceReader
{
    private JsonText gender;
    private FhirDateTime birthDate;

    private enum Member
    {
        Gender = HeaderMember.Next,
        BirthDate,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Gender)
        {
            gender = JsonValue.Text(ref json, scope);
        }
        else
        {
            birthDate = JsonValue.Date(ref json, scope);
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) =>
        set.Patients.Add(new() { Header = header, Gender = gender, BirthDate = birthDate });
}
