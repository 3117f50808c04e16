using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Makes MedicationRequests: drafts of this session and orders on record.</summary>
internal static class Orders
{
    /// <summary>One 400-mg tablet once daily.</summary>
    public static Sig OnceDaily400 => new(1, "{tbl}", 1);

    /// <summary>An order about to be signed.</summary>
    /// <param name="drug">What is ordered, a name of the vocabulary.</param>
    /// <param name="sig">How it is taken.</param>
    public static JsonObject Draft(string drug, Sig sig)
    {
        var order = Order($"draft-{drug}", "draft", When.Now, drug, sig);
        order["requester"] = new JsonObject { ["reference"] = "Practitioner/prescriber-1" };
        return order;
    }

    /// <summary>An order on record that began on that day.</summary>
    public static JsonObject OnRecord(string drug, string day, Sig sig, string status = "active")
    {
        var order = Order($"{drug}-{When.ForId(day)}", status, When.Of(day), drug, sig);
        order["dosageInstruction"]![0]!["timing"]!["repeat"]!["boundsPeriod"] = new JsonObject { ["start"] = day };
        return order;
    }

    /// <summary>An imatinib order put on hold that day for neutropenia.</summary>
    public static JsonObject OnHold(string day, Sig? sig = null)
    {
        var order = Order($"hold-{When.ForId(day)}", "on-hold", When.Of(day), "imatinib-400-tablet", sig ?? OnceDaily400);
        order["statusReason"] = Vocabulary.Find("neutropenia").ToCodeableConcept();
        return order;
    }

    /// <summary>A course of an antibacterial that is over.</summary>
    public static JsonObject Course(string drug, string start, string end, Sig sig)
    {
        var order = OnRecord(drug, start, sig, "completed");
        order["dosageInstruction"]![0]!["timing"]!["repeat"]!["boundsPeriod"]!["end"] = end;
        return order;
    }

    /// <summary>The order with the reason that a condition of the chart gives.</summary>
    public static JsonObject For(this JsonObject order, JsonObject condition)
    {
        order["reasonReference"] = new JsonArray(new JsonObject { ["reference"] = "Condition/" + condition["id"] });
        return order;
    }

    /// <summary>The order with a reason in words.</summary>
    public static JsonObject Because(this JsonObject order, string reason)
    {
        order["reasonCode"] = new JsonArray(new JsonObject { ["text"] = reason });
        return order;
    }

    /// <summary>The order with one member set.</summary>
    public static JsonObject Set(this JsonObject order, string member, JsonNode value)
    {
        order[member] = value;
        return order;
    }

    private static JsonObject Order(string id, string status, string authoredOn, string drug, Sig sig) => new()
    {
        ["resourceType"] = "MedicationRequest",
        ["id"] = id,
        ["status"] = status,
        ["intent"] = "order",
        ["medicationCodeableConcept"] = Vocabulary.Find(drug).ToCodeableConcept(),
        ["subject"] = null,
        ["authoredOn"] = authoredOn,
        ["dosageInstruction"] = new JsonArray(sig.ToDosage()),
    };
}
