using System.Text;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Wording;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The room that answers are written in.</summary>
public sealed class Utf8BufferTests
{
    [Test]
    public void Take_RunAfterRun_EachKeepsItsBytes()
    {
        var room = new Utf8Buffer();
        var first = room.Add("erst ").Add(1.50m).Add('!').Take();
        var second = room.Add("größer"u8).Add(DateOnly.MinValue, "yyyy").Take();

        Assert.That((Text(first), Text(second), room.Take().Length), Is.EqualTo(("erst 1.50!", "größer0001", 0)));
    }

    [Test]
    public void Take_WhenTheRoomIsUsedUp_EarlierRunsStay()
    {
        var room = new Utf8Buffer();
        var runs = Enumerable.Range(0, 40).Select(index => (Expected: new string((char)('a' + (index % 26)), 3000), Run: room.Add(new string((char)('a' + (index % 26)), 3000)).Take())).ToArray();

        Assert.That(runs.Select(run => Text(run.Run)), Is.EqualTo(runs.Select(run => run.Expected)));
    }

    [Test]
    public void Add_LoneSurrogate_IsReplaced() => Assert.That(Text(new Utf8Buffer().Add("a\ud800b").Take()), Is.EqualTo("a\uFFFDb"));

    [Test]
    public void Advance_BeyondTheRoom_IsRefused()
    {
        var room = new Utf8Buffer();
        Assert.That(() => room.Advance(room.GetSpan().Length + 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test(Description = "REQ-CARD-01")]
    public void Next_ManyUuids_AreOfVersion4AndEachStandsOnce()
    {
        var uuids = new FreshUuids();
        var many = Enumerable.Range(0, 1000).Select(_ => uuids.Next()).ToArray();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(many, Is.Unique);
        Assert.That(many, Has.All.Matches<Guid>(uuid => uuid is { Version: 4, Variant: 8 or 9 or 10 or 11 }));
    }

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}
