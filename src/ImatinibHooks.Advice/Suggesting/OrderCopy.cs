using System.Buffers;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Makes a new draft of an order: the same members as written but for those that name or end the old one.</summary>
internal static class OrderCopy
{
    /// <summary>A copy without id, identifier, meta and statusReason, with status draft.</summary>
    internal static byte[] Make(ReadOnlySpan<byte> order)
    {
        var copy = new ArrayBufferWriter<byte>(order.Length + 64);
        copy.Write("{\"resourceType\":\"MedicationRequest\",\"status\":\"draft\""u8);
        for (var member = new JsonMembers(order); member.Next("resourceType"u8, "status"u8);)
        {
            if (member.Name < 0 && !IsLeftOut(order[member.Current.Start..member.Current.ValueStart]))
            {
                copy.Write(","u8);
                copy.Write(order[member.Current.Start..member.Current.End]);
            }
        }

        copy.Write("}"u8);
        return copy.WrittenSpan.ToArray();
    }

    private static bool IsLeftOut(ReadOnlySpan<byte> name)
    {
        name = name[1..name.LastIndexOf((byte)'"')];
        return name.SequenceEqual("id"u8) || name.SequenceEqual("identifier"u8) || name.SequenceEqual("meta"u8)
            || name.SequenceEqual("statusReason"u8) || name.SequenceEqual("_status"u8);
    }
}
