using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>One way of changing a resource in one place.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Code">The code that our validation has to give; empty for a change that leaves it right.</param>
/// <param name="Places">The places in a resource where it can be done, each as what does it.</param>
internal sealed record NamedMutation(string Name, string Code, Func<JsonObject, IEnumerable<Action>> Places)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NamedMutation> All { get; } =
        [.. ShapeMutations.All, .. ValueMutations.All, .. ReferenceMutations.All, .. ConstraintMutations.All, .. KnowledgeMutations.All, .. HarmlessMutations.All];

    /// <summary>A copy of the resource, changed in one place; null when there is no such place.</summary>
    public string? Apply(JsonObject resource, Random random)
    {
        var copy = resource.DeepClone().AsObject();
        var places = Places(copy).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        places[random.Next(places.Count)]();
        return copy.ToJsonString();
    }

    public override string ToString() => Name;
}

/// <summary>Finds places in JSON.</summary>
internal static class JsonPlacesOf
{
    /// <summary>The object itself and all objects in it.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode node) => node switch
    {
        JsonObject one => one.SelectMany(static member => member.Value?.Objects() ?? []).Prepend(one),
        JsonArray list => list.SelectMany(static item => item?.Objects() ?? []),
        _ => [],
    };

    /// <summary>All members of all objects but resourceType and url of extensions, with the object.</summary>
    public static IEnumerable<(JsonObject Object, string Name, JsonNode Value)> Members(this JsonObject root) => root.Objects()
        .SelectMany(static one => one.Select(member => (one, member.Key, member.Value)))
        .Where(static one => one.Value is not null && one.Key != "resourceType" && !one.Key.StartsWith('_'))
        .Select(static one => (one.one, one.Key, one.Value!));

    /// <summary>The members whose value is a text.</summary>
    public static IEnumerable<(JsonObject Object, string Name, string Text)> Texts(this JsonObject root) => root.Members()
        .Where(static one => one.Value.GetValueKind() == JsonValueKind.String)
        .Select(static one => (one.Object, one.Name, (string)one.Value!));

    /// <summary>The objects that have all of some members.</summary>
    public static IEnumerable<JsonObject> With(this JsonObject root, params string[] names) => root.Objects().Where(one => names.All(one.ContainsKey));

    /// <summary>The objects that are resources of a type.</summary>
    public static IEnumerable<JsonObject> OfType(this JsonObject root, string type) => root.Objects().Where(one => (string?)one["resourceType"] == type);
}
