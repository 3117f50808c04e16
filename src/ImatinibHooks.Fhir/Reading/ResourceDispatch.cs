using System.Runtime.CompilerServices;
using System.Text.Json;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads one type of resource.</summary>
internal interface IResourceReader : IObjectReader
{
    /// <summary>Adds the row once all members were taken.</summary>
    void AddRow(in ResourceHeader header, ResourceSet set);
}

/// <summary>Finds out what a resource is and hands it to its reader.</summary>
/// <remarks>
/// resourceType may stand anywhere in its object: when it is not the first member, a copy of the reader runs ahead to it and the object is then read from its
/// beginning. Of several the first one decides.
/// </remarks>
internal static class ResourceDispatch
{
    private const ulong TypeSeen = 1UL << (int)HeaderMember.ResourceType;

    private static readonly MemberTable Types = MemberTable.OfTypes<ResourceType>();

    private static ReadOnlySpan<byte> TypeName => "resourceType"u8;

    /// <summary>Reads the value that the reader stands on and leaves the reader on its last token.</summary>
    internal static ReadOutcome Read(ref JsonCursor json, in ReadScope scope, out ResourceType type)
    {
        type = ResourceType.Unknown;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return ReadNothing(ref json, scope);
        }

        if (scope.Nesting > ReadScope.MaxNesting)
        {
            scope.LeaveOut(DefectKind.TooDeep, ref json);
            return new(ReadKind.Unusable, 0, false, false);
        }

        var start = json.Start;
        var first = json;
        if (first.Read() && IsTypeName(ref first) && first.Read() && first.TokenType == JsonTokenType.String)
        {
            json = first;
            type = TypeOf(ref json);
            return ReadAs(type, ref json, scope, start, TypeSeen);
        }

        return ReadAhead(ref json, scope, start, out type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOutcome ReadNothing(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return new(ReadKind.Null, 0, false, false);
        }

        scope.LeaveOut(DefectKind.WrongType, ref json);
        return new(ReadKind.Unusable, 0, false, false);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOutcome ReadAhead(ref JsonCursor json, in ReadScope scope, int start, out ResourceType type)
    {
        type = ResourceType.Unknown;
        var ahead = json;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isType = IsTypeName(ref ahead);
            ahead.Read();
            if (isType && ahead.TokenType == JsonTokenType.String)
            {
                type = TypeOf(ref ahead);
                return ReadAs(type, ref json, scope, start, seen: 0);
            }

            ahead.Skip();
        }

        scope.LeaveOut(DefectKind.NoResourceType, ref json);
        return new(ReadKind.Unusable, 0, false, false);
    }

    private static bool IsTypeName(ref JsonCursor json) =>
        json.TokenType == JsonTokenType.PropertyName && json.IsText(TypeName);

    private static ResourceType TypeOf(ref JsonCursor json) => (ResourceType)Types.Find(ref json);

    private static ReadOutcome ReadAs(ResourceType type, ref JsonCursor json, in ReadScope scope, int start, ulong seen)
    {
        switch (type)
        {
            case ResourceType.Bundle:
                return BundleReader.Read(ref json, scope, seen);
            case ResourceType.OperationOutcome:
                ResourceObject<OperationOutcomeReader>.Read(type, ref json, scope, start, seen);
                return new(ReadKind.OperationOutcome, 0, false, true);
            case ResourceType.Patient:
                ResourceObject<PatientReader>.Read(type, ref json, scope, start, seen);
                break;
            case ResourceType.Observation:
                ResourceObject<ObservationReader>.Read(type, ref json, scope, start, seen);
                break;
            case ResourceType.Condition:
                ResourceObject<ConditionReader>.Read(type, ref json, scope, start, seen);
                break;
            default:
                ReadMore(type, ref json, scope, start, seen);
                break;
        }

        return new(ReadKind.Resource, 1, false, false);
    }

    private static void ReadMore(ResourceType type, ref JsonCursor json, in ReadScope scope, int start, ulong seen)
    {
        switch (type)
        {
            case ResourceType.MedicationRequest or ResourceType.MedicationStatement or ResourceType.MedicationAdministration:
                ResourceObject<MedicationUseReader>.Read(type, ref json, scope, start, seen);
                break;
            case ResourceType.Medication:
                ResourceObject<MedicationReader>.Read(type, ref json, scope, start, seen);
                break;
            case ResourceType.Immunization:
                ResourceObject<ImmunizationReader>.Read(type, ref json, scope, start, seen);
                break;
            case ResourceType.Encounter:
                ResourceObject<EncounterReader>.Read(type, ref json, scope, start, seen);
                break;
            default:
                SkipRest(ref json);
                break;
        }
    }

    private static void SkipRest(ref JsonCursor json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            json.Skip();
        }
    }
}
