using System.Text;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Makes a new draft of an order: the same members as written but for those that name or end the old one.</summary>
internal static class OrderCopy
{
    /// <summary>A copy without id, identifier, meta and statusReason, with status draft.</summary>
    internal static byte[] Make(ReadOnlySpan<byte> order)
    {
        var copy = new List<byte>(order.Length);
        copy.AddRange("{\"resourceType\":\"MedicationRequest\",\"status\":\"draft\""u8);
        foreach (var member in JsonMembers.All(order))
        {
            if (!IsLeftOut(order[member.Start..member.ValueStart]))
            {
                copy.Add((byte)',');
                copy.AddRange(order[member.Start..member.End]);
            }
        }

        copy.Add((byte)'}');
        return [.. copy];
    }

    private static bool IsLeftOut(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name);
        return text[1..text.LastIndexOf('"')] is "resourceType" or "id" or "identifier" or "meta" or "status" or "statusReason" or "_status";
    }
}
