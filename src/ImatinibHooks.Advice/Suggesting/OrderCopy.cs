using ImatinibHooks.Advice.Wording;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Makes a new draft of an order: the same members as written but for those that name or end the old one.</summary>
internal static class OrderCopy
{
    /// <summary>A copy without id, identifier, meta and statusReason, with status draft.</summary>
    internal static ReadOnlyMemory<byte> Make(ReadOnlySpan<byte> order, Utf8Buffer room)
    {
        room.Add("{\"resourceType\":\"MedicationRequest\",\"status\":\"draft\""u8);
        for (var member = new JsonMembers(order); member.Next("resourceType"u8, "status"u8);)
        {
            if (member.Name < 0 && !IsLeftOut(order[member.Current.Start..member.Current.ValueStart]))
            {
                room.Add(","u8).Add(order[member.Current.Start..member.Current.End]);
            }
        }

        return room.Add("}"u8).Take();
    }

    private static bool IsLeftOut(ReadOnlySpan<byte> name)
    {
        name = name[1..name.LastIndexOf((byte)'"')];
        return name.SequenceEqual("id"u8) || name.SequenceEqual("identifier"u8) || name.SequenceEqual("meta"u8)
            || name.SequenceEqual("statusReason"u8) || name.SequenceEqual("_status"u8);
    }
}
