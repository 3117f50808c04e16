using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Puts the entries of every Bundle into another order, the same each time for one seed.</summary>
internal static class Shuffle
{
    /// <summary>A copy with shuffled entries.</summary>
    public static JsonNode Entries(JsonNode call, int seed)
    {
        var copy = call.DeepClone();
        var random = new Random(seed);
        foreach (var bundle in copy["prefetch"]!.AsObject().Select(member => member.Value).Append(copy["context"]!["draftOrders"]))
        {
            if (bundle?["entry"] is JsonArray entries)
            {
                bundle["entry"] = Shuffled(entries, random);
            }
        }

        return copy;
    }

    private static JsonArray Shuffled(JsonArray entries, Random random)
    {
        var copies = entries.Select(entry => entry!.DeepClone()).ToArray();
        random.Shuffle(copies);
        return new JsonArray(copies);
    }
}
