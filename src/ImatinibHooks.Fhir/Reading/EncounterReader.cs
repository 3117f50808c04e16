using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads an Encounter.</summary>
internal struct EncounterReader : IResourceReader
{
    private JsonText status;
    private Coding kind;
    private Timing period;

    private enum Member
    {
        Status = HeaderMember.Next,
        Class,
        Period,
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
            case Member.Class:
                kind = CodingReader.Read(ref json, scope);
                break;
            default:
                period = PeriodReader.Read(ref json, scope);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) =>
        set.Encounters.Add(new() { Header = header, Status = status, Class = kind, Period = period });
}
