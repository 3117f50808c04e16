using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>The members that are read of every resource.</summary>
internal enum HeaderMember
{
    /// <summary>resourceType; the first one has decided already.</summary>
    ResourceType = 1,

    /// <summary>id.</summary>
    Id,

    /// <summary>contained.</summary>
    Contained,

    /// <summary>subject.</summary>
    Subject,

    /// <summary>patient, as an Immunization names its subject.</summary>
    Patient,

    /// <summary>The first number that a type of resource can give to a member of its own.</summary>
    Next,
}

/// <summary>Reads what every resource carries, and the resources it contains.</summary>
internal struct ResourceHeaderReader(int start)
{
    private readonly int start = start;
    private JsonText id;
    private bool isIdUnreadable;
    private Reference subject;
    private Reference patient;
    private ResourceMark? beforeContained;

    /// <summary>Takes one member.</summary>
    internal void Take(HeaderMember member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case HeaderMember.Id:
                TakeId(ref json, scope);
                break;
            case HeaderMember.Contained:
                ReadContained(ref json, scope);
                break;
            case HeaderMember.Subject:
                subject = scope.Set.Repeated.Subjects.Read(ref json, scope, ReferenceReader.Read);
                break;
            case HeaderMember.Patient:
                patient = ReferenceReader.Read(ref json, scope);
                break;
            default:
                json.Skip();
                break;
        }
    }

    /// <summary>The header, with the reader on the closing brace.</summary>
    internal readonly ResourceHeader Header(ResourceType type, ref JsonCursor json, in ReadScope scope) => new()
    {
        Type = type,
        Range = new(start, json.End - start),
        Id = id,
        IsIdUnreadable = isIdUnreadable,
        FullUrl = scope.FullUrl,
        Origin = scope.Origin,
        ContainerStart = scope.ContainerStart,
        Subject = subject.IsAbsent ? patient : subject,
    };

    private void TakeId(ref JsonCursor json, in ReadScope scope)
    {
        var isText = json.TokenType == JsonTokenType.String;
        id = JsonValue.Text(ref json, scope);
        isIdUnreadable = id.IsAbsent && !isText;
    }

    private void ReadContained(ref JsonCursor json, in ReadScope scope)
    {
        beforeContained = scope.Set.Return(beforeContained);
        var inside = scope with { ContainerStart = start, Nesting = scope.Nesting + 1, FullUrl = default };
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            ResourceDispatch.Read(ref json, inside, out _);
        }
    }
}
