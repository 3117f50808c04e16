using System.Buffers;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Has the advisor answer the warm-up call often enough, soon after the start, that the runtime has compiled what calls go through for speed.</summary>
/// <remarks>
/// Without it the first thousands of real calls pay for that, each many times slower than the later ones. The runtime compiles what was called often once nothing
/// new has been called for a tenth of a second, in two steps; hence rounds with pauses between them. Nothing is logged and nobody waits.
/// </remarks>
internal sealed class Exercise(Preparation preparation, TimeProvider clock)
{
    private const int Rounds = 12;
    private const int CallsOfARound = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Goes through all rounds: two to three seconds, mostly pauses.</summary>
    internal async Task RunAsync(CancellationToken stoppingToken)
    {
        var body = SelfCall.Body();
        var output = new ArrayBufferWriter<byte>();
        for (var round = 0; round < Rounds; round++)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await ConsultAsync(body, output);
        }
    }

    /// <summary>One consultation of order-sign, which the other hooks share their way with, without HTTP.</summary>
    internal Task ConsultOnceAsync() => ConsultAsync(SelfCall.Body(), new(), calls: 1);

    private async Task ConsultAsync(byte[] body, ArrayBufferWriter<byte> output, int calls = CallsOfARound)
    {
        var advisor = await preparation.Advisor;
        var service = preparation.Catalogue.Services.First(static service => service.Hook == HookContext.OrderSign);
        for (var call = 0; call < calls; call++)
        {
            using var consultation = advisor.Consult(service, body, clock.GetUtcNow(), isExplained: false);
            output.ResetWrittenCount();
            HookResponseWriter.Write(output, consultation.Response ?? throw new InvalidOperationException("The warm-up call is one that has an answer."));
        }
    }
}
