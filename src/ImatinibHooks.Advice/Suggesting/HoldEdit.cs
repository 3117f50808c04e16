namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Puts an order on hold by the least edit: its status and its statusReason; every other byte stays as the client wrote it.</summary>
/// <remarks>
/// A member that stands twice is changed in each place, because clients differ in which one they take. A status that is missing is put first. Whatever stood
/// as statusReason is replaced: it spoke of another status.
/// </remarks>
internal static class HoldEdit
{
    /// <summary>The order on hold.</summary>
    /// <param name="order">The client's order, from brace to brace.</param>
    /// <param name="reason">The text of the status reason.</param>
    internal static byte[] Apply(ReadOnlySpan<byte> order, string reason)
    {
        var splices = new Splices();
        var reasonJson = $"{{\"text\":{Splices.Quote(reason)}}}";
        var statuses = JsonMembers.Find(order, "status"u8);
        var reasons = JsonMembers.Find(order, "statusReason"u8);
        statuses.ForEach(status => splices.Replace(status.ValueStart, status.End, "\"on-hold\""));
        reasons.ForEach(place => splices.Replace(place.ValueStart, place.End, reasonJson));
        var added = reasons.Count == 0 ? $"\"statusReason\":{reasonJson}" : null;
        if (statuses.Count == 0)
        {
            PutFirst(splices, order, added is null ? "\"status\":\"on-hold\"" : $"\"status\":\"on-hold\",{added}");
        }
        else if (added is not null)
        {
            splices.Replace(statuses[^1].End, statuses[^1].End, $",{added}");
        }

        return splices.ApplyTo(order);
    }

    private static void PutFirst(Splices splices, ReadOnlySpan<byte> order, string members)
    {
        var behindBrace = order.IndexOf((byte)'{') + 1;
        splices.Replace(behindBrace, behindBrace, JsonMembers.All(order).Count == 0 ? members : $"{members},");
    }
}
