using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Validation.Profiles;

/// <summary>Whether a value is a fixed one, or holds a pattern.</summary>
internal static class ProfilePattern
{
    /// <summary>Whether a value holds all that the pattern has: of an object its members, of a list each of its values somewhere.</summary>
    internal static bool Holds(in FhirNode node, JsonElement pattern) => Matches(node, pattern, isWhole: false);

    /// <summary>Whether a value has what the fixed one has and nothing else.</summary>
    internal static bool Is(in FhirNode node, JsonElement value) => Matches(node, value, isWhole: true);

    private static bool Matches(in FhirNode node, JsonElement pattern, bool isWhole)
    {
        if (node.IsAbsent)
        {
            return false;
        }

        return pattern.ValueKind switch
        {
            JsonValueKind.Object => MatchesObject(node, pattern, isWhole),
            JsonValueKind.String => node.Text.SequenceEqual(Encoding.UTF8.GetBytes(pattern.GetString()!)),
            _ => node.Text.SequenceEqual(Encoding.UTF8.GetBytes(pattern.GetRawText())),
        };
    }

    private static bool MatchesObject(in FhirNode node, JsonElement pattern, bool isWhole)
    {
        foreach (var member in pattern.EnumerateObject())
        {
            if (!MatchesMember(node, member, isWhole))
            {
                return false;
            }
        }

        return !isWhole || CountMembers(node) == pattern.EnumerateObject().Count();
    }

    private static bool MatchesMember(in FhirNode node, JsonProperty member, bool isWhole)
    {
        var name = Encoding.UTF8.GetBytes(member.Name);
        if (member.Value.ValueKind != JsonValueKind.Array)
        {
            return Matches(node.Child(name), member.Value, isWhole);
        }

        foreach (var wanted in member.Value.EnumerateArray())
        {
            if (!HasOneOf(node.Items(name), wanted, isWhole))
            {
                return false;
            }
        }

        return !isWhole || node.Count(name) == member.Value.GetArrayLength();
    }

    private static bool HasOneOf(FhirItems items, JsonElement wanted, bool isWhole)
    {
        foreach (var item in items)
        {
            if (Matches(item, wanted, isWhole))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountMembers(in FhirNode node)
    {
        var count = 0;
        var cursor = node.Walk();
        for (; cursor.Read() && cursor.TokenType == JsonTokenType.PropertyName; count++)
        {
            cursor.Skip();
        }

        return count;
    }
}
