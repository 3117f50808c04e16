using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads an OperationOutcome: its first issue.</summary>
internal struct OperationOutcomeReader : IResourceReader
{
    private IssueReader first;

    private enum Member
    {
        Issue = HeaderMember.Next,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.OfResource<Member>();

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        first = default;
        var isFirst = true;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var issue = default(IssueReader);
            var isRead = JsonObject.TryRead(ref issue, ref json, scope);
            first = isFirst && isRead ? issue : first;
            isFirst &= !isRead;
        }
    }

    /// <inheritdoc/>
    public readonly void AddRow(in ResourceHeader header, ResourceSet set) =>
        set.Outcomes.Add(new() { Header = header, Severity = first.Severity, Code = first.Code });
}

/// <summary>Reads one issue.</summary>
internal struct IssueReader : IObjectReader
{
    private enum Member
    {
        Severity = 1,
        Code,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>severity.</summary>
    internal JsonText Severity { get; private set; }

    /// <summary>code.</summary>
    internal JsonText Code { get; private set; }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        var text = JsonValue.Text(ref json, scope);
        if ((Member)member == Member.Severity)
        {
            Severity = text;
        }
        else
        {
            Code = text;
        }
    }
}
