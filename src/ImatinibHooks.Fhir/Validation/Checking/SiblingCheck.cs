using System.Numerics;
using System.Text.Json;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Checks that a list of primitive values and the list of their ids and extensions (<c>given</c> and <c>_given</c>) keep in step.</summary>
internal sealed class SiblingCheck(ValidationRun run)
{
    private const int Null = -1;

    /// <summary>Checks all lists of an object in which a null stood or that have a sibling.</summary>
    internal void Check(in ObjectFrame frame, ReadOnlySpan<Place> places)
    {
        for (var lists = frame.Siblings | frame.Nulls; lists != 0; lists &= lists - 1)
        {
            var ordinal = BitOperations.TrailingZeroCount(lists);
            var element = frame.Type.Elements[ordinal];
            run.Path.Push(element.Name);
            if (element.IsMany)
            {
                Check(places[ordinal], element.Name);
            }
            else if (places[ordinal].Start < 0)
            {
                CheckAlone(places[ordinal].SiblingStart);
            }

            run.Path.Pop();
        }
    }

    // A value may be missing when extensions say why; an id alone says nothing.
    private void CheckAlone(int start)
    {
        var sibling = new FhirNode(run.Json.Span, start);
        if (sibling.Has("id"u8) && !sibling.Has("extension"u8))
        {
            run.Findings.Error("ele-1", start, "An id alone is no content: give the value, or an extension that says why there is none.");
        }
    }

    private void Check(Place place, string name)
    {
        var values = Values(place.Start);
        var siblings = Values(place.SiblingStart);
        if (values is not null && siblings is not null && values.Count != siblings.Count)
        {
            run.Findings.Error(FindingCodes.SiblingLength, place.SiblingStart, $"{name} and _{name} have the same number of values: fill the shorter one up with null.");
            return;
        }

        for (var at = 0; at < (values ?? siblings ?? []).Count; at++)
        {
            if (values is null || values[at] < 0)
            {
                run.Path.SetIndex(at);
                CheckPair(siblings?[at] ?? Null, place, name);
            }
        }
    }

    private void CheckPair(int sibling, Place place, string name)
    {
        if (sibling >= 0)
        {
            CheckAlone(sibling);
        }
        else
        {
            run.Findings.Error(FindingCodes.NullValue, Math.Max(place.Start, place.SiblingStart), $"null stands in {name} only where _{name} has extensions: take it out.");
        }
    }

    /// <summary>For each value of a list where it begins, or <see cref="Null"/>; null when there is no list.</summary>
    private List<int>? Values(int start)
    {
        if (start < 0 || run.Json.Span[start] != (byte)'[')
        {
            return null;
        }

        var values = new List<int>();
        var cursor = new JsonCursor(run.Json.Span, start, 0, FhirJson.MaxDepth);
        cursor.Read();
        while (cursor.Read() && cursor.TokenType != JsonTokenType.EndArray)
        {
            values.Add(cursor.TokenType == JsonTokenType.Null ? Null : cursor.Start);
            cursor.Skip();
        }

        return values;
    }
}
