using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Walks forward over the JSON of a resource once and holds it against the definitions.</summary>
internal sealed class StructureWalk(ValidationRun run)
{
    private readonly PlaceStack places = new();
    private readonly PrimitiveCheck primitives = new(run);
    private readonly ObjectCheck objects = new(run);
    private readonly ResourceCheck resources = new(run);

    /// <summary>Checks the resource that the cursor stands on; it is left on its last token.</summary>
    /// <param name="json">On the first token of the value.</param>
    /// <param name="holder">The element that holds it; null for the outermost.</param>
    internal void CheckResource(ref JsonCursor json, ElementDefinition? holder)
    {
        if (resources.TypeOf(json) is not { } type)
        {
            json.Skip();
            return;
        }

        if (holder is null)
        {
            run.Path.Push(type.Path);
        }

        var around = resources.Enter(type, holder);
        CheckObject(ref json, type, null, null);
        resources.Leave(around);
    }

    private void CheckObject(ref JsonCursor json, TypeDefinition type, Member? member, TypeDefinition? around)
    {
        var frame = new ObjectFrame(type, json.Start, places.Open(type.Elements.Length));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (type.Members.Find(ref json) is { } found)
            {
                CheckMember(ref json, ref frame, found);
            }
            else
            {
                UnknownMember.Report(ref json, type, run);
                json.Skip();
            }
        }

        objects.Conclude(frame, places.From(frame.First), member, around);
        places.Close(frame.First);
    }

    private void CheckMember(ref JsonCursor json, ref ObjectFrame frame, Member member)
    {
        json.Read();
        run.Path.Push(member.Element.Name);
        Take(json, ref frame, member);
        if (json.TokenType == JsonTokenType.StartArray)
        {
            CheckList(ref json, ref frame, member);
        }
        else
        {
            if (member.Element.IsMany)
            {
                run.Findings.Error(FindingCodes.ListExpected, json.Start, $"{member.Name} is a list in JSON even when it has one value: put [ ] around it.");
            }

            CheckValue(ref json, ref frame, member, isInList: false);
        }

        run.Path.Pop();
    }

    /// <summary>Notes that the member is there and whether it stood before.</summary>
    private void Take(in JsonCursor json, ref ObjectFrame frame, Member member)
    {
        var element = member.Element;
        if (element.Ordinal < 0)
        {
            TakeTwice(frame.HasResourceType ? member : null, member, json.Start);
            frame.HasResourceType = true;
            return;
        }

        ref var place = ref places.At(frame.First + element.Ordinal);
        if ((frame.Seen & element.Bit) == 0)
        {
            place = new() { Start = -1, SiblingStart = -1, Member = member };
        }
        else if (place.Member!.Type != member.Type || ((member.IsSibling ? frame.Siblings : frame.Filled) & element.Bit) != 0)
        {
            TakeTwice(place.Member, member, json.Start);
        }

        Keep(ref place, ref frame, member, json.Start);
    }

    private void Keep(ref Place place, ref ObjectFrame frame, Member member, int start)
    {
        if (member.Element.Max == 0)
        {
            run.Findings.Error(FindingCodes.ElementTooMany, start, $"{member.Name} may not stand here: take it out.");
        }

        if (member.IsSibling)
        {
            place.SiblingStart = start;
            frame.Siblings |= member.Element.Bit;
        }
        else
        {
            place.Start = start;
            frame.Filled |= member.Element.Bit;
        }
    }

    private void TakeTwice(Member? earlier, Member member, int offset)
    {
        if (earlier is not null && earlier.Type == member.Type)
        {
            run.Findings.Error(FindingCodes.MemberTwice, offset, $"{member.Name} stands twice in one object: keep one of them.");
        }
        else if (earlier is not null)
        {
            run.Findings.Error(FindingCodes.ChoiceTwice, offset, $"{earlier.Name} and {member.Name} exclude each other: keep one of them.");
        }
    }

    private void CheckList(ref JsonCursor json, ref ObjectFrame frame, Member member)
    {
        var (start, count) = (json.Start, 0);
        if (!member.Element.IsMany)
        {
            run.Findings.Error(FindingCodes.ListUnexpected, start, $"{member.Name} has one value: take the [ ] away.");
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            run.Path.SetIndex(count++);
            CheckValue(ref json, ref frame, member, isInList: true);
        }

        run.Path.ClearIndex();
        if (count == 0)
        {
            run.Findings.Error(FindingCodes.EmptyList, start, $"An empty list is never sent: leave {member.Name} out.");
        }
    }

    private void CheckValue(ref JsonCursor json, ref ObjectFrame frame, Member member, bool isInList)
    {
        var kind = member.IsSibling ? ElementKind.Complex : member.Type.Kind;
        if (json.TokenType == JsonTokenType.Null)
        {
            CheckNull(json, ref frame, member, isInList);
        }
        else if (kind > ElementKind.Resource)
        {
            primitives.Check(ref json, member);
        }
        else if (json.TokenType != JsonTokenType.StartObject)
        {
            run.Findings.Error(FindingCodes.JsonType, json.Start, $"{member.Name} is an object in JSON.");
            json.Skip();
        }
        else if (kind == ElementKind.Resource)
        {
            CheckResource(ref json, member.Element);
        }
        else
        {
            CheckComplex(ref json, member, frame.Type);
        }
    }

    // Nulls keep a list of values and the list of their siblings in step; whether they do is known when both have passed.
    private void CheckNull(in JsonCursor json, ref ObjectFrame frame, Member member, bool isInList)
    {
        if (isInList && member.Type.Kind.IsPrimitive())
        {
            frame.Nulls |= member.Element.Bit;
        }
        else
        {
            run.Findings.Error(FindingCodes.NullValue, json.Start, $"null is no value: leave {member.Name} out.");
        }
    }

    private void CheckComplex(ref JsonCursor json, Member member, TypeDefinition around)
    {
        if (member.IsSibling)
        {
            CheckObject(ref json, run.Definitions.Find("Element"), null, around);
            return;
        }

        if (run.Repeats.TryPass(ref json, member.Type, out var slot))
        {
            return;
        }

        var (start, depth, marks) = (json.Start, json.Depth, (run.Findings.Count, run.BoundToPlace));
        CheckObject(ref json, member.Type.Definition, member, around);
        if (marks == (run.Findings.Count, run.BoundToPlace))
        {
            run.Repeats.Keep(slot, member.Type, start, json.End - start, depth);
        }
    }
}
