using ImatinibHooks.Advice.Wording;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Puts an order on hold by the least edit: its status and its statusReason; every other byte stays as the client wrote it.</summary>
/// <remarks>
/// A member that stands twice is changed in each place, because clients differ in which one they take. A status that is missing is put first. Whatever stood
/// as statusReason is replaced: it spoke of another status. Made once for each reason.
/// </remarks>
internal sealed class HoldEdit
{
    private static readonly ReadOnlyMemory<byte> OnHold = Splices.Utf8("\"on-hold\"");

    private readonly ReadOnlyMemory<byte> reason;
    private readonly ReadOnlyMemory<byte> commaAndReason;
    private readonly string reasonMember;

    /// <summary>Takes the text of the status reason.</summary>
    internal HoldEdit(string text)
    {
        var json = $"{{\"text\":{Splices.Quote(text)}}}";
        reasonMember = $"\"statusReason\":{json}";
        reason = Splices.Utf8(json);
        commaAndReason = Splices.Utf8($",{reasonMember}");
    }

    /// <summary>The order on hold.</summary>
    /// <param name="order">The client's order, from brace to brace.</param>
    /// <param name="room">Where it is written.</param>
    internal ReadOnlyMemory<byte> Apply(ReadOnlySpan<byte> order, Utf8Buffer room)
    {
        var splices = new Splices();
        int lastStatus = -1, members = 0;
        var hasReason = false;
        for (var member = new JsonMembers(order); member.Next("status"u8, "statusReason"u8); members++)
        {
            if (member.Name >= 0)
            {
                splices.Replace(member.Current.ValueStart, member.Current.End, member.Name == 0 ? OnHold : reason);
            }

            lastStatus = member.Name == 0 ? member.Current.End : lastStatus;
            hasReason |= member.Name == 1;
        }

        AddMissing(splices, order.IndexOf((byte)'{') + 1, lastStatus, hasReason, isAlone: members == 0);
        return splices.ApplyTo(order, room);
    }

    private void AddMissing(Splices splices, int first, int lastStatus, bool hasReason, bool isAlone)
    {
        if (lastStatus >= 0 && !hasReason)
        {
            splices.Replace(lastStatus, lastStatus, commaAndReason);
        }
        else if (lastStatus < 0)
        {
            var members = hasReason ? "\"status\":\"on-hold\"" : $"\"status\":\"on-hold\",{reasonMember}";
            splices.Replace(first, first, Splices.Utf8(isAlone ? members : $"{members},"));
        }
    }
}
