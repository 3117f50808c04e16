using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Tests.Limits;

/// <summary>So many at a time, so many waiting, the others turned away.</summary>
public class CallGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public void TryEnter_UntilAllPlacesAreTaken()
    {
        using var gate = Gate(places: 2, waiting: 1);

        Assert.That((gate.TryEnter(), gate.TryEnter(), gate.TryEnter()), Is.EqualTo((true, true, false)));
        Assert.That(gate.IsFull, Is.False, "one may wait");
        gate.Leave();
        Assert.That(gate.TryEnter(), Is.True);
    }

    [Test]
    public async Task Queue_PlaceBecomesFree_IsTaken()
    {
        using var gate = Gate(places: 1, waiting: 1);
        gate.TryEnter();
        var queued = gate.QueueAsync(CancellationToken.None).AsTask();
        Assert.That((gate.Waiting, gate.IsFull, queued.IsCompleted), Is.EqualTo((1, true, false)));
        gate.Leave();

        Assert.That(await queued.WaitAsync(Patience), Is.True);
        Assert.That((gate.Waiting, gate.TryEnter()), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task Queue_TooManyWait_IsTurnedAwayAtOnce()
    {
        using var gate = Gate(places: 1, waiting: 1);
        gate.TryEnter();
        var queued = gate.QueueAsync(CancellationToken.None).AsTask();

        Assert.That(await gate.QueueAsync(CancellationToken.None), Is.False);
        Assert.That(gate.Waiting, Is.EqualTo(1));
        gate.Leave();
        Assert.That(await queued.WaitAsync(Patience), Is.True);
    }

    [Test]
    public async Task Queue_NoPlaceInTime_IsTurnedAway()
    {
        using var gate = Gate(places: 1, waiting: 1, milliseconds: 1);
        gate.TryEnter();

        Assert.That(await gate.QueueAsync(CancellationToken.None).AsTask().WaitAsync(Patience), Is.False);
        Assert.That(gate.Waiting, Is.Zero);
    }

    [Test]
    public void Queue_CallerLeaves_GivesUpItsTurn()
    {
        using var gate = Gate(places: 1, waiting: 1);
        using var leaving = new CancellationTokenSource();
        gate.TryEnter();
        var queued = gate.QueueAsync(leaving.Token).AsTask();
        leaving.Cancel();

        Assert.That(async () => await queued.WaitAsync(Patience), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((gate.Waiting, gate.IsFull), Is.EqualTo((0, false)));
    }

    private static CallGate Gate(int places, int waiting, int milliseconds = 30_000) => new(Microsoft.Extensions.Options.Options.Create(new ServiceOptions
    {
        Protocol = new() { MaxConcurrentCalls = places, MaxQueuedCalls = waiting, MaxQueuedMilliseconds = milliseconds },
    }));
}
